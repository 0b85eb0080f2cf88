import { Button, Skeleton } from '@mantine/core';
import { CircleAlert } from 'lucide-react';

import type { CardProblem } from '@/domain/client/card-view';
import { m } from '@/locales/compiled/messages';
import { problemText } from './problems';

/** Shown below the name until the data is there: the card's outline, so that nothing jumps. */
export function CardLoading() {
  return (
    <div className="tc-loading" aria-busy="true">
      <span className="tc-hidden" role="status">
        {m.client_loading()}
      </span>
      <Skeleton height={72} radius="md" />
      <Skeleton height={12} width="35%" mt={20} />
      <Skeleton height={34} mt={12} />
      <Skeleton height={34} mt={6} />
      <Skeleton height={34} mt={6} />
    </div>
  );
}

export interface CardFailureProps {
  readonly problem: CardProblem;
  readonly onRetry: () => void;
}

/** Shown when the data can't be read. */
export function CardFailure({ problem, onRetry }: CardFailureProps) {
  return (
    <div className="tc-failure" role="alert">
      <CircleAlert size={20} aria-hidden="true" />
      <p>{problemText(problem)}</p>
      <Button variant="default" size="compact-sm" onClick={onRetry}>
        {m.client_retry()}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { EyeOff } from 'lucide-react';

import type { SeenPerson } from '@/domain/client/card-view';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';

export interface IgnoredProps {
  readonly person: SeenPerson;
  /** How the person is called here. */
  readonly name: string;
}

/** Says that somebody is ignored, and takes it back. */
export function IgnoredNotice({ person, name }: IgnoredProps) {
  const { perform } = useCardTools();
  return (
    <div className="tc-notice tc-guard" role="status">
      <EyeOff size={15} aria-hidden="true" />
      <div>
        <p>
          <bdi>{m.privacy_ignored({ name })}</bdi>
        </p>
        <button
          type="button"
          className="tc-link"
          onClick={() =>
            void perform((actions) => actions.noticePerson(person), m.privacy_noticed({ name }))
          }
        >
          {m.privacy_notice()}
        </button>
      </div>
    </div>
  );
}

/** Takes the mark from somebody whom the seller does not want. */
export function IgnoreButton({ person, name }: IgnoredProps) {
  const { perform } = useCardTools();
  return (
    <Button
      className="tc-quiet-button"
      variant="subtle"
      color="gray"
      size="compact-xs"
      title={m.privacy_ignore_why()}
      leftSection={<EyeOff size={12} aria-hidden="true" />}
      onClick={() =>
        void perform((actions) => actions.ignorePerson(person), m.privacy_ignored_now({ name }))
      }
    >
      {m.privacy_ignore()}
    </Button>
  );
}

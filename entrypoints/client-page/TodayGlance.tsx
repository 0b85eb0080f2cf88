import { useCallback } from 'react';

import { StepToastsProvider } from '@/components/dashboard/StepToastsProvider';
import { TodayShort } from '@/components/today/TodayShort';
import type { Entry } from '@/domain/today/entries';
import { undoStep } from '@/storage/history/undo';
import { UnreachedNotice } from '../reminders/UnreachedNotice';
import { useEntryActs } from '../today/use-entry-acts';
import { useToday } from '../today/use-today';
import { firstShown } from './first-shown';
import { openPage } from './open';

export interface TodayGlanceProps {
  readonly projectId: string;
  readonly language: string;
  readonly onClient: (clientId: string) => void;
}

/** Today in short, where the tab is about nobody. */
export function TodayGlance(props: TodayGlanceProps) {
  return (
    <StepToastsProvider undo={undoStep}>
      <Glance {...props} />
    </StepToastsProvider>
  );
}

function Glance({ projectId, language, onClient }: TodayGlanceProps) {
  const today = useToday(projectId, language, firstShown);
  const open = useCallback(
    ({ clientId }: Entry) => (clientId === null ? openToday() : onClient(clientId)),
    [onClient],
  );
  const acts = useEntryActs(projectId, today, open);
  return (
    <TodayShort
      {...today}
      onOpen={acts.open}
      onSettle={acts.settle}
      onSkip={acts.skip}
      onAll={openToday}
    >
      <UnreachedNotice />
    </TodayShort>
  );
}

function openToday(): void {
  openPage('/dashboard.html#/today');
}

import { useCallback } from 'react';
import { useLocation } from 'wouter';

import { useStepToasts } from '@/components/dashboard/step-toasts';
import { TodayScreen } from '@/components/today/TodayScreen';
import type { Entry } from '@/domain/today/entries';
import { UnreachedNotice } from '../reminders/UnreachedNotice';
import { useEntryActs } from '../today/use-entry-acts';
import { useProgress, useToday } from '../today/use-today';
import type { SectionProps } from './sections';

/** What needs the seller now, in the project in use. */
export function TodaySection({ projectId, language }: SectionProps) {
  const today = useToday(projectId, language);
  const progress = useProgress(today.entries, today.day);
  const { undoLast } = useStepToasts();
  const [, navigate] = useLocation();
  const open = useCallback(
    ({ clientId }: Entry) => navigate(clientId === null ? '/calendar' : `/clients/${clientId}`),
    [navigate],
  );
  const acts = useEntryActs(projectId, today, open);
  return (
    <TodayScreen {...today} progress={progress} acts={acts} onUndo={undoLast}>
      <UnreachedNotice />
    </TodayScreen>
  );
}

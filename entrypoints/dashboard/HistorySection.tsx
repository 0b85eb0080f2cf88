import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { HistoryBook } from '@/components/history/HistoryBook';
import { m } from '@/locales/compiled/messages';
import { undo } from '@/storage/history/undo';
import type { SectionProps } from './sections';
import { useHistory } from './use-history';

/** Everything that was done in the project; deleted clients are brought back here. */
export function HistorySection({ projectId, language }: SectionProps) {
  const history = useHistory('projectId', projectId);
  return (
    <SectionFrame title={m.history_title()}>
      <HistoryBook {...history} language={language} clientId={null} undo={undo} />
    </SectionFrame>
  );
}

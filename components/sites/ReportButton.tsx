import { useState } from 'react';

import { m } from '@/locales/compiled/messages';

export type ReportOutcome = 'copied' | 'failed' | 'no-tab';

export interface ReportButtonProps {
  /** The network's own name. */
  readonly network: string;
  /** Copies the report of a page of the network. */
  readonly onReport: () => Promise<ReportOutcome>;
}

/** Copies how the network's page is built, and says what came of it. */
export function ReportButton({ network, onReport }: ReportButtonProps) {
  const [outcome, setOutcome] = useState<ReportOutcome | 'busy' | null>(null);
  const report = () => {
    setOutcome('busy');
    onReport().then(setOutcome, () => setOutcome('failed'));
  };
  return (
    <>
      <button type="button" className="ts-link" disabled={outcome === 'busy'} onClick={report}>
        {outcome === 'busy' ? m.sites_report_busy() : m.sites_report()}
      </button>
      <span role="status" className="ts-outcome" hidden={!outcome || outcome === 'busy'}>
        {outcome && outcome !== 'busy' && outcomeText(outcome, network)}
      </span>
    </>
  );
}

function outcomeText(outcome: ReportOutcome, network: string): string {
  if (outcome === 'copied') return m.sites_report_copied();
  return outcome === 'failed'
    ? m.sites_report_failed({ network })
    : m.sites_report_no_tab({ network });
}

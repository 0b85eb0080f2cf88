import { Info } from 'lucide-react';

import type { Step } from '@/domain/site-health/site-health';
import { m } from '@/locales/compiled/messages';
import { ReportButton, type ReportOutcome } from './ReportButton';
import { STEP_TEXTS } from './step-texts';

export interface HealthNoticeProps {
  /** The network's own name. */
  readonly network: string;
  /** How the page in the tab is read; nothing is said while that is by the adapter. */
  readonly step: Step;
  /** Whether the step is one that the seller tries out. */
  readonly isTried: boolean;
  readonly onStopTrying: () => void;
  /** Opens the settings of the sites. */
  readonly onShow: () => void;
  readonly onReport: () => Promise<ReportOutcome>;
}

/** The quiet line in the popup and the side panel that the network's page is not read as usual. */
export function HealthNotice(props: HealthNoticeProps) {
  const { network, step, isTried, onStopTrying, onShow, onReport } = props;
  if (step === 'adapter' && !isTried) return null;
  return (
    <div className="ts-notice" role="status">
      <Info size={14} aria-hidden="true" />
      <div>
        <p>{textOf(network, step, isTried)}</p>
        <p className="ts-actions">
          {isTried && (
            <button type="button" className="ts-link" onClick={onStopTrying}>
              {m.sites_stop_trying()}
            </button>
          )}
          <button type="button" className="ts-link" onClick={onShow}>
            {m.sites_show()}
          </button>
          <ReportButton network={network} onReport={onReport} />
        </p>
      </div>
    </div>
  );
}

function textOf(network: string, step: Step, isTried: boolean): string {
  if (isTried) return m.sites_trying({ network, step: STEP_TEXTS[step]() });
  return step === 'links' ? m.sites_links({ network }) : m.sites_panel({ network });
}

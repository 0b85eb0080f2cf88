import { SiteModeBar } from '@/components/pages/SiteModeBar';
import type { SiteMode } from '@/domain/settings/site-mode';
import { PAGE_KINDS } from '@/domain/site-health/page-kind';
import { lowestStep, STEPS, type SiteHealth, type Step } from '@/domain/site-health/site-health';
import { m } from '@/locales/compiled/messages';
import { ReportButton, type ReportOutcome } from './ReportButton';
import { KIND_TEXTS, STEP_TEXTS } from './step-texts';

export interface SiteSettingsProps {
  /** The network's id. */
  readonly id: string;
  /** The network's own name. */
  readonly network: string;
  readonly language: string;
  readonly mode: SiteMode;
  readonly onMode: (mode: SiteMode) => void;
  readonly health: SiteHealth;
  /** The step that is tried out; null for none. */
  readonly tried: Step | null;
  readonly onTry: (step: Step | null) => void;
  readonly onReport: () => Promise<ReportOutcome>;
}

/** One network: where Tabside works, how its pages are read, and the steps to try. */
export function SiteSettings(props: SiteSettingsProps) {
  const { id, network, language, mode, onMode, health, tried, onTry, onReport } = props;
  return (
    <section className="ts-site" aria-labelledby={`site-${id}`}>
      <h2 id={`site-${id}`}>{network}</h2>
      <SiteModeBar network={network} caption={m.sites_mode()} mode={mode} onMode={onMode} />
      <p>{healthText(network, health)}</p>
      <KindList health={health} language={language} />
      <fieldset className="ts-steps">
        <legend>{m.sites_try({ network })}</legend>
        <p className="ts-soft">{m.sites_try_what()}</p>
        {[null, ...STEPS].map((step) => (
          <label key={step ?? 'auto'}>
            <input
              type="radio"
              name={`step-${id}`}
              checked={tried === step}
              onChange={() => onTry(step)}
            />
            <span>{step ? STEP_TEXTS[step]() : m.sites_step_auto()}</span>
          </label>
        ))}
      </fieldset>
      <p className="ts-soft">{m.sites_report_what({ network })}</p>
      <p className="ts-actions">
        <ReportButton network={network} onReport={onReport} />
      </p>
    </section>
  );
}

function healthText(network: string, health: SiteHealth): string {
  const step = lowestStep(health);
  if (step === 'links') return m.sites_links({ network });
  if (step === 'panel') return m.sites_panel({ network });
  return Object.keys(health).length > 0 ? m.sites_doubt() : m.sites_well();
}

/** The kinds of page that are not read as usual, each with since when and why. */
function KindList({ health, language }: Pick<SiteSettingsProps, 'health' | 'language'>) {
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const rows = PAGE_KINDS.flatMap((kind) => {
    const known = health[kind];
    if (!known || known.step === 'adapter') return [];
    const because = known.because === 'error' ? m.sites_because_error() : m.sites_because_unmet();
    const what = m.sites_kind({ kind: KIND_TEXTS[kind](), step: STEP_TEXTS[known.step]() });
    return [[what, m.sites_since({ date: dates.format(known.since) }), because].join(' · ')];
  });
  if (rows.length === 0) return null;
  return (
    <ul className="ts-kinds">
      {rows.map((row) => (
        <li key={row}>{row}</li>
      ))}
    </ul>
  );
}

import { SITE_MODES, type SiteMode } from '@/domain/settings/site-mode';
import { m } from '@/locales/compiled/messages';

export interface SiteModeBarProps {
  /** The network's own name. */
  readonly network: string;
  /** What stands before the choice; the network's name unless given. */
  readonly caption?: string;
  readonly mode: SiteMode;
  readonly onMode: (mode: SiteMode) => void;
}

const CAPTIONS: Readonly<Record<SiteMode, () => string>> = {
  overlay: m.page_mode_overlay,
  panel: m.page_mode_panel,
  off: m.page_mode_off,
};

/** Where Tabside works on the site of the current tab. */
export function SiteModeBar({ network, caption = network, mode, onMode }: SiteModeBarProps) {
  return (
    <fieldset className="tp-modes">
      <legend className="tc-hidden">{m.page_mode({ network })}</legend>
      <span className="tp-modes-site" aria-hidden="true">
        {caption}
      </span>
      <div className="tp-segments">
        {SITE_MODES.map((value) => (
          <label key={value} className="tp-segment">
            <input
              type="radio"
              name={`site-mode ${network}`}
              value={value}
              checked={value === mode}
              onChange={() => onMode(value)}
            />
            <span>{CAPTIONS[value]()}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

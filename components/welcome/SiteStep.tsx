import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { SITE_MODES, type SiteMode } from '@/domain/settings/site-mode';
import { m } from '@/locales/compiled/messages';
import { Step } from './Step';
import type { SiteChoice } from './choices';
import css from './steps.module.css';

const CAPTIONS: Readonly<Record<SiteMode, () => string>> = {
  overlay: m.welcome_mode_overlay,
  panel: m.welcome_mode_panel,
  off: m.welcome_mode_off,
};
/** What each site's terms say, as read in 2026-11. A site without a line here gets a general one. */
const TERMS: Readonly<Record<string, () => string>> = {
  linkedin: m.welcome_terms_linkedin,
  facebook: m.welcome_terms_facebook,
  vk: m.welcome_terms_vk,
};

/** Step 1: where Tabside works, and how. */
export function SiteStep({
  sites,
  onMode,
}: {
  readonly sites: readonly SiteChoice[];
  readonly onMode: (site: string, mode: SiteMode) => void;
}) {
  return (
    <Step lead={m.welcome_sites_lead()} number={1} title={m.welcome_sites()}>
      <ul className={css.sites}>
        {sites.map((site) => (
          <Site key={site.id} onMode={onMode} site={site} />
        ))}
      </ul>
    </Step>
  );
}

function Site({
  site,
  onMode,
}: {
  readonly site: SiteChoice;
  readonly onMode: (site: string, mode: SiteMode) => void;
}) {
  const about = useId();
  return (
    <li className={css.site}>
      <div className={css.siteHead}>
        <h3 className={css.siteName}>{site.label}</h3>
        <SegmentedControl
          aria-describedby={about}
          aria-label={m.welcome_site_mode({ site: site.label })}
          data={SITE_MODES.map((mode) => ({ value: mode, label: CAPTIONS[mode]() }))}
          onChange={(mode) => onMode(site.id, mode)}
          radius="md"
          size="sm"
          value={site.mode}
        />
      </div>
      <p className={css.siteText} id={about}>
        {(TERMS[site.id] ?? m.welcome_terms_other)()}
      </p>
    </li>
  );
}

import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';

import { StorageHealth } from '@/components/backup/StorageHealth';
import { useNow } from '@/components/client/use-now';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { SiteSettings } from '@/components/sites/SiteSettings';
import { sites } from '@/content-scripts/networks/registry';
import { m } from '@/locales/compiled/messages';
import { readSettings, updateSettings, watchSettings, type Settings } from '@/storage/settings';
import { noteTold, stateOf } from '@/storage/site-health';
import {
  askToPersist,
  checkStorage,
  readStorageFacts,
  type StorageFacts,
} from '@/storage/storage-health';
import { watchBackups } from '@/storage/backup/backup-record';
import { openPage } from '../client-page/open';
import { copyReportOfSite } from '../site-health/report';
import { tryOut } from '../site-health/try-out';
import { useSiteStates } from '../site-health/use-site-states';

/** The practice network is a page of our own: there is nothing to set. */
const SITES = sites.filter(({ matches }) => matches.length > 0);

/** The settings: how the data is doing, and the sites. */
export function SettingsSection({ language }: { readonly language: string }) {
  const settings = useLiveSettings();
  const states = useSiteStates();
  useEffect(() => {
    for (const [network, { isTold }] of Object.entries(states ?? {})) {
      if (!isTold) void noteTold(network);
    }
  }, [states]);
  return (
    <SectionFrame title={m.sites_settings()}>
      <div className="ts-sites">
        <p className="ts-actions">
          <button type="button" className="ts-link" onClick={() => openPage('/welcome.html')}>
            {m.sites_first_steps()}
          </button>
        </p>
        <Health language={language} />
        {settings &&
          states &&
          SITES.map((site) => (
            <SiteSettings
              key={site.id}
              id={site.id}
              network={site.label}
              language={language}
              mode={settings.siteModes[site.id] ?? 'overlay'}
              onMode={(mode) => void updateSettings({ siteModes: { [site.id]: mode } })}
              health={stateOf(states, site.id).health}
              tried={stateOf(states, site.id).tried}
              onTry={(step) => void tryOut(site.id, step)}
              onReport={() => copyReportOfSite(site)}
            />
          ))}
      </div>
    </SectionFrame>
  );
}

function Health({ language }: { readonly language: string }) {
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  const now = useNow();
  const refresh = useCallback(() => void readStorageFacts().then(setFacts), []);
  useEffect(() => {
    refresh();
    return watchBackups(refresh);
  }, [refresh]);
  return (
    <>
      <StorageHealth
        facts={facts}
        language={language}
        now={now}
        onPersist={async () => {
          const agreed = await askToPersist();
          refresh();
          return agreed;
        }}
        onCheck={async () => {
          const result = await checkStorage();
          refresh();
          return result;
        }}
        onRecovery={() => openPage('/recovery.html')}
      />
      <p className="ts-actions">
        <Link href="/backups" className="ts-link">
          {m.backup_to_backups()}
        </Link>
      </p>
    </>
  );
}

function useLiveSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}

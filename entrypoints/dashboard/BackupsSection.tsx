import { useState } from 'react';

import { AutoBackups } from '@/components/backup/AutoBackups';
import styles from '@/components/backup/backup.module.css';
import { RestorePanel } from '@/components/backup/RestorePanel';
import type { SettingsDoor } from '@/components/backup/use-restore';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { useStepToasts } from '@/components/dashboard/step-toasts';
import { announceRefresh } from '@/messaging/announce';
import { isOverdue } from '@/domain/backup/due';
import { m } from '@/locales/compiled/messages';
import { backupName } from '@/storage/backup/backup-name';
import { changeBackupRecord, writeBackupWishes } from '@/storage/backup/backup-record';
import { listProjects, setActiveProject } from '@/storage/lists/projects';
import { readSettings, updateSettings, type Settings } from '@/storage/settings';
import type { Differences } from '@/storage/backup/review';
import { askToSaveFiles, dropPermission } from '../backup/permission';
import { exchange } from './exchange/exchange-client';
import { saveAsFile } from './save-as-file';
import type { SectionProps } from './sections';
import { useBackups } from './use-backups';

/** Backup files by themselves and by hand, and the way back from them. */
export function BackupsSection({ language }: SectionProps) {
  const toasts = useStepToasts();
  const known = useBackups();
  const [opened] = useState(() => Date.now());
  if (!known) return null;
  const { wishes, record, copies, stamp } = known;
  return (
    <SectionFrame title={m.backup_title()}>
      <div className={styles.panels}>
        <AutoBackups
          wishes={wishes}
          record={record}
          isOverdue={isOverdue(wishes, record, stamp, opened)}
          language={language}
          onSwitch={async (isOn) => {
            if (isOn && !(await askToSaveFiles())) return false;
            await changeBackupRecord((before) => ({ ...before, failure: null }));
            await writeBackupWishes({ ...wishes, isOn, onSince: isOn ? Date.now() : 0 });
            if (!isOn && record.running === null) await dropPermission();
            return true;
          }}
          onWishes={(patch) => void writeBackupWishes({ ...wishes, ...patch })}
          onNow={async () => {
            if (wishes.isOn) {
              await changeBackupRecord((before) => ({ ...before, isWanted: true }));
              return;
            }
            try {
              await saveByHand();
              toasts.say(m.backup_written());
            } catch (error) {
              console.warn('Tabside: a backup by hand', error);
              toasts.say(m.backup_why_failed(), 'problem');
            }
          }}
        />
        <RestorePanel exchange={exchange} copies={copies} language={language} settings={SETTINGS} />
      </div>
    </SectionFrame>
  );
}

async function saveByHand(): Promise<void> {
  const { file, stamp } = await exchange.backup(await readHeldSettings(), () => {});
  const now = Date.now();
  const name = backupName(now);
  saveAsFile(file, name);
  const written = { name, time: now, size: file.size, stamp, downloadId: null, isLeft: false };
  await changeBackupRecord((before) => ({ ...before, files: [written, ...before.files] }));
}

const SETTINGS: SettingsDoor = {
  read: readHeldSettings,
  /** What can't be used is left out when it is read. */
  write: async ({ activeProject, ...others }) => {
    await updateSettings(others as Partial<Settings>);
    const project = (await listProjects()).find(({ id }) => id === activeProject);
    if (project?.archivedAt === null) await setActiveProject(project.id);
    await announceRefresh();
  },
};

/** Those that a backup holds. */
async function readHeldSettings(): Promise<Differences['settings']> {
  const { myName, language, siteModes, activeProject } = await readSettings();
  return { myName, language, siteModes: { ...siteModes }, activeProject };
}

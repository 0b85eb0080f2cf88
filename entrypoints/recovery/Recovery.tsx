import { useCallback, useEffect, useState } from 'react';

import { RecoveryPage, type Found, type Upgrade } from '@/components/recovery/RecoveryPage';
import { announceRefresh } from '@/messaging/announce';
import { health } from '@/storage/health';
import { exportCopy, exportPresent, presentCounts } from '@/storage/clients/present';
import { goOnWithout, restorable, restore } from '@/storage/snapshots/restore';
import type { Manifest } from '@/storage/snapshots/snapshot-files';
import { onUpgrade } from '@/storage/upgrade-progress';

async function look(): Promise<Found> {
  const state = await health();
  // Whatever reads would wait for the end of it.
  if (state === 'upgrading') return { state, copies: [], present: null };
  // Files that can't be read, or a browser without them, must not keep the page from saying what it knows.
  const copies = await restorable().catch(() => []);
  return { state, copies, present: await presentCounts().catch(() => null) };
}

/** Looks until the upgrade is over; null when nobody waits for it any more. Each look takes some seconds. */
async function pastUpgrade(isWaiting: () => boolean): Promise<Found | null> {
  while (isWaiting()) {
    // oxlint-disable-next-line no-await-in-loop -- the point of it
    const found = await look();
    if (found.state !== 'upgrading') return found;
  }
  return null;
}

/** The page with what is there. */
export function Recovery({ language }: { readonly language: string }) {
  const [found, setFound] = useState<Found | null>(null);
  const [phase, setPhase] = useState<'idle' | 'working' | 'failed' | 'done'>('idle');

  const refresh = useCallback(() => {
    void look().then(setFound);
  }, []);
  useEffect(refresh, [refresh]);

  const isUpgrading = found?.state === 'upgrading';
  const [upgrade, setUpgrade] = useState<Upgrade | null>(null);
  useEffect(() => {
    if (!isUpgrading) return undefined;
    let isOpen = true;
    const deaf = onUpgrade(setUpgrade);
    void pastUpgrade(() => isOpen).then(async (next) => {
      if (!next) return;
      setFound(next);
      if (next.state === 'well') await announceRefresh();
    });
    return () => {
      isOpen = false;
      deaf();
    };
  }, [isUpgrading]);

  const run = (step: () => Promise<unknown>, after: 'idle' | 'done') => {
    setPhase('working');
    step().then(
      async () => {
        setFound(await look());
        setPhase(after);
        if (after === 'done') await announceRefresh();
      },
      (error: unknown) => {
        console.warn('Tabside: recovery', error);
        setPhase('failed');
        refresh();
      },
    );
  };
  return (
    <RecoveryPage
      found={found}
      phase={phase}
      upgrade={upgrade}
      language={language}
      onRestore={(id) => run(() => restore(copyOf(found, id)), 'done')}
      onSave={(id) =>
        run(async () => {
          const file = id === null ? await exportPresent() : await exportCopy(copyOf(found, id));
          if (file) save(file);
        }, 'idle')
      }
      onGoOn={() => run(goOnWithout, 'done')}
      onAgain={() => location.reload()}
    />
  );
}

function copyOf(found: Found | null, id: string): Manifest {
  const copy = found?.copies.find((each) => each.id === id);
  if (!copy) throw new Error('this copy is gone');
  return copy as Manifest;
}

function save(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `tabside-${new Date().toISOString().slice(0, 10)}.jsonl`;
  link.click();
  URL.revokeObjectURL(link.href);
}

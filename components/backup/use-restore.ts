import { useCallback, useState } from 'react';

import { troubleText } from '@/components/exchange/captions';
import { FileTrouble, type Exchange } from '@/components/exchange/exchange';
import { m } from '@/locales/compiled/messages';
import type { Differences } from '@/storage/backup/review';
import type { RestoreChoice } from '@/storage/exchange/import-plan';
import type { ImportResult } from '@/storage/exchange/session';

/** Where a restoring is: each stage holds what its screen shows. */
export type Stage =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'busy';
      readonly title: string;
      readonly done: number;
      readonly of: number;
      readonly canStop: boolean;
    }
  | { readonly kind: 'preview'; readonly from: From; readonly differences: Differences }
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'undone'; readonly batchId: string; readonly keptFields: number };

/** What is brought back: an opened file, or a copy in the browser. */
export interface From {
  readonly fileName: string;
  /** Null for a file. */
  readonly copyId: string | null;
}

/** The settings, as far as a backup holds some. */
export interface SettingsDoor {
  readonly read: () => Promise<BackupSettings>;
  readonly write: (settings: BackupSettings) => Promise<void>;
}

type BackupSettings = Differences['settings'];

/**
 * How a restoring with settings ended, kept for this tab: they may draw the page anew, and its Undo has to be there
 * afterwards.
 */
interface Remembered {
  readonly stage: Extract<Stage, { kind: 'done' | 'undone' }>;
  /** Null once they were put back. */
  readonly settingsBefore: BackupSettings | null;
}

const MEMORY = 'restored';

function remember(ended: Remembered): void {
  sessionStorage.setItem(MEMORY, JSON.stringify(ended));
}

function remembered(): Remembered | null {
  const text = sessionStorage.getItem(MEMORY);
  return text === null ? null : (JSON.parse(text) as Remembered);
}

export interface RestoreControl {
  readonly stage: Stage;
  /** What went wrong last, in the reader's words. */
  readonly problem: string | null;
  readonly openFile: (file: File) => void;
  readonly openCopy: (copyId: string, name: string) => void;
  readonly run: (choice: RestoreChoice, takesSettings: boolean) => void;
  readonly undo: (batchId: string) => void;
  readonly restart: () => void;
}

const CHOOSE: Stage = { kind: 'choose' };

/** Who gives a table or cards here is told where they go in. */
function problemOf(error: unknown): string {
  const isOther = error instanceof FileTrouble && error.code === 'not-an-archive';
  return isOther ? m.backup_not_a_backup() : troubleText(error);
}

/** The steps of a restoring; a failed one leads back to where it was begun from, with nothing changed. */
export function useRestore(exchange: Exchange, settings: SettingsDoor): RestoreControl {
  const [last] = useState(remembered);
  const [stage, setStage] = useState<Stage>(last?.stage ?? CHOOSE);
  const [problem, setProblem] = useState<string | null>(null);

  const work = useCallback(
    (
      title: string,
      from: Stage,
      canStop: boolean,
      run: (told: (done: number, of: number) => void) => Promise<Stage>,
    ) => {
      setProblem(null);
      setStage({ kind: 'busy', title, done: 0, of: 0, canStop });
      run((done, of) => setStage({ kind: 'busy', title, done, of, canStop })).then(
        setStage,
        (error: unknown) => {
          setProblem(problemOf(error));
          setStage(from);
        },
      );
    },
    [],
  );

  const compare = (from: From, open: () => Promise<unknown>) =>
    work(m.backup_comparing(), CHOOSE, true, async (told) => {
      await open();
      return { kind: 'preview', from, differences: await exchange.compare(from.copyId, told) };
    });

  return {
    stage,
    problem,
    openFile: (file) =>
      compare({ fileName: file.name, copyId: null }, () => exchange.open(file, '', {})),
    openCopy: (copyId, name) => compare({ fileName: name, copyId }, () => Promise.resolve()),
    run: (choice, takesSettings) => {
      if (stage.kind !== 'preview') return;
      const { from, differences } = stage;
      work(m.backup_restoring(), stage, true, async (told) => {
        const result = await exchange.run({ ...from, into: 'restore', choice }, told);
        const done = { kind: 'done', result } as const;
        if (takesSettings && !result.isCancelled) {
          remember({ stage: done, settingsBefore: await settings.read() });
          await settings.write(differences.settings);
        }
        return done;
      });
    },
    undo: (batchId) =>
      work(m.backup_taking_back(), stage, false, async (told) => {
        const undone = await exchange.undo(batchId, told);
        const ended = { kind: 'undone', ...undone } as const;
        const before = remembered()?.settingsBefore;
        if (before) {
          remember({ stage: ended, settingsBefore: null });
          await settings.write(before);
        }
        return ended;
      }),
    restart: () => {
      sessionStorage.removeItem(MEMORY);
      setProblem(null);
      setStage(CHOOSE);
    },
  };
}

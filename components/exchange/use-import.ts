import { useCallback, useState } from 'react';

import { m } from '@/locales/compiled/messages';
import type { CsvChoice } from '@/storage/exchange/read-csv';
import type { ArchivePlan, ImportPlan } from '@/storage/exchange/import-plan';
import type { Inspection } from '@/storage/exchange/inspect-file';
import type { Preview } from '@/storage/exchange/preview-import';
import type { ImportResult } from '@/storage/exchange/session';
import { troubleText } from './captions';
import type { Exchange } from './exchange';

/** Where an import is: each stage holds what its screen shows. */
export type Stage =
  | { readonly kind: 'choose' }
  | Busy
  | { readonly kind: 'columns'; readonly inspection: Table; readonly plan: ImportPlan }
  | { readonly kind: 'cards'; readonly people: number; readonly plan: ImportPlan }
  | { readonly kind: 'archive'; readonly inspection: Archive; readonly fileName: string }
  | { readonly kind: 'preview'; readonly preview: Preview; readonly plan: ImportPlan }
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'undone'; readonly batchId: string; readonly keptFields: number };

interface Busy {
  readonly kind: 'busy';
  readonly title: string;
  readonly done: number;
  /** 0 while nobody knows. */
  readonly of: number;
  /** Taking back is not stopped half-way, and reading is over before anybody could. */
  readonly canStop: boolean;
}

export type Table = Extract<Inspection, { kind: 'table' }>;
export type Archive = Extract<Inspection, { kind: 'archive' }>;

export interface About {
  readonly projectId: string;
  /** ISO 4217: of sums that say none. */
  readonly currency: string;
  readonly language: string;
}

export interface ImportControl {
  readonly stage: Stage;
  /** What went wrong last, in the reader's words; the stage is the one to go on from. */
  readonly problem: string | null;
  readonly choose: (file: File, choice?: CsvChoice) => void;
  readonly readAgain: (choice: CsvChoice) => void;
  readonly headings: (row: number) => void;
  readonly change: (plan: ImportPlan) => void;
  readonly check: (plan: ImportPlan) => void;
  readonly back: () => void;
  readonly run: (plan: ImportPlan | ArchivePlan) => void;
  readonly finish: () => void;
  readonly giveUp: () => void;
  readonly undo: (batchId: string) => void;
  readonly restart: () => void;
}

const CHOOSE: Stage = { kind: 'choose' };

/** The steps of an import, one after another; a failed one leads back to where it was begun from. */
export function useImport(exchange: Exchange, about: About): ImportControl {
  const [stage, setStage] = useState<Stage>(CHOOSE);
  const [before, setBefore] = useState<Stage>(CHOOSE);
  const [problem, setProblem] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);

  const work = useCallback(
    (
      title: string,
      from: Stage,
      run: (told: (done: number, of: number) => void) => Promise<Stage>,
      canStop = false,
    ) => {
      setProblem(null);
      setBefore(from);
      setStage({ kind: 'busy', title, done: 0, of: 0, canStop });
      run((done, of) => setStage({ kind: 'busy', title, done, of, canStop })).then(
        setStage,
        (error: unknown) => {
          setProblem(troubleText(error));
          setStage(from);
        },
      );
    },
    [],
  );

  const planOf = (name: string, inspection: Inspection, choice: CsvChoice): ImportPlan => {
    const table = inspection.kind === 'table' ? inspection : null;
    return {
      ...about,
      ...choice,
      fileName: name,
      headingRow: table?.headingRow ?? -1,
      columns: (table?.columns ?? []).map(({ heading, target }) => ({ heading, target })),
      dateOrder: table?.dateOrder ?? 'day',
      onMatch: { id: 'fill', key: 'fill', phone: 'fill', email: 'fill' },
      makesNew: true,
    };
  };
  const stageOf = (name: string, inspection: Inspection, choice: CsvChoice): Stage => {
    const plan = planOf(name, inspection, choice);
    if (inspection.kind === 'table') return { kind: 'columns', inspection, plan };
    if (inspection.kind === 'cards') return { kind: 'cards', people: inspection.people, plan };
    return { kind: 'archive', inspection, fileName: name };
  };
  const open = (chosen: File, choice: CsvChoice, from: Stage) =>
    work(m.exchange_reading(), from, async () =>
      stageOf(chosen.name, await exchange.open(chosen, about.projectId, choice), choice),
    );

  return {
    stage,
    problem,
    choose: (chosen) => {
      setFile(chosen);
      open(chosen, {}, CHOOSE);
    },
    readAgain: (choice) => {
      if (file && stage.kind === 'columns') {
        const { encoding, delimiter } = stage.plan as CsvChoice;
        open(file, { encoding, delimiter, ...choice }, stage);
      }
    },
    headings: (row) => {
      if (stage.kind !== 'columns') return;
      const { plan } = stage;
      work(m.exchange_reading(), stage, async () => {
        const inspection = await exchange.headings(about.projectId, row);
        const { encoding, delimiter } = plan as CsvChoice;
        return stageOf(plan.fileName, inspection, { encoding, delimiter });
      });
    },
    change: (plan) => {
      if (stage.kind === 'columns' || stage.kind === 'cards') setStage({ ...stage, plan });
    },
    check: (plan) =>
      work(
        m.exchange_checking(),
        stage,
        async (told) => ({ kind: 'preview', preview: await exchange.preview(plan, told), plan }),
        true,
      ),
    back: () => setStage(before),
    run: (plan) =>
      work(
        m.exchange_importing(),
        stage,
        async (told) => ({ kind: 'done', result: await exchange.run(plan, told) }),
        true,
      ),
    finish: () =>
      work(
        m.exchange_importing(),
        CHOOSE,
        async (told) => ({ kind: 'done', result: await exchange.finish(told) }),
        true,
      ),
    giveUp: () =>
      work(m.exchange_taking_back(), CHOOSE, async (told) => {
        await exchange.giveUp(told);
        return CHOOSE;
      }),
    undo: (batchId) =>
      work(m.exchange_taking_back(), stage, async (told) => ({
        kind: 'undone',
        ...(await exchange.undo(batchId, told)),
      })),
    restart: () => {
      setProblem(null);
      setStage(CHOOSE);
    },
  };
}

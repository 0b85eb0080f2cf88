/** What the specs of this folder share: the dashboard's frame around a panel, and a make-believe worker for files. */
import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { vi } from 'vitest';

import shell from '@/components/dashboard/shell.module.css';
import type { Exchange } from '@/components/exchange/exchange';
import { theme } from '@/components/theme';
import type { Differences } from '@/storage/backup/review';

export type Scheme = 'light' | 'dark';

/** Draws a panel as the section of backups does. */
export function show(panel: ReactNode, scheme: Scheme = 'light', direction: 'ltr' | 'rtl' = 'ltr') {
  return render(
    <MantineProvider theme={theme} forceColorScheme={scheme} env="test">
      <div className={`tc-root ${shell.shell}`} dir={direction} style={{ display: 'block' }}>
        <main>
          <h1>Backups</h1>
          {panel}
        </main>
      </div>
    </MantineProvider>,
  );
}

/** What axe finds in the page: the rule and the first place. */
export async function faults(): Promise<unknown[]> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

/** A backup that differs in nothing. */
export const SAME: Differences = {
  takenAt: Date.UTC(2026, 10, 24, 9),
  settings: {},
  clients: { gone: 0, changed: 0, added: 0 },
  records: { gone: 0, changed: 0, added: 0 },
  tables: [],
  alongside: 0,
  damaged: 0,
  isEmptyHere: false,
};

/** One that has a client who is missing here, and a note of somebody who is there. */
export const DIFFERENT: Differences = {
  ...SAME,
  settings: { myName: 'Olena' },
  clients: { gone: 1, changed: 1, added: 0 },
  records: { gone: 2, changed: 1, added: 3 },
  tables: [
    ['clients', { gone: 1, changed: 0, added: 0 }],
    ['notes', { gone: 1, changed: 1, added: 3 }],
  ],
};

const unasked = () => Promise.reject(new Error('not expected here'));

/** Nothing that is asked for is expected unless the spec says what comes of it. */
export function fakeExchange(answers: Partial<Exchange> = {}): Exchange {
  return {
    open: () => Promise.resolve({} as never),
    headings: unasked,
    preview: unasked,
    run: unasked,
    pending: unasked,
    finish: unasked,
    giveUp: unasked,
    undo: unasked,
    export: unasked,
    answer: unasked,
    compare: () => Promise.resolve(DIFFERENT),
    clientsThatDiffer: () => Promise.resolve({ found: [], count: 0 }),
    clientDetails: unasked,
    backup: unasked,
    cancel: vi.fn<Exchange['cancel']>(),
    ...answers,
  };
}

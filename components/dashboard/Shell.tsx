import { Button } from '@mantine/core';
import { EyeOff, Keyboard, Search } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';

import { IconButton } from '@/components/client/IconButton';
import { KeySheet } from '@/components/keys/KeySheet';
import { useKeySheet } from '@/components/keys/use-key-sheet';
import type { BrowserKeys } from '@/domain/keys/browser-keys';
import { m } from '@/locales/compiled/messages';
import { ProjectMenu, type ProjectLine } from './ProjectMenu';
import styles from './shell.module.css';

export interface ShellEntry {
  readonly path: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Where other addresses begin that lie within it. */
  readonly holds?: readonly string[];
}

export interface ShellProps {
  readonly entries: readonly ShellEntry[];
  readonly projects: readonly ProjectLine[];
  readonly activeProjectId: string;
  readonly onProject: (id: string) => void;
  readonly language: string;
  /** Everything is covered while the screen is shared: nothing of any client shows. */
  readonly isCovered: boolean;
  readonly onCover: (covered: boolean) => void;
  /** Opens the palette. */
  readonly onFind: () => void;
  /** The keys set in the browser, for the help sheet. */
  readonly readKeys: () => Promise<BrowserKeys>;
  readonly children: ReactNode;
}

/** As the keyboard at hand has it. */
const PALETTE_KEY = /Mac|iPhone|iPad/u.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

/** The dashboard's frame: project and sections at the side, the section beside them. */
export function Shell(props: ShellProps) {
  const { entries, projects, activeProjectId, onProject, language, isCovered, onCover } = props;
  const [location] = useLocation();
  const sheet = useKeySheet();
  const { onKeyDown } = sheet;
  useEffect(() => {
    // After the document's own listeners, whenever they came: a section that has keys of its own tells those.
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onKeyDown]);
  return (
    <div className={`tc-root ${styles.shell}`} lang={language}>
      <nav className={styles.side} aria-label={m.dashboard_sections()}>
        <ProjectMenu projects={projects} activeId={activeProjectId} onChoose={onProject} />
        <button type="button" className={`${styles.entry} ${styles.find}`} onClick={props.onFind}>
          <Search size={16} />
          <span>{m.page_find()}</span>
          <kbd className={styles.kbd}>{PALETTE_KEY}</kbd>
        </button>
        <ul className={styles.entries}>
          {entries.map(({ path, label, icon, holds = [] }) => (
            <li key={path}>
              <Link
                href={path}
                className={styles.entry}
                aria-current={
                  [path, ...holds].some((each) => isWithin(location, each)) ? 'page' : undefined
                }
              >
                {icon}
                <span>{label}</span>
              </Link>
            </li>
          ))}
        </ul>
        <div className={styles.tools}>
          <IconButton
            label={m.page_cover()}
            title={m.page_cover_why()}
            onClick={() => onCover(true)}
          >
            <EyeOff size={15} />
          </IconButton>
          <IconButton label={m.keys_title()} title={`${m.keys_title()} (?)`} onClick={sheet.open}>
            <Keyboard size={16} />
          </IconButton>
        </div>
      </nav>
      <main className={styles.main}>
        {isCovered ? (
          <div className={styles.covered} role="status">
            <EyeOff size={22} aria-hidden="true" />
            <h2>{m.page_covered()}</h2>
            <p>{m.page_covered_why()}</p>
            <Button size="xs" onClick={() => onCover(false)}>
              {m.page_uncover()}
            </Button>
          </div>
        ) : (
          props.children
        )}
      </main>
      {sheet.isOpen && <KeySheet read={props.readKeys} onClose={sheet.close} />}
    </div>
  );
}

/** The section at `/` is just that address; others hold what lies under theirs. */
function isWithin(location: string, path: string): boolean {
  return location === path || (path !== '/' && location.startsWith(`${path}/`));
}

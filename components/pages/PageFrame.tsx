import { Button } from '@mantine/core';
import {
  ArrowLeft,
  EyeOff,
  GraduationCap,
  Keyboard,
  PanelRight,
  Search,
  Settings,
  Table2,
} from 'lucide-react';
import { useEffect, type ReactNode } from 'react';

import { IconButton } from '@/components/client/IconButton';
import { KeySheet } from '@/components/keys/KeySheet';
import { useKeySheet } from '@/components/keys/use-key-sheet';
import { directionOf } from '@/components/language';
import type { BrowserKeys } from '@/domain/keys/browser-keys';
import { m } from '@/locales/compiled/messages';

export interface PageFrameProps {
  readonly layout: 'popup' | 'panel';
  readonly language: string;
  /** The project that is in use; may be empty. */
  readonly projectName: string;
  /** Everything is covered while the screen is shared: nothing of any client shows. */
  readonly isCovered: boolean;
  readonly onCover: (covered: boolean) => void;
  /** Absent where there is nothing to go back to. */
  readonly onBack?: () => void;
  /** Absent while the search shows already. */
  readonly onFind?: () => void;
  /** Absent where there is no side panel to open. */
  readonly onPanel?: () => void;
  readonly onDashboard: () => void;
  readonly onSetup: () => void;
  readonly onPractice: () => void;
  /** The keys set in the browser, for the help sheet. */
  readonly readKeys: () => Promise<BrowserKeys>;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** What the popup and the side panel have in common: the bar above, the site's mode below. */
export function PageFrame(props: PageFrameProps) {
  const { layout, language, projectName, isCovered, onCover, footer, children } = props;
  const sheet = useKeySheet();
  const { onKeyDown } = sheet;
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onKeyDown]);
  return (
    <div
      className="tc-root tp-page"
      data-layout={layout}
      lang={language}
      dir={directionOf(language)}
    >
      <header className="tp-bar">
        {props.onBack ? (
          <IconButton className="tp-back" label={m.page_back()} onClick={props.onBack}>
            <ArrowLeft size={15} />
          </IconButton>
        ) : (
          <img className="tp-logo" src="/icon/32.png" alt="" width={18} height={18} />
        )}
        <h1 className="tp-title tc-cut" dir="auto">
          {projectName || 'Tabside'}
        </h1>
        {props.onFind && !isCovered && (
          <IconButton label={m.page_find()} onClick={props.onFind}>
            <Search size={15} />
          </IconButton>
        )}
        {!isCovered && (
          <IconButton
            label={m.page_cover()}
            title={m.page_cover_why()}
            onClick={() => onCover(true)}
          >
            <EyeOff size={15} />
          </IconButton>
        )}
        {props.onPanel && (
          <IconButton label={m.page_open_panel()} onClick={props.onPanel}>
            <PanelRight size={15} />
          </IconButton>
        )}
        <IconButton label={m.dashboard_open()} onClick={props.onDashboard}>
          <Table2 size={15} />
        </IconButton>
        <IconButton label={m.keys_title()} title={`${m.keys_title()} (?)`} onClick={sheet.open}>
          <Keyboard size={16} />
        </IconButton>
        <IconButton label={m.page_practice_short()} onClick={props.onPractice}>
          <GraduationCap size={16} />
        </IconButton>
        <IconButton label={m.page_setup()} onClick={props.onSetup}>
          <Settings size={15} />
        </IconButton>
      </header>
      <main className="tp-main">
        {isCovered ? (
          <div className="tp-first" role="status">
            <EyeOff size={22} aria-hidden="true" />
            <h2>{m.page_covered()}</h2>
            <p>{m.page_covered_why()}</p>
            <Button size="xs" onClick={() => onCover(false)}>
              {m.page_uncover()}
            </Button>
          </div>
        ) : (
          children
        )}
      </main>
      {footer}
      {sheet.isOpen && <KeySheet read={props.readKeys} onClose={sheet.close} />}
    </div>
  );
}

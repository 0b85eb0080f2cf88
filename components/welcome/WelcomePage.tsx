/** The first page a seller sees, and the settings later: three short steps, each saved as it is changed. */
import { Button } from '@mantine/core';
import { ArrowRight, CircleAlert, CircleCheck } from 'lucide-react';
import { m } from '@/locales/compiled/messages';
import { Mark } from './Mark';
import { SiteStep } from './SiteStep';
import { TradeStep } from './TradeStep';
import { YouStep } from './YouStep';
import type { SiteChoice, WelcomeActions, WelcomeValues } from './choices';
import css from './welcome.module.css';

export interface WelcomePageProps {
  readonly values: WelcomeValues;
  readonly actions: WelcomeActions;
  /** Set when the last change could not be stored. */
  readonly failed: boolean;
  /** Set when "Start" was pressed just now. */
  readonly started: boolean;
}

export function WelcomePage({ values, actions, failed, started }: WelcomePageProps) {
  const { again } = values;
  return (
    <main className={css.page}>
      <header className={css.head}>
        <Mark size={44} />
        <h1 className={css.title}>{again ? m.welcome_title_again() : m.welcome_title()}</h1>
        <p className={css.lead}>{again ? m.welcome_lead_again() : m.welcome_lead()}</p>
      </header>
      <SiteStep onMode={actions.setMode} sites={values.sites} />
      <TradeStep
        again={again}
        onTrade={actions.setTrade}
        statuses={values.statuses}
        tag={values.tag}
        trade={values.trade}
        trades={values.trades}
      />
      <YouStep
        language={values.language}
        myName={values.myName}
        onLanguage={actions.setLanguage}
        onMyName={actions.setMyName}
      />
      <footer className={css.foot}>
        {failed && (
          <div className={css.failed} role="alert">
            <CircleAlert aria-hidden="true" size={19} />
            <div>
              <strong>{m.welcome_problem()}</strong>
              <p className={css.muted}>{m.welcome_problem_more()}</p>
            </div>
          </div>
        )}
        {started ? (
          <Ready sites={values.sites} />
        ) : (
          <div className={css.buttons}>
            {!again && (
              <Button
                onClick={actions.start}
                rightSection={<ArrowRight aria-hidden="true" className={css.arrow} size={17} />}
                size="md"
              >
                {m.welcome_start()}
              </Button>
            )}
            <Button onClick={actions.openPractice} size="md" variant="default">
              {m.welcome_practice()}
            </Button>
            <span className={css.practiceHint}>{m.welcome_practice_means()}</span>
            {!again && (
              <Button onClick={actions.restore} size="md" variant="subtle">
                {m.backup_first_run()}
              </Button>
            )}
          </div>
        )}
      </footer>
    </main>
  );
}

/** What to do next, said once the seller has pressed Start. */
function Ready({ sites }: { readonly sites: readonly SiteChoice[] }) {
  const on = sites.filter((site) => site.mode !== 'off');
  const means =
    on.length === 0
      ? m.welcome_ready_none
      : on.some((site) => site.mode === 'overlay')
        ? m.welcome_ready_means
        : m.welcome_ready_panel;
  return (
    <div className={css.ready} role="status">
      <CircleCheck aria-hidden="true" size={19} />
      <div>
        <strong>{m.welcome_ready()}</strong>
        <p className={css.muted}>{means()}</p>
        {on.length > 0 && (
          <div className={css.buttons}>
            {on.map((site) => (
              <Button component="a" href={site.home} key={site.id} variant="default">
                {m.welcome_open_site({ site: site.label })}
              </Button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

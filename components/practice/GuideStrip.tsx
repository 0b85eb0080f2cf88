import { Button, Modal } from '@mantine/core';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Mark } from '@/components/welcome/Mark';
import { m } from '@/locales/compiled/messages';
import css from './guide.module.css';

const STEPS = [
  { long: m.practice_guide_1, short: m.practice_guide_short_1 },
  { long: m.practice_guide_2, short: m.practice_guide_short_2 },
  { long: m.practice_guide_3, short: m.practice_guide_short_3 },
  { long: m.practice_guide_4, short: m.practice_guide_short_4 },
  { long: m.practice_guide_5, short: m.practice_guide_short_5 },
] as const;

/** Tabside's own strip above the make-believe network: what to try next, ticked off as it is done. */
export function GuideStrip({
  done,
  problem,
  onStartOver,
}: {
  /** Which of the five steps are done, in order. */
  readonly done: readonly boolean[];
  /** What went wrong, in words, or null. */
  readonly problem: string | null;
  readonly onStartOver: () => Promise<void>;
}) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const next = STEPS.findIndex((_step, index) => !done[index]);

  async function startOver() {
    setBusy(true);
    await onStartOver();
    setBusy(false);
    setAsking(false);
  }

  return (
    <section aria-label={m.practice_guide_label()} className={css.strip}>
      <div className={css.inner}>
        <span className={css.brand}>
          <Mark size={20} />
          {m.practice_guide()}
        </span>
        {problem !== null && (
          <span className={css.problem} role="alert">
            {problem}
          </span>
        )}
        {problem === null && next === -1 && (
          <span className={css.allDone} role="status">
            <Check aria-hidden="true" size={16} strokeWidth={2.6} />
            {m.practice_guide_all_done()}
          </span>
        )}
        {problem === null && next !== -1 && (
          <ol className={css.steps}>
            {STEPS.map(({ long, short }, index) => (
              <li
                aria-current={index === next ? 'step' : undefined}
                className={css.step}
                data-done={done[index] || undefined}
                key={short()}
              >
                <span aria-hidden="true" className={css.dot}>
                  {done[index] ? <Check size={12} strokeWidth={3.2} /> : index + 1}
                </span>
                <span className={css.caption}>{index === next ? long() : short()}</span>
                {done[index] && <span className={css.unseen}>{m.practice_guide_done()}</span>}
              </li>
            ))}
          </ol>
        )}
        <span className={css.links}>
          <a className={css.link} href="welcome.html">
            {m.practice_guide_settings()}
          </a>
          <button className={css.link} onClick={() => setAsking(true)} type="button">
            {m.practice_over()}
          </button>
        </span>
      </div>
      <Modal
        centered
        onClose={() => setAsking(false)}
        opened={asking}
        size={440}
        transitionProps={{ duration: 120 }}
        radius="lg"
        title={<strong className={css.questionTitle}>{m.practice_over_question()}</strong>}
        withCloseButton={false}
      >
        <p className={css.question}>{m.practice_over_more()}</p>
        <div className={css.answers}>
          <Button data-autofocus onClick={() => setAsking(false)} variant="default">
            {m.practice_over_no()}
          </Button>
          <Button loading={busy} onClick={() => void startOver()}>
            {m.practice_over_yes()}
          </Button>
        </div>
      </Modal>
    </section>
  );
}

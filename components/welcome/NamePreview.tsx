import { StatusMark } from '@/components/client/StatusMark';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import type { StatusSample } from './choices';
import css from './steps.module.css';

/** Invented people, in the scripts that sellers meet. */
const NAMES = [
  'Anna Lindqvist',
  'Оксана Мельник',
  'Tom Ashby',
  'کاوه رستمی',
  'Дарья Орлова',
  'Jens Sørensen',
  'Maria Kowalska',
  'Милица Јовановић',
];

/** The statuses as they will look beside names in a page. */
export function NamePreview({
  statuses,
  tag,
}: {
  readonly statuses: readonly StatusSample[];
  readonly tag: string;
}) {
  return (
    <figure className={css.preview}>
      <figcaption className={css.previewTitle}>{m.welcome_preview()}</figcaption>
      <ul className={css.previewList}>
        {statuses.map((status, index) => {
          const name = NAMES[index % NAMES.length] ?? '';
          return (
            <li className={css.previewRow} key={status.id}>
              <span aria-hidden="true" className={css.initial}>
                {name.charAt(0)}
              </span>
              <span className={css.previewName}>
                <bdi>{name}</bdi> <StatusMark status={status} />
              </span>
              <span className={css.previewCaption}>{captionIn(status.captions, tag)}</span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

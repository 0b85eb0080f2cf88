import type { ClientView, SeenPerson } from '@/domain/client/card-view';
import { differences, type ShownField } from '@/domain/client/shown';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { PersonPhoto } from './PersonPhoto';

const CAPTIONS: Readonly<Record<ShownField, () => string>> = {
  name: m.client_name,
  photo: m.client_photo,
  headline: m.client_headline,
  organisation: m.client_organisation,
};

export interface ChangedFactsProps {
  readonly client: ClientView;
  readonly person: SeenPerson | null;
}

/** What the profile says now and is not what is kept: each fact is taken or left by itself. */
export function ChangedFacts({ client, person }: ChangedFactsProps) {
  const { perform } = useCardTools();
  const found = person?.profile ? differences(client, person.profile) : [];
  if (found.length === 0) return null;
  const title = found.every(({ stored }) => stored === '')
    ? m.client_changed_new()
    : m.client_changed();
  return (
    <section className="tc-changed" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {found.map(({ field, stored, shown }) => (
          <li key={field} className="tc-changed-line">
            <span className="tc-changed-what">
              <span className="tc-fine">{CAPTIONS[field]()}</span>
              {field === 'photo' ? (
                <span className="tc-changed-photos">
                  <PersonPhoto name={client.name} photo={stored || null} />
                  <span aria-hidden="true" className="tc-arrow" />
                  <PersonPhoto name={client.name} photo={shown} />
                </span>
              ) : (
                <span>
                  {stored !== '' && (
                    <>
                      <del>
                        <bdi>{stored}</bdi>
                      </del>{' '}
                    </>
                  )}
                  <ins>
                    <bdi>{shown}</bdi>
                  </ins>
                </span>
              )}
            </span>
            <span className="tc-changed-tools">
              <button
                type="button"
                className="tc-link"
                aria-label={m.client_changed_take_named({ what: CAPTIONS[field]() })}
                onClick={() =>
                  void perform(
                    (actions) => actions.settleShown(client.id, field, shown, 'take'),
                    m.client_changed_taken({ what: CAPTIONS[field]() }),
                  )
                }
              >
                {m.client_changed_take()}
              </button>
              <button
                type="button"
                className="tc-link"
                aria-label={m.client_changed_keep_named({ what: CAPTIONS[field]() })}
                onClick={() =>
                  void perform(
                    (actions) => actions.settleShown(client.id, field, shown, 'keep'),
                    m.client_changed_kept({ what: CAPTIONS[field]() }),
                  )
                }
              >
                {stored === '' ? m.client_changed_skip() : m.client_changed_keep()}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

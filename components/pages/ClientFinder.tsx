import { Button } from '@mantine/core';
import { Search } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

import type { LinkOf } from '@/components/client/card-context';
import { PersonPhoto } from '@/components/client/PersonPhoto';
import { StatusMark } from '@/components/client/StatusMark';
import { SearchState } from '@/components/search/SearchState';
import type { ClientLine, StatusView } from '@/domain/client/card-view';
import { networkOf } from '@/domain/person/person-key';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';

export interface ClientFinderProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The clients found, or the recent ones while nothing is looked for; null while they are read. */
  readonly clients: readonly ClientLine[] | null;
  readonly statuses: readonly StatusView[];
  readonly language: string;
  /** How many clients the search knows by now, while it does not know all of them. */
  readonly reading: number | null;
  /** The browser keeps the search's index back. */
  readonly isBroken: boolean;
  readonly linkOf: LinkOf;
  readonly onChoose: (clientId: string) => void;
  readonly onPractice: () => void;
  /** What stands before the recent clients while nothing is looked for. */
  readonly children?: ReactNode;
}

/** Finds a client by name, and shows the recent ones before. Arrows go through the list, Enter opens. */
export function ClientFinder(props: ClientFinderProps) {
  const { text, onText, clients, statuses, language, linkOf, onChoose, onPractice } = props;
  const place = useRef<HTMLElement>(null);
  const isLooking = text.trim() !== '';

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const stops = [...(place.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
    const at = stops.indexOf(event.target as HTMLElement);
    if (step !== 0) {
      event.preventDefault();
      stops[Math.max(0, Math.min(at + step, stops.length - 1))]?.focus();
    } else if (event.key === 'Enter' && at === 0 && clients?.[0]) {
      event.preventDefault();
      onChoose(clients[0].id);
    }
  };
  return (
    <section ref={place} className="tp-finder" onKeyDown={onKeyDown}>
      <div className="tc-filter">
        <Search size={13} aria-hidden="true" />
        <input
          className="tc-input"
          type="search"
          dir={text === '' ? undefined : 'auto'}
          value={text}
          placeholder={m.page_find()}
          aria-label={m.page_find()}
          data-stop
          autoFocus
          onChange={(event) => onText(event.currentTarget.value)}
        />
      </div>
      {!isLooking && props.children}
      <SearchState reading={props.reading} isBroken={isLooking && props.isBroken} />
      {clients && clients.length === 0 && isLooking && props.reading === null && (
        <p className="tc-empty" role="status">
          {m.page_none_found({ text: text.trim() })}
        </p>
      )}
      {clients && clients.length === 0 && !isLooking && (
        <div className="tp-first">
          <h2>{m.page_no_clients()}</h2>
          <p>{m.page_no_clients_how()}</p>
          <Button variant="default" size="xs" onClick={onPractice}>
            {m.page_practice()}
          </Button>
        </div>
      )}
      {clients && clients.length > 0 && (
        <>
          <h2 className="tp-list-head">{isLooking ? m.page_found() : m.page_recent()}</h2>
          <ul className="tp-list">
            {clients.map((client) => (
              <li key={client.id}>
                <button
                  type="button"
                  className="tp-line"
                  data-stop
                  onClick={() => onChoose(client.id)}
                >
                  {/* No photos in lists: each would be a request to a network that nobody asked for. */}
                  <PersonPhoto name={client.name} photo={null} />
                  <span className="tp-line-name tc-cut" dir="auto">
                    {client.name || m.client_unnamed()}
                  </span>
                  <span className="tp-line-networks">{networksOf(client, linkOf)}</span>
                  <LineStatus statusId={client.statusId} statuses={statuses} language={language} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function LineStatus({
  statusId,
  statuses,
  language,
}: Pick<ClientFinderProps, 'statuses' | 'language'> & { readonly statusId: string | null }) {
  const status = statuses.find(({ id }) => id === statusId);
  if (!status) return null;
  return (
    <span className="tp-line-status">
      <StatusMark status={status} />
      <bdi className="tc-cut">{captionIn(status.captions, language)}</bdi>
    </span>
  );
}

function networksOf({ keys }: ClientLine, linkOf: LinkOf): string {
  return [...new Set(keys.map((key) => linkOf(key)?.network ?? networkOf(key)))].join(' · ');
}

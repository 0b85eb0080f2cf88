import { m } from '@/locales/compiled/messages';
import type { ClientSearch } from './use-client-search';

/** Says when a search does not know everything yet, or can't know anything. */
export function SearchState({ reading, isBroken }: Pick<ClientSearch, 'reading' | 'isBroken'>) {
  if (isBroken) {
    return (
      <p className="tc-empty" role="alert">
        {m.search_broken()}
      </p>
    );
  }
  // Most of the time it is done before anybody could read this.
  if (reading === null || reading < 2000) return null;
  return (
    <p className="tc-empty" role="status">
      {m.search_reading({ count: reading })}
    </p>
  );
}

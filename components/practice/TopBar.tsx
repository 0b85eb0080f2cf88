import { MessageCircle, Newspaper, Search, Users } from 'lucide-react';
import { m } from '@/locales/compiled/messages';
import { Portrait } from './Person';
import { address, type Route } from './route';
import { ME } from './world/people';
import css from './top-bar.module.css';

const SECTIONS = [
  { page: 'feed', href: address.feed, caption: m.practice_nav_feed, Icon: Newspaper },
  { page: 'people', href: address.people, caption: m.practice_nav_people, Icon: Users },
  {
    page: 'messages',
    href: address.messages,
    caption: m.practice_nav_messages,
    Icon: MessageCircle,
  },
] as const;

/** The network's own header. */
export function TopBar({ route }: { readonly route: Route }) {
  const query = route.page === 'search' ? route.query : '';
  return (
    <header className={css.topBar}>
      <div className={css.topInner}>
        <a className={css.wordmark} href={address.feed}>
          <svg aria-hidden="true" height="22" viewBox="0 0 24 24" width="22">
            <path
              d="M12 22V8m0 10c-6 0-8-4-8-8 4 0 8 2 8 8Zm0-5c0-6 3-9 8-10 0 6-2 10-8 10Z"
              fill="none"
              stroke="currentColor"
              strokeLinecap="round"
              strokeLinejoin="round"
              strokeWidth="1.9"
            />
          </svg>
          Fernway
        </a>
        <form
          className={css.search}
          onSubmit={(event) => {
            event.preventDefault();
            const typed = new FormData(event.currentTarget).get('q');
            if (typeof typed === 'string') location.assign(address.search(typed.trim()));
          }}
          role="search"
        >
          <Search aria-hidden="true" size={16} />
          <input
            aria-label={m.practice_search()}
            defaultValue={query}
            dir="auto"
            key={query}
            name="q"
            placeholder={m.practice_search()}
            type="search"
          />
        </form>
        <nav aria-label={m.practice_nav()} className={css.nav}>
          {SECTIONS.map(({ page, href, caption, Icon }) => (
            <a
              aria-current={route.page === page ? 'page' : undefined}
              className={css.navLink}
              href={href}
              key={page}
            >
              <Icon aria-hidden="true" size={19} strokeWidth={1.8} />
              <span>{caption()}</span>
            </a>
          ))}
          <a aria-label={m.practice_you()} className={css.me} href={address.person(ME)}>
            <Portrait size={32} slug={ME} />
          </a>
        </nav>
      </div>
    </header>
  );
}

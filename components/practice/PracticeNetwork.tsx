/** The make-believe network. It knows nothing of Tabside: whatever appears beside names is put there by the overlay. */
import { m } from '@/locales/compiled/messages';
import { Feed } from './Feed';
import { Messenger } from './Messenger';
import { CompanyPage, GroupPage, NothingPage, PeoplePage, ProfilePage, SearchPage } from './Pages';
import { NameLink, PersonRow, Portrait } from './Person';
import { TopBar } from './TopBar';
import { address, type Route } from './route';
import { useSentMessages } from './sent-messages';
import { groups } from './world/groups';
import { ME } from './world/people';
import base from './cards.module.css';
import css from './network.module.css';
import profile from './profile.module.css';

const MAYBE_KNOWN = ['nasrin-moradi', 'taras-bondarenko', 'rui-almeida', 'maximiliane-hohenstein'];

export function PracticeNetwork({ route }: { readonly route: Route }) {
  const [sent, send] = useSentMessages();
  return (
    <div className={css.network}>
      <TopBar route={route} />
      {route.page === 'messages' ? (
        <main className={css.wide}>
          <Messenger onSend={send} sent={sent} slug={route.slug} />
        </main>
      ) : (
        <div className={css.columns}>
          <aside aria-label={m.practice_nav_group()} className={css.left}>
            <OwnCard />
          </aside>
          <main className={css.middle}>
            <Page route={route} />
          </main>
          <aside aria-label={m.practice_maybe_know()} className={css.right}>
            <section className={base.card}>
              <h2 className={base.cardTitle}>{m.practice_maybe_know()}</h2>
              <ul className={base.plainList}>
                {MAYBE_KNOWN.map((slug) => (
                  <PersonRow key={slug} narrow slug={slug} />
                ))}
              </ul>
            </section>
            <p className={base.small}>{m.practice_make_believe()}</p>
          </aside>
        </div>
      )}
    </div>
  );
}

function Page({ route }: { readonly route: Exclude<Route, { page: 'messages' }> }) {
  switch (route.page) {
    case 'feed':
      return <Feed />;
    case 'people':
      return <PeoplePage />;
    case 'person':
      return <ProfilePage key={route.slug} slug={route.slug} />;
    case 'group':
      return <GroupPage key={route.slug} slug={route.slug} />;
    case 'company':
      return <CompanyPage slug={route.slug} />;
    case 'search':
      return <SearchPage query={route.query} />;
    case 'nothing':
    default:
      return <NothingPage />;
  }
}

function OwnCard() {
  return (
    <section className={base.card}>
      <div className={profile.cover} />
      <div className={profile.ownCard}>
        <Portrait size={64} slug={ME} />
        <NameLink slug={ME} />
        <div className={base.muted}>{m.practice_your_shop()}</div>
      </div>
      <h2 className={base.cardTitle}>{m.practice_nav_group()}</h2>
      <ul className={base.plainList}>
        {groups.map((group) => (
          <li className={base.groupRow} key={group.slug}>
            <a href={address.group(group.slug)}>{group.name()}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

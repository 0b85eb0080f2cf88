/** The practice network's smaller pages: a profile, a group, the company, people and search. */
import { m } from '@/locales/compiled/messages';
import { NameLink, nameOf, PersonRow, Portrait } from './Person';
import { Post } from './Post';
import { address } from './route';
import { company, groupOf } from './world/groups';
import { findPeople, ME, people, personOf } from './world/people';
import { posts } from './world/posts';
import base from './cards.module.css';
import profile from './profile.module.css';

/** A list of people under a heading. */
function PeopleCard({
  title,
  slugs,
}: {
  readonly title: string;
  readonly slugs: readonly string[];
}) {
  return (
    <section className={base.card}>
      <h2 className={base.cardTitle}>{title}</h2>
      <ul className={base.plainList}>
        {slugs.map((slug) => (
          <PersonRow key={slug} slug={slug} />
        ))}
      </ul>
    </section>
  );
}

/** Some others, the same for one person every time. */
function friendsOf(slug: string): readonly string[] {
  const at = people.findIndex((person) => person.slug === slug);
  return [3, 8, 14, 19].flatMap((step) => people[(at + step) % people.length]?.slug ?? []);
}

export function NothingPage() {
  return (
    <section className={base.card}>
      <h1 className={base.pageTitle}>{m.practice_not_found()}</h1>
      <a className={base.button} href={address.feed}>
        {m.practice_to_feed()}
      </a>
    </section>
  );
}

export function ProfilePage({ slug }: { readonly slug: string }) {
  const person = personOf(slug);
  if (!person && slug !== ME) return <NothingPage />;
  const own = posts.filter((post) => post.by === slug || post.sharedBy === slug);
  return (
    <>
      <section className={base.card}>
        <div className={profile.cover} />
        <header className={profile.profileHead} data-testid="profile-head">
          <Portrait size={104} slug={slug} />
          <div className={profile.profileText}>
            <h1 className={profile.profileName}>
              <NameLink slug={slug} />
            </h1>
            <div className={base.muted} data-testid="headline">
              {person ? person.role() : m.practice_your_shop()}
            </div>
            {person?.organisation !== undefined && (
              <div className={base.muted}>
                {m.practice_work()} <bdi data-testid="organisation">{person.organisation}</bdi>
              </div>
            )}
          </div>
          {person && (
            <div className={profile.actions}>
              <a className={base.button} href={address.dialog(slug)}>
                {m.practice_message()}
              </a>
              <button className={base.quietButton} type="button">
                {m.practice_follow()}
              </button>
            </div>
          )}
        </header>
      </section>
      <PeopleCard slugs={friendsOf(slug)} title={m.practice_friends_of()} />
      <h2 className={base.sectionTitle}>{m.practice_posts_of()}</h2>
      {own.length === 0 && <p className={base.end}>{m.practice_no_posts()}</p>}
      {own.map((post) => (
        <Post key={post.id} post={post} />
      ))}
    </>
  );
}

export function GroupPage({ slug }: { readonly slug: string }) {
  const group = groupOf(slug);
  if (!group) return <NothingPage />;
  return (
    <>
      <section className={base.card}>
        <div className={profile.cover} />
        <div className={profile.groupHead}>
          <h1 className={base.pageTitle}>{group.name()}</h1>
          <p>{group.about()}</p>
          <p className={base.muted}>{m.practice_member_count({ count: group.members.length })}</p>
        </div>
      </section>
      <PeopleCard slugs={group.members} title={m.practice_members()} />
      {posts
        .filter((post) => post.group === slug)
        .map((post) => (
          <Post key={post.id} post={post} />
        ))}
    </>
  );
}

export function CompanyPage({ slug }: { readonly slug: string }) {
  if (slug !== company.slug) return <NothingPage />;
  return (
    <>
      <section className={base.card}>
        <div className={profile.groupHead}>
          <h1 className={base.pageTitle}>{nameOf(slug)}</h1>
          <p className={base.muted}>{m.practice_company()}</p>
          <p>{company.about()}</p>
        </div>
      </section>
      {posts
        .filter((post) => post.by === slug)
        .map((post) => (
          <Post key={post.id} post={post} />
        ))}
    </>
  );
}

export function PeoplePage() {
  return (
    <>
      <h1 className={base.unseen}>{m.practice_nav_people()}</h1>
      <PeopleCard slugs={people.map((person) => person.slug)} title={m.practice_maybe_know()} />
    </>
  );
}

export function SearchPage({ query }: { readonly query: string }) {
  const found = findPeople(query);
  return (
    <section className={base.card}>
      <h1 className={base.cardTitle}>{m.practice_search_results({ query })}</h1>
      {found.length === 0 && <p className={base.muted}>{m.practice_search_none()}</p>}
      <ul className={base.plainList}>
        {found.map((person) => (
          <PersonRow key={person.slug} slug={person.slug} />
        ))}
      </ul>
    </section>
  );
}

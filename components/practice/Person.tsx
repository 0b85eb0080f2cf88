/** The two ways a person appears everywhere in the practice network: a portrait and a name, both links. */
import { m } from '@/locales/compiled/messages';
import { address } from './route';
import { portrait } from './portrait';
import { company } from './world/groups';
import { ME, personOf } from './world/people';
import base from './cards.module.css';

/** The name that a slug goes by: a person's, the company's, or "you". */
export function nameOf(slug: string): string {
  if (slug === ME) return m.practice_you();
  if (slug === company.slug) return company.name();
  return personOf(slug)?.name ?? '';
}

function addressOf(slug: string): string {
  return slug === company.slug ? address.company(slug) : address.person(slug);
}

/** A portrait of the given size in pixels; a company's is square. Never announced: the name is always beside it. */
export function Portrait({ slug, size }: { readonly slug: string; readonly size: number }) {
  return (
    <img
      alt=""
      className={slug === company.slug ? base.logo : base.portrait}
      height={size}
      src={portrait(slug, personOf(slug)?.hair ?? 'cropped')}
      width={size}
    />
  );
}

/** A portrait that leads to the profile, out of the keyboard's way since the name beside it leads there too. */
export function PortraitLink({ slug, size }: { readonly slug: string; readonly size: number }) {
  return (
    <a aria-hidden="true" className={base.portraitLink} href={addressOf(slug)} tabIndex={-1}>
      <Portrait size={size} slug={slug} />
    </a>
  );
}

/** The name as a link. */
export function NameLink({ slug }: { readonly slug: string }) {
  return (
    <a className={base.name} dir="auto" href={addressOf(slug)}>
      {nameOf(slug)}
    </a>
  );
}

/** One person of a list: portrait, name with role, and where there is room a button that leads to the chat. */
export function PersonRow({
  slug,
  narrow = false,
}: {
  readonly slug: string;
  readonly narrow?: boolean;
}) {
  return (
    <li className={base.row} data-testid="person-row">
      <PortraitLink size={44} slug={slug} />
      <div className={base.rowText}>
        <a className={base.rowLink} href={address.person(slug)}>
          <span className={base.nameLine}>
            <span className={base.name} data-testid="name">
              <bdi>{nameOf(slug)}</bdi>
            </span>
          </span>
          <span className={base.muted}>{personOf(slug)?.role()}</span>
        </a>
      </div>
      {!narrow && (
        <a className={base.quietButton} href={address.dialog(slug)}>
          {m.practice_message()}
        </a>
      )}
    </li>
  );
}

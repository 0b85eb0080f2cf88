/** Words for the steps of reading and the kinds of page. */
import type { PageKind } from '@/domain/site-health/page-kind';
import type { Step } from '@/domain/site-health/site-health';
import { m } from '@/locales/compiled/messages';

export const STEP_TEXTS: Readonly<Record<Step, () => string>> = {
  adapter: m.sites_step_adapter,
  links: m.sites_step_links,
  panel: m.sites_step_panel,
  off: m.sites_step_off,
};

export const KIND_TEXTS: Readonly<Record<PageKind, () => string>> = {
  feed: m.sites_kind_feed,
  profile: m.sites_kind_profile,
  post: m.sites_kind_post,
  group: m.sites_kind_group,
  search: m.sites_kind_search,
  people: m.sites_kind_people,
  messages: m.sites_kind_messages,
  requests: m.sites_kind_requests,
  other: m.sites_kind_other,
};

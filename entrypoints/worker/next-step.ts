/** What is next with the people of a page, put into words: pages hold no catalogue for it, and no rules of time. */
import type { BadgeView, FoundPerson } from '@/domain/client/card-view';
import { dateFormat } from '@/domain/language/formats';
import type { PersonKey } from '@/domain/person/person-key';
import { urgencyOf, type Urgency } from '@/domain/task/urgency';
import { deviceZone } from '@/domain/zone/device-zone';
import { startOfDayNumber, wallTimeAt } from '@/domain/zone/wall-time';
import { m } from '@/locales/compiled/messages';
import { stageNames } from '@/storage/deals/funnels';
import { uiLanguage, type Language } from '@/storage/settings';

type People = Record<PersonKey, FoundPerson>;

/** The badges of people as they were found. @param now milliseconds since 1970 */
export async function badgesOf(people: People, now: number): Promise<Record<PersonKey, BadgeView>> {
  const found = Object.values(people);
  const stageIds = new Set(found.flatMap(({ stageId }) => stageId ?? []));
  // Most pages show nobody with whom anything is under way: they cost nothing more.
  if (stageIds.size === 0 && found.every(({ due }) => due === undefined)) return people;
  const [language, stages] = await Promise.all([uiLanguage(), stageNames([...stageIds])]);
  const zone = deviceZone();
  const endOfToday = startOfDayNumber(wallTimeAt(now, zone).day + 1, zone);
  const answer = Object.create(null) as Record<PersonKey, BadgeView>;
  for (const [key, person] of Object.entries(people) as [PersonKey, FoundPerson][]) {
    answer[key] = badge(person, { now, endOfToday, language, stages });
  }
  return answer;
}

interface Around {
  readonly now: number;
  readonly endOfToday: number;
  readonly language: Language;
  readonly stages: ReadonlyMap<string, string>;
}

function badge({ due, task, stageId, ...view }: FoundPerson, around: Around): BadgeView {
  const stage = stageId === undefined ? undefined : around.stages.get(stageId);
  const next = { due: due ?? null, isActive: stage !== undefined };
  const urgency = urgencyOf(next, around.now, around.endOfToday);
  const said = [stage, taskText(urgency, task ?? '', due ?? 0, around.language)];
  const words = said.filter((each) => each).join(' · ');
  return {
    ...view,
    ...(urgency !== 'none' && urgency !== 'later' && { urgency }),
    ...(words !== '' && { next: words }),
  };
}

function taskText(urgency: Urgency, task: string, due: number, locale: Language): string {
  switch (urgency) {
    case 'overdue':
      return m.overlay_next_overdue({ task }, { locale });
    case 'today':
      return m.overlay_next_today({ task }, { locale });
    case 'later': {
      const date = dateFormat(locale, { day: 'numeric', month: 'short' }).format(due);
      return m.overlay_next_later({ task, date }, { locale });
    }
    case 'unplanned':
      return m.overlay_next_unplanned({}, { locale });
    case 'none':
    default:
      return '';
  }
}

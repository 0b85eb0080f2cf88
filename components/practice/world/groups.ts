/** The groups and the company of the practice network: never people. */
import { m } from '@/locales/compiled/messages';

export interface PracticeGroup {
  readonly slug: string;
  readonly name: () => string;
  readonly about: () => string;
  readonly members: readonly string[];
}

export const groups: readonly PracticeGroup[] = [
  {
    slug: 'handmade',
    name: m.practice_group_handmade,
    about: m.practice_group_handmade_about,
    members: [
      'oksana-melnyk',
      'darya-orlova',
      'clara-weiss',
      'jens-sorensen',
      'yulia-tkachenko',
      'taras-bondarenko',
      'nasrin-moradi',
      'maximiliane-hohenstein',
      'anna-lindqvist-2',
      'rui-almeida',
      'ksenia-belova',
      'maria-kowalska',
    ],
  },
  {
    slug: 'cafes',
    name: m.practice_group_cafes,
    about: m.practice_group_cafes_about,
    members: [
      'tom-ashby',
      'kaveh-rostami',
      'sergey-gromov',
      'ivana-petrovic',
      'emma-nygaard',
      'maximiliane-hohenstein',
    ],
  },
];

/** The one company: posts like a person does, and gets no badge. */
export const company = {
  slug: 'northlight',
  name: m.practice_company_northlight,
  about: m.practice_company_about,
} as const;

/** The group of a slug, or undefined. */
export function groupOf(slug: string): PracticeGroup | undefined {
  return groups.find((group) => group.slug === slug);
}

/** The invented people of the practice network. Their names are written in each one's own script, as on real networks. */
import { m } from '@/locales/compiled/messages';

export type Hair = 'short' | 'curly' | 'cropped' | 'long' | 'bob' | 'bun';

export interface PracticePerson {
  /** Last part of the person's address and key. */
  readonly slug: string;
  readonly name: string;
  readonly role: () => string;
  /** Where they work, if their profile says so. */
  readonly organisation?: string;
  /** How the drawn portrait wears the hair. */
  readonly hair: Hair;
}

/** The slug of the person who uses the practice: never a client. */
export const ME = 'me';

export const people: readonly PracticePerson[] = [
  {
    slug: 'tom-ashby',
    name: 'Tom Ashby',
    role: m.practice_role_cafe,
    hair: 'short',
    organisation: 'Ashby & Sons Café',
  },
  { slug: 'oksana-melnyk', name: 'Оксана Мельник', role: m.practice_role_bakery, hair: 'bun' },
  {
    slug: 'anna-lindqvist',
    name: 'Anna Lindqvist',
    role: m.practice_role_designer,
    hair: 'bob',
    organisation: 'Studio North',
  },
  { slug: 'sofia-marin', name: 'Sofia Marín', role: m.practice_role_flowers, hair: 'long' },
  { slug: 'jens-sorensen', name: 'Jens Sørensen', role: m.practice_role_wood, hair: 'cropped' },
  { slug: 'maria-kowalska', name: 'Maria Kowalska', role: m.practice_role_photo, hair: 'long' },
  { slug: 'shirin-ahmadi', name: 'شیرین احمدی', role: m.practice_role_books, hair: 'bob' },
  {
    slug: 'kaveh-rostami',
    name: 'کاوه رستمی',
    role: m.practice_role_restaurant,
    hair: 'curly',
    organisation: 'رستوران باغ',
  },
  { slug: 'darya-orlova', name: 'Дарья Орлова', role: m.practice_role_teacher, hair: 'long' },
  { slug: 'andriy-koval', name: 'Андрій Коваль', role: m.practice_role_code, hair: 'short' },
  { slug: 'iryna-shevchuk', name: 'Ірина Шевчук', role: m.practice_role_news, hair: 'bun' },
  {
    slug: 'mikhail-lebedev',
    name: 'Михаил Лебедев',
    role: m.practice_role_travel,
    hair: 'cropped',
  },
  { slug: 'hana-novak', name: 'Hana Nováková', role: m.practice_role_books, hair: 'bob' },
  { slug: 'clara-weiss', name: 'Clara Weiss', role: m.practice_role_tailor, hair: 'bun' },
  { slug: 'milica-jovanovic', name: 'Милица Јовановић', role: m.practice_role_yoga, hair: 'long' },
  { slug: 'lucas-moreau', name: 'Lucas Moreau', role: m.practice_role_music, hair: 'curly' },
  { slug: 'emma-nygaard', name: 'Emma Nygaard', role: m.practice_role_events, hair: 'bob' },
  {
    slug: 'piotr-zielinski',
    name: 'Piotr Zieliński',
    role: m.practice_role_student,
    hair: 'short',
  },
  { slug: 'sergey-gromov', name: 'Сергей Громов', role: m.practice_role_cafe, hair: 'cropped' },
  { slug: 'nasrin-moradi', name: 'نسرین مرادی', role: m.practice_role_architect, hair: 'long' },
  { slug: 'arash-karimi', name: 'آرش کریمی', role: m.practice_role_music, hair: 'short' },
  { slug: 'yulia-tkachenko', name: 'Юлія Ткаченко', role: m.practice_role_events, hair: 'bob' },
  { slug: 'taras-bondarenko', name: 'Тарас Бондаренко', role: m.practice_role_wood, hair: 'curly' },
  { slug: 'ksenia-belova', name: 'Ксения Белова', role: m.practice_role_photo, hair: 'bun' },
  { slug: 'rui-almeida', name: 'Rui Almeida', role: m.practice_role_architect, hair: 'curly' },
  {
    slug: 'ivana-petrovic',
    name: 'Ивана Петровић',
    role: m.practice_role_restaurant,
    hair: 'long',
  },
  // A name that fits no column, and a second person of the same name.
  {
    slug: 'maximiliane-hohenstein',
    name: 'Maximiliane von Hohenstein-Traunfels',
    role: m.practice_role_events,
    hair: 'long',
  },
  { slug: 'anna-lindqvist-2', name: 'Anna Lindqvist', role: m.practice_role_student, hair: 'bun' },
];

const bySlug = new Map(people.map((person) => [person.slug, person]));

/** The person of a slug, or undefined. */
export function personOf(slug: string): PracticePerson | undefined {
  return bySlug.get(slug);
}

/** People whose name holds the words typed, whatever the case. */
export function findPeople(query: string): readonly PracticePerson[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  return people.filter((person) => words.every((word) => person.name.toLowerCase().includes(word)));
}

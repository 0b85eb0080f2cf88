/** The made-up clients of the pictures of the dashboard, as a table to import: people of several scripts, some twice. */

const HEADINGS = [
  'Name',
  'Phone',
  'E-mail',
  'Company',
  'Headline',
  'Status',
  'Tags',
  'Responsible',
  'Birthday',
  'Note',
  'Preference',
  'Order date',
  'Order sum',
  'Order currency',
  'Order state',
  'Size',
];

type Person = readonly [name: string, company: string, headline: string];

// prettier-ignore
const PEOPLE: readonly Person[] = [
  ['Оксана Мельник', 'Пекарня «Зерно»', 'Власниця пекарні'],
  ['Anna Lindqvist', 'Studio North', 'Interior designer'],
  ['Саша Ковальчук', 'Blue Door Flowers', 'Florist'],
  ['Jens Sørensen', 'Havn Wood', 'Joiner and maker'],
  ['شیرین احمدی', 'کتاب‌فروشی باغ', 'Bookseller'],
  ['Maria Kowalska', 'Światło', 'Wedding photographer'],
  ['Tom Ashby', 'Ashby & Sons Café', 'Owner'],
  ['Милица Јовановић', 'Studio Mir', 'Yoga teacher'],
  ['Andrii Koval', 'Kvartal 7', 'Developer'],
  ['Дарья Орлова', '', 'Учительница музыки'],
  ['Lucas Moreau', 'Moreau et fils', 'Caterer'],
  ['Hana Nováková', 'Knihy na rohu', ''],
  ['Clara Weiss', 'Maßwerk', 'Tailor'],
  ['Emma Nygaard', 'Fest & Co', 'Event planner'],
  ['Alexander Kovalchuk', 'Blue Door', ''],
  ['Михаил Лебедев', 'Дальний берег', 'Гид'],
  ['Sofia Marín', 'Verde', 'Garden designer'],
  ['Kaveh Rostami', 'Bāgh', 'Chef'],
  ['Ірина Шевчук', '', 'Журналістка'],
  ['Nina Faure', 'Atelier Faure', 'Ceramist'],
  ['Iryna Shevchuk', 'Новини міста', 'Editor'],
  ['Peter Novak', 'Novak Bikes', 'Mechanic'],
];

/** Two names of one person, and the phone of the first. */
export const TWICE = {
  name: 'Alexander Kovalchuk',
  phone: '+380 44 120 32 74',
} as const;

const STATUSES = ['New', 'Talking', 'Ordered', 'Paid', 'Regular customer'];
const TAGS = ['Wholesale', 'Wedding', 'Gift sets', 'Spring fair'];
const NOTES = [
  'Wants a set of six blue cups by Friday 🌱',
  'Asked for matt glazes, sends photos of the kitchen',
  'Pays by invoice, always on time',
  'Будет на ярмарке в мае, показать новые вазы',
];
const DAY = 86_400_000;

/** The table, separated by semicolons. */
export function clientsTable(now: number): string {
  const rows = PEOPLE.map(([name, company, headline], index) => {
    const mail = `client${index}@shop.example`;
    const ordered = index % 4 !== 3;
    return [
      name,
      `+380 44 ${String(1_203_000 + index * 137).replace(/(\d{3})(\d{2})(\d{2})/u, '$1 $2 $3')}`,
      index % 3 === 1 ? '' : mail,
      company,
      headline,
      STATUSES[(index * 3) % STATUSES.length],
      [TAGS[index % TAGS.length], ...(index % 5 === 0 ? [TAGS[3]] : [])].join(', '),
      index % 2 === 0 ? 'Olena' : 'Marko',
      index % 6 === 0 ? '1990-05-04' : '',
      NOTES[index % NOTES.length],
      index % 3 === 0 ? 'Colour: blue' : '',
      ordered ? new Date(now - (index * 9 + 3) * DAY).toISOString().slice(0, 10) : '',
      ordered ? `${(index % 7) * 45 + 60}.00` : '',
      ordered ? 'EUR' : '',
      ordered ? (index % 5 === 0 ? 'new' : 'paid') : '',
      ['S', 'M', 'L'][index % 3],
    ];
  });
  return [HEADINGS, ...rows].map((cells) => cells.join(';')).join('\r\n');
}

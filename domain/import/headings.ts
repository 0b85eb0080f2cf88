/**
 * Which heading means what: the usual words in English, Ukrainian and Russian, and the headings of other programmes' export
 * files. Compared folded: case, punctuation and numbers do not count. Where those headings are from (looked up 2026-11):
 * - LinkedIn, with the lines before the headings: https://github.com/nbramia/LifeOS/pull/814
 * - Google Contacts, the earlier form: https://github.com/malbuquerque/produto/issues/59; the present one (`Labels`, `First
 *   Name`) from several public programmes that read it
 * - Bitrix24: its own texts, in Ukrainian https://github.com/alex-jazzman/bitrix24_source, in English and Russian
 *   https://github.com/portartoor/realty and https://github.com/LiberBear/PORTAL_CORE (bitrix/modules/crm/lang/,
 *   bitrix/components/bitrix/crm.contact.list/lang/)
 * - amoCRM in Russian: https://github.com/hromov/jevelina (columns of a contact in a file of deals)
 * - Pipedrive: https://getcapt.com/blog/pipedrive-import-csv, and public programmes that read `Person - Phone - Work`
 * - HubSpot: https://knowledge.hubspot.com/crm-setup/set-up-your-import-file, and public programmes that read its files
 *
 * Not found, and so only guessed after the Russian ones: Kommo's headings in English, amoCRM's in Ukrainian.
 */
import type { Target } from './targets';

const WORDS: Readonly<Record<Target, string>> = {
  name: `name|full name|display name|contact name|client|client name|customer|customer name|contact|person name|fio
    |ім'я та прізвище|піб|повне ім'я|клієнт|імʼя клієнта|контакт|назва
    |имя и фамилия|фио|полное имя|клиент|имя клиента|полное имя контакта|наименование|название
    |повне ім'я контакту`,
  firstName: `first name|person first name|firstname|given name|forename|ім'я|імʼя|имя`,
  middleName: `middle name|second name|additional name|patronymic|по батькові|отчество
    |батькові`,
  lastName: `last name|person last name|lastname|surname|family name|прізвище|фамилия`,
  phone: `phone|phone number|telephone|tel|mobile|mobile phone|mobile phone number|cell|work phone|home phone|other phone
    |direct phone|work direct phone|phone value|person phone|person phone work|person phone home|person phone mobile
    |person phone other|whatsapp|viber
    |телефон|номер телефону|мобільний|мобільний телефон|робочий телефон|домашній телефон|інший телефон
    |номер телефона|мобильный|мобильный телефон|рабочий телефон|рабочий прямой телефон|домашний телефон|другой телефон
    |сотовый|контактный телефон
    |other phone number|телефон для рассылок|телефон для розсилок|person phone main`,
  email: `email|e mail|mail|email address|e mail address|work email|work e mail|home e mail|private email|other email
    |other e mail|private e mail|e mail value|person email|person email work|person email home|person email other
    |primary email
    |електронна пошта|ел пошта|пошта|адреса електронної пошти|робочий email|робочий e mail|особистий email
    |электронная почта|эл почта|почта|рабочий email|личный email|рабочий e mail|частный e mail|другой e mail
    |інший e mail|приватний e mail|інший email|e mail для розсилок|другой email|e mail для рассылок`,
  profile: `profile|profile url|profile link|url|linkedin|linkedin url|linkedin profile|linkedin profile url|facebook
    |facebook url|facebook profile|vk|vk url|vkontakte|website value|social profile|network
    |профіль|посилання на профіль|адреса профілю|посилання|соцмережа|вконтакте|фейсбук
    |профиль|ссылка на профиль|адрес профиля|ссылка|соцсеть|контакт вконтакте|страница facebook
    |vk page|facebook page|vk account|facebook account|personal page|сторінка facebook|сторінка вконтакті
    |контакт вконтакті|контакт facebook|особиста сторінка|страница вконтакте|личная страница`,
  organisation: `organisation|organization|organization name|organisation name|company|company name|associated company
    |account|account name|employer|person organization|organization - name|workplace
    |організація|компанія|назва компанії|місце роботи|фірма
    |организация|компания|название компании|место работы|фирма
    |компания контакта|компанія контакту`,
  headline: `headline|job title|title|position|role|organization title|occupation|person job title
    |посада|заголовок|професія|підпис|должность|заголовок профиля|профессия|подпись`,
  status: `status|stage|lead status|lifecycle stage|contact type|статус|стан|етап|тип контакту
    |состояние|этап|тип контакта|стадия`,
  tags: `tags|tag|labels|label|groups|group|group membership|categories|segment|person label
    |теги|тег|мітки|мітка|групи|група|ярлики|метки|метка|группы|группа|ярлыки|теги контакта
    |person labels`,
  owner: `owner|contact owner|responsible|responsible user|responsible person|assigned to|manager|person owner|looked after by
    |відповідальний|менеджер|власник|хто веде|ответственный|владелец|кто ведёт|ответственный за контакт
    |відповідальний за контакт`,
  birthday: `birthday|birth date|date of birth|birthdate|dob|person birthday
    |день народження|дата народження|день рождения|дата рождения`,
  note: `note|notes|comment|comments|description|person note|нотатка|нотатки|примітка|примітки|коментар|коментарі
    |заметка|заметки|примечание|примечания|комментарий|комментарии
    |person notes|коментар до контакту`,
  photo: `photo|photo url|picture|avatar|image|фото|світлина|аватар|адреса фото|фотография|адрес фото`,
  preference: `preference|preferences|likes|wishes|вподобання|побажання|уподобання|предпочтение|предпочтения|пожелания`,
  doNotContact: `do not contact|do not write|opted out|unsubscribed|opt out|не писати|не турбувати|відписався
    |не писать|не беспокоить|отписался`,
  contactedAt: `last contacted|last contact|last contacted on|contacted on|останній контакт|дата останнього контакту
    |последний контакт|дата последнего контакта`,
  consent: `consent|consents|agreed to|згода|згоди|согласие|согласия`,
  lawfulBasis: `lawful basis|legal basis|legal basis for processing contact s data|правова підстава|правовое основание`,
  toldAt: `told on|informed on|повідомлено|повідомлено про дані|уведомлён|сообщено|сообщено о данных`,
  keepUntil: `keep until|retention date|зберігати до|хранить до`,
  objectedAt: `objected on|objection date|заперечення|заперечив|возражение|возразил`,
  capturedFrom: `captured from|source page|додано зі сторінки|звідки взято|добавлено со страницы|откуда взято`,
  'order.number': `order number|order no|order id|order|номер замовлення|замовлення|номер заказа|заказ`,
  'order.date': `order date|purchase date|дата замовлення|дата покупки|дата заказа`,
  'order.sum': `order sum|order total|order amount|amount|total|sum|сума замовлення|сума|сумма заказа|сумма`,
  'order.currency': `order currency|currency|валюта замовлення|валюта|валюта заказа`,
  'order.state': `order state|order status|стан замовлення|статус замовлення|состояние заказа|статус заказа`,
  'order.note': `order note|order comment|примітка до замовлення|нотатка до замовлення|примечание к заказу|заметка к заказу`,
  id: `tabside id|ідентифікатор tabside|номер tabside`,
};

/** A heading made comparable. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/['’ʼ`]/gu, '')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}

const BY_HEADING: ReadonlyMap<string, Target> = new Map(
  (Object.entries(WORDS) as [Target, string][]).flatMap(([target, words]) =>
    words.split('|').map((word) => [foldHeading(word), target] as const),
  ),
);

/** What a heading means; null for one that nobody knows. */
export function targetOfHeading(heading: string): Target | null {
  return BY_HEADING.get(foldHeading(heading)) ?? null;
}

/** The programme that writes files with such headings, as people call it; null for any other. */
export function sourceOf(headings: readonly string[]): string | null {
  const there = new Set(headings.map((heading) => heading.trim().toLowerCase()));
  const source = SOURCES.find(({ marks }) =>
    marks.some((set) => set.every((mark) => there.has(mark))),
  );
  return source?.name ?? null;
}

/** Headings that only one programme's files have together. */
const SOURCES: readonly { readonly name: string; readonly marks: readonly string[][] }[] = [
  { name: 'HubSpot', marks: [['record id', 'first name', 'last name'], ['hs_object_id']] },
  {
    name: 'Pipedrive',
    marks: [
      ['person - id', 'person - name'],
      ['person - name', 'person - owner'],
    ],
  },
  {
    name: 'Bitrix24',
    marks: [
      ['имя', 'фамилия', 'отчество', 'рабочий e-mail'],
      ['first name', 'last name', 'second name', 'work e-mail'],
      ["ім'я", 'прізвище', 'по батькові', 'робочий e-mail'],
      ['first name', 'last name', 'middle name', 'work e-mail'],
    ],
  },
  {
    name: 'amoCRM / Kommo',
    marks: [
      ['полное имя контакта'],
      ['наименование', 'ответственный', 'рабочий email'],
      ['full name', 'responsible user', 'work email'],
      ['рабочий телефон', 'рабочий прямой телефон'],
    ],
  },
  { name: 'LinkedIn', marks: [['first name', 'last name', 'company', 'position', 'connected on']] },
  {
    name: 'Google Contacts',
    marks: [
      ['e-mail 1 - value', 'first name'],
      ['e-mail 1 - value', 'given name'],
      ['phone 1 - value', 'labels'],
    ],
  },
];

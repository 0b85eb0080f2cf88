/** Funnels to start from, one for each trade and a plain one, in the languages of the interface. */

import type { StatusColor, StatusIcon } from '@/domain/status/palette';
import { TRADES, type PresetLanguage } from '@/domain/status/trades';
import type { StageKind } from './stage-kinds';

export const FUNNEL_PRESETS = ['plain', ...TRADES] as const;
export type FunnelPreset = (typeof FUNNEL_PRESETS)[number];

/** A stage as a preset gives it, but for what the seller alone can say: limit and checklist. */
export interface PresetStage {
  readonly name: string;
  readonly icon: StatusIcon;
  readonly color: StatusColor;
  readonly kind: StageKind;
  readonly attentionDays: number | null;
  readonly nextTask: { readonly text: string; readonly afterDays: number } | null;
}

export interface PresetFunnel {
  readonly name: string;
  readonly color: StatusColor;
  readonly stages: readonly PresetStage[];
  readonly lostReasons: readonly string[];
}

type Words = readonly [en: string, uk: string, ru: string];

type Line = readonly [
  look: `${StatusIcon} ${StatusColor}`,
  name: Words,
  attentionDays?: number,
  nextTask?: readonly [text: Words, afterDays: number],
];

interface Source {
  readonly name: Words;
  readonly color: StatusColor;
  /** Of deals that are open. */
  readonly open: readonly Line[];
  readonly won: Words;
  readonly lost: Words;
  readonly reasons: readonly Words[];
}

const SILENT: Words = ['No answer any more', 'Більше не відповідає', 'Больше не отвечает'];
const DEAR: Words = ['Too expensive', 'Задорого', 'Дорого'];
const ELSEWHERE: Words = ['Bought elsewhere', 'Купили в іншому місці', 'Купили в другом месте'];
const CHANGED: Words = ['Changed their mind', 'Передумали', 'Передумали'];
const WON: Words = ['Won', 'Успіх', 'Успех'];
const LOST: Words = ['Lost', 'Не склалося', 'Не сложилось'];

const SOURCES: Readonly<Record<FunnelPreset, Source>> = {
  plain: {
    name: ['Sales', 'Продажі', 'Продажи'],
    color: 'blue',
    open: [
      ['circle sky', ['New', 'Нові', 'Новые'], 2],
      ['diamond blue', ['In talks', 'Розмовляємо', 'Общаемся'], 5],
      ['flag amber', ['Offer made', 'Пропозиція', 'Предложение'], 4],
    ],
    won: WON,
    lost: LOST,
    reasons: [SILENT, DEAR, ELSEWHERE, CHANGED],
  },
  shop: {
    name: ['Shop orders', 'Замовлення магазину', 'Заказы магазина'],
    color: 'amber',
    open: [
      ['circle sky', ['Asked', 'Запитали', 'Спросили'], 1],
      [
        'diamond blue',
        ['Choosing', 'Обирають', 'Выбирают'],
        3,
        [['Ask what they chose', 'Спитати, що обрали', 'Спросить, что выбрали'], 2],
      ],
      [
        'flag amber',
        ['Waiting for payment', 'Чекаємо на оплату', 'Ждём оплату'],
        2,
        [['Check the payment', 'Перевірити оплату', 'Проверить оплату'], 1],
      ],
      [
        'clock teal',
        ['To send', 'Відправити', 'Отправить'],
        2,
        [['Send the parcel', 'Відправити посилку', 'Отправить посылку'], 1],
      ],
    ],
    won: ['Received', 'Отримано', 'Получено'],
    lost: ['Not bought', 'Не купили', 'Не купили'],
    reasons: [SILENT, DEAR, ['Out of stock', 'Немає в наявності', 'Нет в наличии'], ELSEWHERE],
  },
  services: {
    name: ['Service bookings', 'Записи на послуги', 'Записи на услуги'],
    color: 'teal',
    open: [
      ['circle sky', ['Enquiry', 'Запит', 'Запрос'], 1],
      ['diamond blue', ['Discussing', 'Обговорюємо', 'Обсуждаем'], 3],
      [
        'flag amber',
        ['Offer sent', 'Пропозицію надіслано', 'Предложение отправлено'],
        4,
        [['Ask about the offer', 'Спитати про пропозицію', 'Спросить о предложении'], 2],
      ],
      ['clock teal', ['Booked', 'Є запис', 'Есть запись'], 14],
    ],
    won: ['Done', 'Виконано', 'Выполнено'],
    lost: ['Not now', 'Не зараз', 'Не сейчас'],
    reasons: [
      SILENT,
      DEAR,
      ['No free time', 'Немає вільного часу', 'Нет свободного времени'],
      CHANGED,
    ],
  },
  recruiting: {
    name: ['Hiring', 'Підбір', 'Подбор'],
    color: 'purple',
    open: [
      ['circle sky', ['Found', 'Знайдено', 'Найдено'], 3],
      [
        'bolt blue',
        ['Written to', 'Написали', 'Написали'],
        4,
        [['Write once more', 'Написати ще раз', 'Написать ещё раз'], 3],
      ],
      ['diamond teal', ['Interview', 'Співбесіда', 'Собеседование'], 4],
      ['flag amber', ['Offer made', 'Офер', 'Оффер'], 2],
    ],
    won: ['Hired', 'Найнято', 'Нанят'],
    lost: ['Declined', 'Відмова', 'Отказ'],
    reasons: [
      SILENT,
      ['Took another offer', 'Обрали іншу пропозицію', 'Выбрали другое предложение'],
      ['Not enough experience', 'Бракує досвіду', 'Не хватает опыта'],
      ['Pay did not suit', 'Не підійшла оплата', 'Не подошла оплата'],
    ],
  },
  property: {
    name: ['Property deals', 'Угоди з нерухомістю', 'Сделки с недвижимостью'],
    color: 'olive',
    open: [
      ['circle sky', ['New', 'Нові', 'Новые'], 1],
      ['diamond blue', ['Searching', 'Підбираємо', 'Подбираем'], 5],
      [
        'clock teal',
        ['Viewing', 'Перегляд', 'Показ'],
        3,
        [['Ask how the viewing was', 'Спитати про перегляд', 'Спросить о показе'], 1],
      ],
      ['flag orange', ['Negotiating', 'Домовляємось', 'Договариваемся'], 4],
      ['star amber', ['Deposit paid', 'Завдаток', 'Задаток'], 14],
    ],
    won: ['Closed', 'Угоду закрито', 'Сделка закрыта'],
    lost: ['Not relevant', 'Неактуально', 'Неактуально'],
    reasons: [
      SILENT,
      DEAR,
      ['Found through others', 'Знайшли через інших', 'Нашли через других'],
      CHANGED,
    ],
  },
  courses: {
    name: ['Course places', 'Місця на курсах', 'Места на курсах'],
    color: 'green',
    open: [
      ['circle sky', ['Interested', 'Цікавляться', 'Интересуются'], 2],
      [
        'bolt blue',
        ['Trial lesson', 'Пробне заняття', 'Пробное занятие'],
        3,
        [['Ask how the lesson was', 'Спитати про заняття', 'Спросить о занятии'], 1],
      ],
      ['clock amber', ['Deciding', 'Вирішують', 'Думают'], 4],
      ['flag orange', ['To pay', 'Оплата', 'Оплата'], 3],
    ],
    won: ['Enrolled', 'Навчається', 'Учится'],
    lost: ['Not coming', 'Не прийде', 'Не придёт'],
    reasons: [
      SILENT,
      DEAR,
      ['Times do not suit', 'Не підходить час', 'Не подходит время'],
      CHANGED,
    ],
  },
};

const PLACES: Readonly<Record<PresetLanguage, 0 | 1 | 2>> = { en: 0, uk: 1, ru: 2 };

/** A preset in a language; one that it does not know gets English. */
export function funnelPreset(preset: FunnelPreset, language: string): PresetFunnel {
  const place = Object.hasOwn(PLACES, language) ? PLACES[language as PresetLanguage] : 0;
  const { name, color, open, won, lost, reasons } = SOURCES[preset];
  const stages = open.map(([look, caption, attentionDays = null, task]): PresetStage => {
    const [icon, stageColor] = look.split(' ') as [StatusIcon, StatusColor];
    const nextTask = task ? { text: task[0][place], afterDays: task[1] } : null;
    return { name: caption[place], icon, color: stageColor, kind: 'open', attentionDays, nextTask };
  });
  const closing = { attentionDays: null, nextTask: null };
  return {
    name: name[place],
    color,
    stages: [
      ...stages,
      { name: won[place], icon: 'check', color: 'green', kind: 'won', ...closing },
      { name: lost[place], icon: 'cross', color: 'gray', kind: 'lost', ...closing },
    ],
    lostReasons: reasons.map((words) => words[place]),
  };
}

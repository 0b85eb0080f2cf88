/**
 * The statuses that a project starts with, one list per trade. Keys are stored in ids: never rename one. Shapes differ
 * within a list, so that each reads without colour too.
 */
import type { StatusColor, StatusIcon } from './palette';
import type { PresetLanguage, Trade } from './trades';

export interface PresetStatus {
  /** Names the status within its trade, for ever. */
  readonly key: string;
  readonly icon: StatusIcon;
  readonly color: StatusColor;
  readonly captions: Readonly<Record<PresetLanguage, string>>;
  readonly attentionDays: number | null;
  readonly hiddenOnPage: boolean;
  readonly order: number;
}

type Line = readonly [
  key: string,
  icon: StatusIcon,
  color: StatusColor,
  captions: readonly [en: string, uk: string, ru: string],
  attentionDays: number | null,
];

const LINES: Readonly<Record<Trade, readonly Line[]>> = {
  shop: [
    ['new', 'circle', 'sky', ['New', 'Новий', 'Новый'], 2],
    ['talking', 'diamond', 'blue', ['Talking', 'Спілкуємось', 'Общаемся'], 3],
    ['ordered', 'flag', 'amber', ['Ordered', 'Замовлення', 'Заказ'], 2],
    ['paid', 'check', 'green', ['Paid', 'Оплачено', 'Оплачено'], 3],
    [
      'regular',
      'star',
      'purple',
      ['Regular customer', 'Постійний клієнт', 'Постоянный клиент'],
      60,
    ],
    ['waiting', 'clock', 'orange', ['Waiting for stock', 'Чекає на товар', 'Ждёт поступления'], 7],
    ['not-interested', 'cross', 'gray', ['Not interested', 'Не цікаво', 'Не интересно'], null],
  ],
  services: [
    ['new', 'circle', 'sky', ['New enquiry', 'Новий запит', 'Новый запрос'], 1],
    ['discussing', 'diamond', 'blue', ['Discussing', 'Обговорюємо', 'Обсуждаем'], 3],
    ['offer', 'flag', 'amber', ['Offer sent', 'Пропозицію надіслано', 'Предложение отправлено'], 4],
    ['booked', 'clock', 'teal', ['Booked', 'Є запис', 'Есть запись'], 7],
    ['done', 'check', 'green', ['Done', 'Виконано', 'Выполнено'], 30],
    ['regular', 'star', 'purple', ['Regular client', 'Постійний клієнт', 'Постоянный клиент'], 45],
    ['lost', 'cross', 'gray', ['Not now', 'Не зараз', 'Не сейчас'], null],
  ],
  recruiting: [
    ['found', 'circle', 'sky', ['Found', 'Знайдено', 'Найдено'], 3],
    ['contacted', 'bolt', 'blue', ['Contacted', 'Написали', 'Написали'], 4],
    ['replied', 'diamond', 'teal', ['Replied', 'Є відповідь', 'Есть ответ'], 2],
    ['interview', 'clock', 'amber', ['Interview', 'Співбесіда', 'Собеседование'], 3],
    ['offer', 'flag', 'orange', ['Offer made', 'Офер', 'Оффер'], 2],
    ['hired', 'check', 'green', ['Hired', 'Працює', 'Работает'], 90],
    ['declined', 'cross', 'gray', ['Declined', 'Відмова', 'Отказ'], null],
  ],
  property: [
    ['new', 'circle', 'sky', ['New lead', 'Новий контакт', 'Новый контакт'], 1],
    ['searching', 'diamond', 'blue', ['Searching', 'Підбираємо', 'Подбираем'], 5],
    ['viewing', 'clock', 'amber', ['Viewing arranged', 'Призначено перегляд', 'Назначен показ'], 2],
    ['negotiating', 'flag', 'orange', ['Negotiating', 'Торгуємось', 'Торгуемся'], 3],
    ['closed', 'check', 'green', ['Deal closed', 'Угоду закрито', 'Сделка закрыта'], 180],
    ['owner', 'square', 'purple', ['Owner', 'Власник', 'Собственник'], 30],
    ['lost', 'cross', 'gray', ['Not relevant', 'Неактуально', 'Неактуально'], null],
  ],
  courses: [
    ['interested', 'circle', 'sky', ['Interested', 'Цікавиться', 'Интересуется'], 2],
    ['trial', 'bolt', 'blue', ['Trial lesson', 'Пробне заняття', 'Пробное занятие'], 3],
    ['deciding', 'clock', 'amber', ['Deciding', 'Вирішує', 'Думает'], 4],
    ['student', 'check', 'green', ['Student', 'Навчається', 'Учится'], 30],
    ['graduate', 'star', 'purple', ['Graduate', 'Випускник', 'Выпускник'], 120],
    ['paused', 'pause', 'orange', ['Paused', 'Пауза', 'Пауза'], 30],
    ['left', 'cross', 'gray', ['Not coming', 'Не прийде', 'Не придёт'], null],
  ],
};

/** The statuses of each trade, in their order. Who is out of the game asks for no attention and shows no badge. */
export const PRESETS: Readonly<Record<Trade, readonly PresetStatus[]>> = {
  shop: made('shop'),
  services: made('services'),
  recruiting: made('recruiting'),
  property: made('property'),
  courses: made('courses'),
};

function made(trade: Trade): readonly PresetStatus[] {
  return LINES[trade].map(([key, icon, color, [en, uk, ru], attentionDays], index) => ({
    key,
    icon,
    color,
    captions: { en, uk, ru },
    attentionDays,
    hiddenOnPage: attentionDays === null,
    order: index + 1,
  }));
}

/**
 * The message templates that a project starts with: three for each trade, in the seller's language. They are a start to
 * rewrite, and stored like any other template. Keys are stored in ids: never rename one.
 */
import type { PresetLanguage, Trade } from '@/domain/status/trades';

export interface PresetTemplate {
  /** Names the template within its trade, for ever. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

type Texts = readonly [title: string, text: string];
type Line = readonly [key: string, texts: Readonly<Record<PresetLanguage, Texts>>];

/** How every starter begins; reads well without a name too. */
const GREETING: Readonly<Record<PresetLanguage, string>> = {
  en: 'Hi {{first_name|there}}!',
  uk: 'Добрий день, {{first_name|раді вас бачити}}!',
  ru: 'Здравствуйте, {{first_name|рады вас видеть}}!',
};

const LINES: Readonly<Record<Trade, readonly Line[]>> = {
  shop: [
    [
      'welcome',
      {
        en: [
          'First reply',
          'Thank you for writing. Tell me what you have in mind and which size or colour you need, and I will check what we have today.',
        ],
        uk: [
          'Перша відповідь',
          'Дякуємо за повідомлення. Напишіть, що вам сподобалося та який потрібен розмір чи колір, і я перевірю наявність.',
        ],
        ru: [
          'Первый ответ',
          'Спасибо за сообщение. Напишите, что вам понравилось и какой нужен размер или цвет, и я проверю наличие.',
        ],
      },
    ],
    [
      'order',
      {
        en: [
          'Order details',
          'Your order is almost ready. Please send me your full name, phone number and delivery address, and I will send it out.',
        ],
        uk: [
          'Дані для замовлення',
          'Замовлення майже готове. Надішліть, будь ласка, ім’я та прізвище, телефон і адресу доставки, і я його відправлю.',
        ],
        ru: [
          'Данные для заказа',
          'Заказ почти готов. Пришлите, пожалуйста, имя и фамилию, телефон и адрес доставки, и я его отправлю.',
        ],
      },
    ],
    [
      'after',
      {
        en: [
          'After delivery',
          'Did everything arrive safely? If something is not right, just write to me and we will sort it out.',
        ],
        uk: [
          'Після доставки',
          'Чи все доїхало цілим? Якщо щось не так, просто напишіть, і ми все вирішимо.',
        ],
        ru: [
          'После доставки',
          'Всё ли доехало целым? Если что-то не так, просто напишите, и мы всё решим.',
        ],
      },
    ],
  ],
  services: [
    [
      'welcome',
      {
        en: [
          'First reply',
          'Thank you for your enquiry. When would suit you, and what exactly needs doing? I will tell you the price and the nearest free time.',
        ],
        uk: [
          'Перша відповідь',
          'Дякую за звернення. Коли вам зручно та що саме потрібно зробити? Підкажу ціну й найближчий вільний час.',
        ],
        ru: [
          'Первый ответ',
          'Спасибо за обращение. Когда вам удобно и что именно нужно сделать? Подскажу цену и ближайшее свободное время.',
        ],
      },
    ],
    [
      'offer',
      {
        en: [
          'After the offer',
          'Have you had time to look at my offer? I am happy to answer questions or change something in it.',
        ],
        uk: [
          'Після пропозиції',
          'Чи встигли ви переглянути мою пропозицію? Охоче відповім на запитання або щось у ній зміню.',
        ],
        ru: [
          'После предложения',
          'Успели ли вы посмотреть моё предложение? С радостью отвечу на вопросы или что-то в нём изменю.',
        ],
      },
    ],
    [
      'reminder',
      {
        en: [
          'Reminder of the visit',
          'A short reminder of our appointment. If your plans have changed, let me know and we will find another time.',
        ],
        uk: [
          'Нагадування про візит',
          'Нагадую про наш запис. Якщо плани змінилися, напишіть, і ми підберемо інший час.',
        ],
        ru: [
          'Напоминание о визите',
          'Напоминаю о нашей записи. Если планы изменились, напишите, и мы подберём другое время.',
        ],
      },
    ],
  ],
  recruiting: [
    [
      'welcome',
      {
        en: [
          'First message',
          'Your experience caught my eye: we have a role that may suit you. May I tell you more about it?',
        ],
        uk: [
          'Перше повідомлення',
          'Мене зацікавив ваш досвід: у нас є вакансія, яка може вам підійти. Можна розповісти докладніше?',
        ],
        ru: [
          'Первое сообщение',
          'Меня заинтересовал ваш опыт: у нас есть вакансия, которая может вам подойти. Можно рассказать подробнее?',
        ],
      },
    ],
    [
      'interview',
      {
        en: [
          'Invitation to an interview',
          'We would like to meet you. Which days and hours suit you for a call of about half an hour?',
        ],
        uk: [
          'Запрошення на співбесіду',
          'Хочемо з вами познайомитися. У які дні та години вам зручно поспілкуватися пів години?',
        ],
        ru: [
          'Приглашение на собеседование',
          'Хотим с вами познакомиться. В какие дни и часы вам удобно созвониться на полчаса?',
        ],
      },
    ],
    [
      'decline',
      {
        en: [
          'Polite refusal',
          'Thank you for your time. For this role we chose someone else, and I would like to stay in touch for the next one.',
        ],
        uk: [
          'Ввічлива відмова',
          'Дякуємо за ваш час. На цю вакансію ми обрали іншу людину, але будемо раді залишатися на зв’язку.',
        ],
        ru: [
          'Вежливый отказ',
          'Спасибо за ваше время. На эту вакансию мы выбрали другого человека, но будем рады оставаться на связи.',
        ],
      },
    ],
  ],
  property: [
    [
      'welcome',
      {
        en: [
          'First reply',
          'Thank you for writing. Tell me the district, the number of rooms and your budget, and I will send what fits.',
        ],
        uk: [
          'Перша відповідь',
          'Дякую за повідомлення. Напишіть район, кількість кімнат і бюджет, і я надішлю те, що підходить.',
        ],
        ru: [
          'Первый ответ',
          'Спасибо за сообщение. Напишите район, количество комнат и бюджет, и я пришлю то, что подходит.',
        ],
      },
    ],
    [
      'viewing',
      {
        en: [
          'Arranging a viewing',
          'This one can be seen this week. Which day and hour suit you for a viewing?',
        ],
        uk: [
          'Домовитися про перегляд',
          'Цей варіант можна подивитися цього тижня. Який день і година вам зручні для перегляду?',
        ],
        ru: [
          'Договориться о показе',
          'Этот вариант можно посмотреть на этой неделе. Какой день и час вам удобны для показа?',
        ],
      },
    ],
    [
      'after',
      {
        en: [
          'After the viewing',
          'What did you think of it? Tell me what you liked and what you did not, and I will look further with that in mind.',
        ],
        uk: [
          'Після перегляду',
          'Як вам варіант? Напишіть, що сподобалося, а що ні, і я врахую це в подальшому пошуку.',
        ],
        ru: [
          'После показа',
          'Как вам вариант? Напишите, что понравилось, а что нет, и я учту это в дальнейшем поиске.',
        ],
      },
    ],
  ],
  courses: [
    [
      'welcome',
      {
        en: [
          'First reply',
          'Thank you for your interest. What would you like to learn, and have you tried it before? I will tell you which group fits.',
        ],
        uk: [
          'Перша відповідь',
          'Дякую за інтерес. Чого хочете навчитися та чи пробували раніше? Підкажу, яка група вам підійде.',
        ],
        ru: [
          'Первый ответ',
          'Спасибо за интерес. Чему хотите научиться и пробовали ли раньше? Подскажу, какая группа вам подойдёт.',
        ],
      },
    ],
    [
      'trial',
      {
        en: [
          'Invitation to a trial lesson',
          'Come to a free trial lesson and see whether you like it. Which days of the week suit you?',
        ],
        uk: [
          'Запрошення на пробне',
          'Приходьте на безкоштовне пробне заняття та подивіться, чи вам сподобається. Які дні тижня зручні?',
        ],
        ru: [
          'Приглашение на пробное',
          'Приходите на бесплатное пробное занятие и посмотрите, понравится ли вам. Какие дни недели удобны?',
        ],
      },
    ],
    [
      'return',
      {
        en: [
          'After a pause',
          'We have not seen each other for a while. Would you like to go on? I will help you catch up.',
        ],
        uk: [
          'Після паузи',
          'Давно не бачилися. Хочете продовжити заняття? Допоможу надолужити пропущене.',
        ],
        ru: [
          'После паузы',
          'Давно не виделись. Хотите продолжить занятия? Помогу наверстать пропущенное.',
        ],
      },
    ],
  ],
};

/** The starter templates of a trade in a language, in their order. */
export function presetTemplates(trade: Trade, language: PresetLanguage): readonly PresetTemplate[] {
  return LINES[trade].map(([key, texts]) => {
    const [title, text] = texts[language];
    return { key, title, text: `${GREETING[language]} ${text}` };
  });
}

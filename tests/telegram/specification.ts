/**
 * What the Bot API's public specification says of the methods that are used (https://core.telegram.org/bots/api, seen
 * 2026-11): every parameter of each, whether it has to be there, of which type it is, and its limits. Written from the
 * specification alone, and shares nothing with the code under test.
 */

/** What is wrong with a value; null for nothing. */
type Check = (value: unknown) => string | null;

interface Parameter {
  readonly isRequired?: true;
  readonly check: Check;
}

type Method = Readonly<Record<string, Parameter>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const integer: Check = (value) => (Number.isSafeInteger(value) ? null : 'must be an Integer');
const boolean: Check = (value) => (typeof value === 'boolean' ? null : 'must be a Boolean');
const object: Check = (value) => (isObject(value) ? null : 'must be an object');
const list: Check = (value) => (Array.isArray(value) ? null : 'must be an Array');

/** Characters are code points; bytes those of UTF-8. Strings that no UTF-8 can hold are refused as Telegram does. */
const string =
  ({ min = 0, max = Infinity, bytes = Infinity } = {}): Check =>
  (value) => {
    if (typeof value !== 'string') return 'must be a String';
    if (!value.isWellFormed()) return 'must be encoded in UTF-8';
    const length = Array.from(value).length;
    if (length < min || length > max) return `must be of ${min}–${max} characters`;
    if (new TextEncoder().encode(value).length > bytes) return `must be of at most ${bytes} bytes`;
    return null;
  };

const between =
  (min: number, max: number): Check =>
  (value) =>
    integer(value) ??
    ((value as number) < min || (value as number) > max ? `must be ${min}–${max}` : null);

const chatId: Check = (value) =>
  Number.isSafeInteger(value) || (typeof value === 'string' && /^@\w{4,}$/u.test(value))
    ? null
    : 'must be an Integer, or a String in the format @username';

/** A text of which nothing is left once blanks are taken away is empty to Telegram. */
const text: Check = (value) =>
  string({ min: 1, max: 4096 })(value) ??
  ((value as string).trim() === '' ? 'must be non-empty: message text is empty' : null);

/** All kinds of update there are. */
const UPDATE_KINDS = new Set([
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
]);

const updateKinds: Check = (value) => {
  if (!Array.isArray(value)) return 'must be an Array of String';
  const unknown = value.find((each) => typeof each !== 'string' || !UPDATE_KINDS.has(each));
  return unknown === undefined ? null : `has no such update as ${JSON.stringify(unknown)}`;
};

const PREVIEW_FIELDS = new Set([
  'is_disabled',
  'url',
  'prefer_small_media',
  'prefer_large_media',
  'show_above_text',
]);

const preview: Check = (value) => {
  if (!isObject(value)) return 'must be LinkPreviewOptions';
  const unknown = Object.keys(value).find((name) => !PREVIEW_FIELDS.has(name));
  if (unknown !== undefined) return `has no field ${unknown}`;
  return value['is_disabled'] === undefined ? null : boolean(value['is_disabled']);
};

/** Besides its text a button has exactly one of these. */
const BUTTON_ACTIONS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];

function buttonProblem(button: unknown): string | null {
  if (!isObject(button)) return 'must be an InlineKeyboardButton';
  const { text: label, ...actions } = button;
  const names = Object.keys(actions);
  if (string({ min: 1 })(label) !== null) return 'needs a text';
  if (names.length !== 1 || !BUTTON_ACTIONS.includes(names[0] ?? '')) {
    return `must have exactly one action, not [${names.join(', ')}]`;
  }
  const data = actions['callback_data'];
  if (data === undefined) return null;
  const problem = string({ min: 1, bytes: 64 })(data);
  return problem === null ? null : `has data that ${problem}`;
}

const inlineKeyboard: Check = (value) => {
  if (!isObject(value) || Object.keys(value).join(' ') !== 'inline_keyboard') {
    return 'must be an InlineKeyboardMarkup';
  }
  const rows = value['inline_keyboard'];
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) {
    return 'must be an Array of Array of InlineKeyboardButton';
  }
  if (rows.some((row) => row.length === 0)) return 'has an empty row';
  return (
    rows
      .flat()
      .map(buttonProblem)
      .find((problem) => problem !== null) ?? null
  );
};

const edited = {
  business_connection_id: { check: string() },
  // One of the two ways to say which message; this extension has no inline ones.
  chat_id: { isRequired: true, check: chatId },
  message_id: { isRequired: true, check: integer },
  reply_markup: { check: inlineKeyboard },
} as const;

const written = {
  parse_mode: { check: string() },
  entities: { check: list },
  link_preview_options: { check: preview },
} as const;

const METHODS: Readonly<Record<string, Method>> = {
  getMe: {},
  getUpdates: {
    offset: { check: integer },
    limit: { check: between(1, 100) },
    timeout: { check: between(0, 50) },
    allowed_updates: { check: updateKinds },
  },
  sendMessage: {
    business_connection_id: { check: string() },
    chat_id: { isRequired: true, check: chatId },
    message_thread_id: { check: integer },
    direct_messages_topic_id: { check: integer },
    text: { isRequired: true, check: text },
    ...written,
    disable_notification: { check: boolean },
    protect_content: { check: boolean },
    allow_paid_broadcast: { check: boolean },
    message_effect_id: { check: string() },
    suggested_post_parameters: { check: object },
    reply_parameters: { check: object },
    reply_markup: { check: inlineKeyboard },
  },
  answerCallbackQuery: {
    callback_query_id: { isRequired: true, check: string({ min: 1 }) },
    text: { check: string({ max: 200 }) },
    show_alert: { check: boolean },
    url: { check: string() },
    cache_time: { check: integer },
  },
  editMessageText: { ...edited, text: { isRequired: true, check: text }, ...written },
  editMessageReplyMarkup: edited,
};

/** Everything in which a call differs from the specification; `null` when there is no such method. */
export function faultsOf(
  method: string,
  parameters: Readonly<Record<string, unknown>>,
): readonly string[] | null {
  if (!Object.hasOwn(METHODS, method)) return null;
  const known = METHODS[method] ?? {};
  const unknown = Object.keys(parameters).filter((name) => !Object.hasOwn(known, name));
  const wrong = Object.entries(known).flatMap(([name, { isRequired, check }]) => {
    if (!Object.hasOwn(parameters, name)) return isRequired ? [`${name} is required`] : [];
    const problem = check(parameters[name]);
    return problem === null ? [] : [`${name} ${problem}`];
  });
  return [...unknown.map((name) => `${name} is no parameter`), ...wrong];
}

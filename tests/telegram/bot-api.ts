/**
 * A stand-in of the Bot API: a real HTTP server that answers as https://core.telegram.org/bots/api says. It checks every
 * call against `specification.ts`, keeps updates until a call with a higher offset confirms them, ends the earlier of two
 * calls that wait for updates, and can be told to fail. People's side of the chat is driven by the methods of the class.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { faultsOf } from './specification';

export const TOKEN = '1234567890:AbCdEfGhIj-_0123456789KlMnOpQrStUvW';
export const BOT = { id: 1_234_567_890, is_bot: true, first_name: 'Shop', username: 'shop_bot' };

/** What the next call gets instead of its answer. */
export type Failure =
  | { readonly code: number; readonly description?: string; readonly retryAfter?: number }
  | 'drop'
  | 'hang'
  | 'no-json'
  | 'odd-json';

export interface Button {
  readonly text: string;
  readonly callback_data: string;
}

export interface SentMessage {
  readonly id: number;
  readonly chatId: number;
  text: string;
  buttons: Button[][];
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

interface Waiting {
  readonly end: (answer: Answer) => void;
}

type Parameters = Readonly<Record<string, unknown>>;

const good = (result: unknown): Answer => ({ status: 200, body: { ok: true, result } });
const bad = (code: number, description: string, parameters?: object): Answer => ({
  status: code,
  body: { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) },
});

export class BotApi {
  /** Every call, in order. */
  readonly calls: { readonly method: string; readonly parameters: Parameters }[] = [];
  /** In what calls differed from the specification. Should stay empty. */
  readonly faults: string[] = [];
  readonly messages: SentMessage[] = [];
  /** Notes that presses were answered with, by the number of the press. */
  readonly notes = new Map<string, string>();
  readonly #server: Server;
  readonly #updates: { readonly update_id: number }[] = [];
  readonly #failures: (Failure | null)[] = [];
  readonly #started = new Set<number>();
  readonly #blocked = new Set<number>();
  readonly #presses = new Set<string>();
  #isRevoked = false;
  #nextUpdate = 700_000_001;
  #nextMessage = 1;
  #waiting: Waiting | null = null;

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#serve(request, response);
    });
  }

  static async start(): Promise<BotApi> {
    const api = new BotApi();
    await new Promise<void>((resolve) => {
      api.#server.listen(0, '127.0.0.1', resolve);
    });
    return api;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  get base(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Whether a call waits for updates just now. */
  get isAsked(): boolean {
    return this.#waiting !== null;
  }

  /** Updates that no call has confirmed. */
  get unconfirmed(): number {
    return this.#updates.length;
  }

  /** The next calls fail, each in its way; null is one that goes well. */
  fail(...failures: (Failure | null)[]): void {
    this.#failures.push(...failures);
  }

  /** The token is taken back, as @BotFather's /revoke does. */
  revoke(): void {
    this.#isRevoked = true;
  }

  block(person: number): void {
    this.#blocked.add(person);
  }

  /** Somebody writes to the bot; by itself in their private chat. */
  write(person: number, text: string, chat: object = {}): void {
    this.#started.add(person);
    this.push({
      message: {
        message_id: this.#nextMessage++,
        date: 1_800_000_000,
        from: { id: person, is_bot: false, first_name: 'Person' },
        chat: { id: person, type: 'private', first_name: `Person ${person}`, ...chat },
        text,
      },
    });
  }

  /** Somebody presses a button that they see; gives the number of the press. */
  press(person: number, message: SentMessage, text: string): string {
    const button = message.buttons.flat().find((each) => each.text === text);
    if (!button) throw new Error(`no button ${text} under ${JSON.stringify(message.text)}`);
    return this.pressData(person, message, button.callback_data);
  }

  /** The same with data of its own, as a hostile client may send. */
  pressData(
    person: number,
    { id, chatId }: Pick<SentMessage, 'id' | 'chatId'>,
    data: string,
  ): string {
    const press = `press-${this.#presses.size + 1}`;
    this.#presses.add(press);
    this.push({
      callback_query: {
        id: press,
        from: { id: person, is_bot: false, first_name: 'Person' },
        message: { message_id: id, date: 0, chat: { id: chatId, type: 'private' } },
        chat_instance: '1',
        data,
      },
    });
    return press;
  }

  /** An update of whatever form. */
  push(update: object): void {
    this.#updates.push({ update_id: this.#nextUpdate++, ...update });
    this.#waiting?.end(good(this.#updates.slice(0, 100)));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [, token = '', method = ''] = /^\/bot([^/]*)\/(\w+)$/u.exec(request.url ?? '') ?? [];
    const isJson = request.headers['content-type'] === 'application/json';
    if (request.method !== 'POST' || !isJson) this.faults.push(`${method} is not sent as JSON`);
    const parameters = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Parameters;
    this.calls.push({ method, parameters });
    const failure = this.#failures.shift();
    if (failure === 'hang') return;
    if (failure === 'drop') {
      request.socket.destroy();
      return;
    }
    if (failure === 'no-json' || failure === 'odd-json') {
      response.end(failure === 'no-json' ? '<html>Bad Gateway</html>' : '{"ok":true,"result":7}');
      return;
    }
    const { status, body } = failure
      ? bad(
          failure.code,
          failure.description ?? 'Error',
          failure.retryAfter === undefined ? undefined : { retry_after: failure.retryAfter },
        )
      : await this.#answer(token, method, parameters, request);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  async #answer(
    token: string,
    method: string,
    parameters: Parameters,
    request: IncomingMessage,
  ): Promise<Answer> {
    if (!/^\d+:[\w-]+$/u.test(token)) return bad(404, 'Not Found');
    if (token !== TOKEN || this.#isRevoked) return bad(401, 'Unauthorized');
    const faults = faultsOf(method, parameters);
    if (faults === null) {
      this.faults.push(`${method} is no method`);
      return bad(404, 'Not Found: method not found');
    }
    if (faults.length > 0) {
      this.faults.push(...faults.map((fault) => `${method}: ${fault}`));
      return bad(400, `Bad Request: ${faults.join('; ')}`);
    }
    if (method === 'getMe') return good(BOT);
    if (method === 'getUpdates') return this.#getUpdates(parameters, request);
    if (method === 'answerCallbackQuery') return this.#answerPress(parameters);
    if (method === 'sendMessage') return this.#send(parameters);
    return this.#edit(method, parameters);
  }

  #getUpdates(
    { offset = 0, limit = 100, timeout = 0 }: Parameters,
    request: IncomingMessage,
  ): Answer | Promise<Answer> {
    this.#waiting?.end(
      bad(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    );
    while ((this.#updates[0]?.update_id ?? Infinity) < (offset as number)) this.#updates.shift();
    const there = this.#updates.slice(0, limit as number);
    if (there.length > 0 || timeout === 0) return good(there);
    return new Promise((resolve) => {
      const waiting: Waiting = {
        end: (answer) => {
          clearTimeout(timer);
          if (this.#waiting === waiting) this.#waiting = null;
          resolve(answer);
        },
      };
      const timer = setTimeout(() => waiting.end(good([])), (timeout as number) * 1000);
      request.socket.once('close', () => waiting.end(good([])));
      this.#waiting = waiting;
    });
  }

  #send({ chat_id: chat, text, reply_markup: markup }: Parameters): Answer {
    const chatId = chat as number;
    if (this.#blocked.has(chatId)) return bad(403, 'Forbidden: bot was blocked by the user');
    if (!this.#started.has(chatId)) return bad(400, 'Bad Request: chat not found');
    const message = {
      id: this.#nextMessage++,
      chatId,
      text: (text as string).trim(),
      buttons: rowsOf(markup),
    };
    this.messages.push(message);
    return good(this.#shown(message));
  }

  #edit(
    method: string,
    { chat_id: chat, message_id: id, text, reply_markup: markup }: Parameters,
  ): Answer {
    const message = this.messages.find((each) => each.id === id && each.chatId === chat);
    if (!message) return bad(400, 'Bad Request: message to edit not found');
    const after = {
      text: method === 'editMessageText' ? (text as string).trim() : message.text,
      buttons: rowsOf(markup),
    };
    const isSame =
      after.text === message.text &&
      JSON.stringify(after.buttons) === JSON.stringify(message.buttons);
    if (isSame) return bad(400, 'Bad Request: message is not modified');
    Object.assign(message, after);
    return good(this.#shown(message));
  }

  #answerPress({ callback_query_id: id, text = '' }: Parameters): Answer {
    if (!this.#presses.has(id as string)) {
      return bad(
        400,
        'Bad Request: query is too old and response timeout expired or query ID is invalid',
      );
    }
    this.notes.set(id as string, text as string);
    return good(true);
  }

  #shown({ id, chatId, text }: SentMessage): object {
    const chat = { id: chatId, type: 'private', first_name: 'Person' };
    return { message_id: id, date: 1_800_000_000, from: BOT, chat, text };
  }
}

function rowsOf(markup: unknown): Button[][] {
  return (markup as { inline_keyboard: Button[][] } | undefined)?.inline_keyboard ?? [];
}

/** Leads what the browser asks of Telegram to the stand-in of the Bot API. Everything else stays refused. */
import type { Route } from 'playwright-core';

import type { BotApi } from '../../telegram/bot-api';
import type { App } from '../harness';

/** Requests of pages and of the worker alike, from now on. */
export async function leadTelegramTo(app: App, api: BotApi): Promise<void> {
  await app.context.route('https://api.telegram.org/**', async (route) => {
    // Whoever asked may be gone by now: a worker that was stopped, a page that was left.
    await answer(route, api).catch(() => undefined);
  });
}

async function answer(route: Route, api: BotApi): Promise<void> {
  const request = route.request();
  const { pathname } = new URL(request.url());
  const response = await fetch(api.base + pathname, {
    method: request.method(),
    headers: { 'content-type': request.headers()['content-type'] ?? '' },
    body: request.postData(),
  });
  await route.fulfill({
    status: response.status,
    contentType: 'application/json',
    body: await response.text(),
  });
}

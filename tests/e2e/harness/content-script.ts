import type { Page } from 'playwright-core';

import { until } from './until.ts';

/**
 * Runs an expression in the world of a page's content script, with what a script of the extension may use there, and gives
 * what it comes to. Rejects when it throws.
 */
export async function contentScriptOf(
  page: Page,
): Promise<(expression: string) => Promise<unknown>> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    const { type } = (auxData ?? {}) as { type?: string };
    if (type === 'isolated' && origin.startsWith('chrome-extension:')) worlds.push(id);
  });
  await cdp.send('Runtime.enable');
  const contextId = await until('the world of the content script', () =>
    Promise.resolve(worlds.at(-1)),
  );
  return async (expression) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(`${expression}: ${exceptionDetails.exception?.description}`);
    return result.value as unknown;
  };
}

/* oxlint-disable vitest/valid-expect, vitest/no-conditional-expect, unicorn/consistent-function-scoping, no-shadow -- messages name the case of many; what is expected hangs on how a case was made */
/** The extension's own pages under their content security policy, Trusted Types included: nothing of ours breaks it. */
import { expect, test } from 'vitest';

import { launch, type App } from './harness';

const PAGES = [
  'popup.html',
  'sidepanel.html',
  'welcome.html',
  'practice.html',
  'recovery.html',
  'dashboard.html',
] as const;

interface Watched {
  violations: string[];
}

/** Notes every violation of the policy, in all pages from now on. */
async function watchPolicy(app: App): Promise<void> {
  await app.context.addInitScript(() => {
    const watched = globalThis as unknown as Watched;
    watched.violations = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      watched.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
}

test('every page works without breaking its content security policy', async () => {
  const app = await launch();
  await watchPolicy(app);
  for (const path of PAGES) {
    const page = await app.extensionPage(path);
    await page.locator('#root button').first().waitFor();
    const seen = await page.evaluate(() => (globalThis as unknown as Watched).violations);
    expect(seen, path).toEqual([]);
  }
  // The busiest page: the network, the overlay, and the card that is loaded on the first press.
  const practice = app.context.pages().find((page) => page.url().includes('/practice.html'));
  if (!practice) throw new Error('the practice page is open');
  await practice.bringToFront();
  await (await app.badge(practice, /\p{L}/u)).click();
  await (await app.card(practice)).shows(/\p{L}/u);
  expect(await practice.evaluate(() => (globalThis as unknown as Watched).violations)).toEqual([]);
});

test('no page takes markup, a script or another policy from a string', async () => {
  const app = await launch();
  await watchPolicy(app);
  for (const path of PAGES) {
    const page = await app.extensionPage(path);
    await page.locator('#root button').first().waitFor();
    const outcome = await page.evaluate(() => {
      const tries: Record<string, () => unknown> = {
        markup: () => {
          document.body.insertAdjacentHTML(
            'beforeend',
            '<img id="made" src="x" onerror="alert(1)">',
          );
        },
        frame: () => {
          const frame = document.createElement('iframe');
          frame.srcdoc = '<p>made';
          frame.id = 'made';
          document.body.append(frame);
        },
        script: () => {
          const script = document.createElement('script');
          script.textContent = 'globalThis.hacked = true';
          document.body.append(script);
        },
        address: () => {
          const script = document.createElement('script');
          script.src = 'https://example.com/x.js';
        },
        policy: () =>
          (
            globalThis as unknown as {
              trustedTypes: { createPolicy(name: string, rules: object): unknown };
            }
          ).trustedTypes.createPolicy('another', {}),
      };
      const passed = Object.keys(tries).filter((name) => {
        try {
          tries[name]?.();
          return true;
        } catch {
          return false;
        }
      });
      return {
        passed,
        made: document.querySelector('#made') !== null,
        hacked: 'hacked' in globalThis,
      };
    });
    expect(outcome, path).toEqual({ passed: [], made: false, hacked: false });
  }
  expect(app.problems.splice(0).every((problem) => /policy|trusted/iu.test(problem))).toBe(true);
});

import { describe, expect, it } from 'vitest';

import { HOSTILE } from '@/tests/hostile-corpus';
import { emailMessageSchema, MAX_EMAIL_TEXT, type EmailMessage } from './email-message-schema';

const good: EmailMessage = {
  reminderId: '01988a7e-1111:1800000000000:10',
  taskId: '01988a7e-1111-7222-8333-444455556666',
  to: 'olena@shop.example',
  subject: 'Olena Petrenko: call back',
  text: 'Call back\nToday at 10:00',
  language: 'uk',
  link: 'https://vk.com/im?sel=7',
};

const isTaken = (of: object) => emailMessageSchema.safeParse({ ...good, ...of }).success;

describe('a reminder by e-mail', () => {
  it('is taken when all is well', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({ link: null, language: 'pt-BR', to: 'олена@пошта.укр' })).toBe(true);
    expect(isTaken({ text: 'x'.repeat(MAX_EMAIL_TEXT) })).toBe(true);
  });

  it.each([
    ['to', 'a@b'],
    ['to', 'a@b.example, c@d.example'],
    ['to', 'Olena <a@b.example>'],
    ['to', 'a@b.example\r\nBcc: c@d.example'],
    ['to', `${'a'.repeat(65)}@b.example`],
    ['to', `a@${'b'.repeat(250)}.example`],
    ['subject', ''],
    ['subject', 'Hello\r\nBcc: c@d.example'],
    ['subject', 'Hello\nX: 1'],
    ['subject', 'Hello\u2028X: 1'],
    ['subject', 'x'.repeat(201)],
    ['subject', 'a\uD800'],
    ['text', ''],
    ['text', 'x'.repeat(MAX_EMAIL_TEXT + 1)],
    ['text', 'a\uD800'],
    ['link', 'javascript:alert(1)'],
    ['link', 'https://a.example/\r\nX: 1'],
    ['link', ''],
    ['language', 'uk\r\nX: 1'],
    ['language', ''],
    ['reminderId', ''],
    ['reminderId', 'a b'],
    ['taskId', '../x'],
    ['cc', 'c@d.example'],
  ])('is refused with %s %j', (field, value) => {
    expect(isTaken({ [field]: value })).toBe(false);
  });

  it.each(HOSTILE.map((each) => [each.slice(0, 40), each] as const))(
    'has no header that a hostile text could add to: %j',
    (_, hostile) => {
      for (const field of ['to', 'link', 'reminderId', 'taskId', 'language']) {
        const read = emailMessageSchema.safeParse({ ...good, [field]: hostile });
        expect(JSON.stringify(read.data ?? '')).not.toMatch(/\\[rnu]0|\r|\n(?!Today)/u);
      }
      const subject = emailMessageSchema.safeParse({ ...good, subject: hostile }).data?.subject;
      expect(subject ?? '').not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    },
  );
});

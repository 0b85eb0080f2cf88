/** The start that the welcome page and the practice workspace need: a project with statuses and templates. */
import { m } from '@/locales/compiled/messages';
import { ensureStart as ensure } from '@/storage/first-start';
import type { Language } from '@/storage/settings';

/** Makes the first project with its statuses and templates where there are none. */
export function ensureStart(language: Language): Promise<void> {
  return ensure(m.welcome_project(), language);
}

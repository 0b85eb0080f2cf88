/** What a new installation begins with, so that there are statuses even when the welcome page is closed at once. */
import type { Trade } from '@/domain/status/trades';
import { ensureFirstProject } from './lists/projects';
import type { Language } from './settings';
import { applyPreset as applyStatuses, listStatusViews } from './lists/statuses';
import { applyPreset as applyTemplates } from './lists/templates';

const FIRST_TRADE: Trade = 'shop';

/**
 * Makes the first project with a trade's statuses and templates, where there are none.
 *
 * @param name what a new project is called
 * @param language of the templates
 */
export async function ensureStart(name: string, language: Language): Promise<void> {
  const projectId = await ensureFirstProject(name);
  if ((await listStatusViews(projectId)).length > 0) return;
  await applyStatuses(FIRST_TRADE);
  await applyTemplates(FIRST_TRADE, language);
}

/** Message templates of a project. */
import { uuidv7 } from 'uuidv7';

import type { Done, TemplateView } from '@/domain/client/card-view';
import { TRADES, type Trade } from '@/domain/status/trades';
import { presetTemplates } from '@/domain/template/presets';
import type { Template } from '@/domain/template/schema';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import { Problem } from '../problem';

import { isUntouched, presetId } from './preset-records';
import { ensureFirstProject } from './projects';
import { LANGUAGES, type Language } from '../settings';
import { write } from '../write';

/** A project's templates, in their order. */
export async function listTemplates(projectId: string): Promise<TemplateView[]> {
  const templates = await db.templates.where('projectId').equals(projectId).toArray();
  return templates
    .filter(isLiving)
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, title, text }) => ({ id, title, text }));
}

/**
 * Gives the project in use the starter templates of a trade, in a language. Starters of another trade or language go,
 * unless the seller has changed them. Applied again it changes nothing.
 */
export async function applyPreset(trade: Trade, language: Language): Promise<void> {
  const projectId = await ensureFirstProject('Tabside');
  await write({ action: 'status.preset', projectId, clientId: null }, (draft) =>
    putPresetTemplates(draft, trade, language),
  );
}

async function putPresetTemplates(draft: Draft, trade: Trade, language: Language): Promise<void> {
  const { projectId } = draft.about;
  const presets = presetsOf(projectId, trade, language);
  const all = TRADES.flatMap((each) => LANGUAGES.flatMap((tag) => presetsOf(projectId, each, tag)));
  const wanted = new Set(presets.map(({ id }) => id));
  const present = (await draft.find('templates', 'projectId', projectId)).filter(isLiving);
  for (const template of present) {
    if (!wanted.has(template.id) && isUntouched(template, all)) {
      await draft.remove('templates', template.id);
    }
  }
  for (const preset of presets) {
    if (!present.some(({ id }) => id === preset.id)) await draft.put('templates', preset);
  }
}

function presetsOf(projectId: string, trade: Trade, language: Language) {
  return presetTemplates(trade, language).map(({ key, title, text }, index) => ({
    id: presetId(projectId, trade, `${key}-${language}`),
    title,
    text,
    order: index + 1,
  }));
}

/**
 * Saves a template; without an id a new one, at the end of the list of the project in use.
 *
 * @param newId the id for a new one, so that a request that arrives twice makes one template
 */
export async function saveTemplate(
  templateId: string | null,
  title: string,
  text: string,
  newId?: string,
): Promise<Done> {
  const fields = { title: title.trim(), text };
  if (templateId === null) {
    // The same request once more: its first answer was lost on the way.
    if (newId !== undefined && (await db.templates.get(newId)))
      return saveTemplate(newId, title, text);
    const projectId = await ensureFirstProject('Tabside');
    const { historyId } = await write(
      { action: 'template.add', projectId, clientId: null },
      async (draft) => {
        const others = await draft.find('templates', 'projectId', projectId);
        const order = Math.max(0, ...others.map((template) => template.order)) + 1;
        await draft.put('templates', { id: newId ?? uuidv7(), ...fields, order });
      },
    );
    return { historyId, clientId: null };
  }
  const { projectId } = await livingTemplate(templateId);
  const { historyId } = await write(
    { action: 'template.edit', projectId, clientId: null },
    (draft) => draft.patch('templates', templateId, fields),
  );
  return { historyId, clientId: null };
}

/** Deletes a template; the history keeps it. */
export async function deleteTemplate(templateId: string): Promise<Done> {
  const { projectId } = await livingTemplate(templateId);
  const { historyId } = await write(
    { action: 'template.delete', projectId, clientId: null },
    (draft) => draft.remove('templates', templateId),
  );
  return { historyId, clientId: null };
}

async function livingTemplate(templateId: string): Promise<Template> {
  const template = await db.templates.get(templateId);
  if (!template || !isLiving(template)) throw new Problem('not-found');
  return template;
}

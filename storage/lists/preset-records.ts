import { sameValue } from '@/domain/sync/same-value';

/** The id of a record that comes from a preset: the same on every device, so that a preset is never there twice. */
export function presetId(projectId: string, trade: string, key: string): string {
  return `${projectId}-${trade}-${key}`;
}

/** Tells whether a record is one of these presets, and still as the preset made it. */
export function isUntouched(
  record: { readonly id: string },
  presets: readonly { readonly id: string }[],
): boolean {
  const preset = presets.find(({ id }) => id === record.id);
  if (!preset) return false;
  const fields = record as Readonly<Record<string, unknown>>;
  return Object.entries(preset).every(([field, value]) => sameValue(fields[field], value));
}

/** The trades that a seller can start with. Their statuses: presets.ts; their templates: domain/template/presets.ts. */
export const TRADES = ['shop', 'services', 'recruiting', 'property', 'courses'] as const;
export type Trade = (typeof TRADES)[number];

/** The languages that presets are written in. */
export type PresetLanguage = 'en' | 'uk' | 'ru';

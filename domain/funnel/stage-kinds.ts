/** How a deal stands while it is in a stage. Stored with stages: never rename or remove one. */
export const STAGE_KINDS = ['open', 'won', 'lost'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** Why somebody needs the seller now, besides tasks. No zod here. */

/**
 * `attention`: too long in a status or stage. `touch`: silent for longer than the rhythm that the seller set.
 * `birthday`: soon or today. `reply`: they wrote, and wait. Stored in the names of fields: never rename or remove one.
 */
export const REASONS = ['attention', 'touch', 'birthday', 'reply'] as const;
export type Reason = (typeof REASONS)[number];

/** The field that says until when a reason is put off, milliseconds since 1970. */
export type QuietField = `quiet:${Reason}`;

/** Where the practice workspace's people live. No zod here: pages use these names. */

/** The project that the practice workspace's people live in, apart from real clients. */
export const PRACTICE_PROJECT_ID = 'practice';
/** The network id of the practice workspace: its people always live in the practice project. */
export const PRACTICE_NETWORK = 'practice';

/** The tables whose records belong to a client, and go and come back with them. */

/** What the seller has made of a client: a client with such work is not taken away under it. */
export const WORK_OF_CLIENT = ['notes', 'orders', 'files', 'deals', 'tasks'] as const;

export const TABLES_OF_CLIENT = ['identities', ...WORK_OF_CLIENT, 'events'] as const;

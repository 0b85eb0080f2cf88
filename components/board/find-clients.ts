import type { ClientLine } from '@/domain/client/card-view';

/** The clients of a text, the likeliest first; of none, those whom one may mean. */
export type FindClients = (text: string, limit: number) => Promise<readonly ClientLine[]>;

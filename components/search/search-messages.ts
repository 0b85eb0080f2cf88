/** What a page and its worker for the search say to each other. */
import type { ClientLine } from '@/domain/client/card-view';

export type SearchQuestion =
  | {
      readonly kind: 'search';
      readonly id: number;
      readonly projectId: string;
      readonly text: string;
      readonly limit: number;
    }
  /** Brings the index up to date. */
  | { readonly kind: 'keep'; readonly id: number };

export type SearchAnswer =
  | { readonly kind: 'found'; readonly id: number; readonly clients: readonly ClientLine[] }
  | { readonly kind: 'kept'; readonly id: number }
  /** Clients read so far. */
  | { readonly kind: 'reading'; readonly id: number; readonly clients: number }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** What the dashboard and its worker for files say to each other. */
import type { Committed } from '@/storage/committed';
import type { ExchangeSession } from '@/storage/exchange/session';

export interface Question {
  readonly id: number;
  readonly name: keyof ExchangeSession;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly code: string; readonly where: string }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly of: number }
  | { readonly kind: 'committed'; readonly committed: Committed };

/** What the worker and the hidden page that makes a backup's file say to each other. */
import type { ArchiveManifest } from '@/storage/exchange/archive-manifest';

export interface ToMaker {
  readonly settings: ArchiveManifest['settings'];
}

export type FromMaker =
  /** Told now and then, so that the worker lives on meanwhile. */
  | { readonly kind: 'working' }
  | { readonly kind: 'made'; readonly url: string; readonly size: number; readonly stamp: string }
  | { readonly kind: 'failed' };

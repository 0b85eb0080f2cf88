import type { Step } from '@/domain/site-health/site-health';
import { announceRefresh } from '@/messaging/announce';
import { tryStep } from '@/storage/site-health';

/** Reads all of a network's pages by a step from now on, in open tabs at once; null goes by the health again. */
export async function tryOut(network: string, step: Step | null): Promise<void> {
  await tryStep(network, step);
  await announceRefresh();
}

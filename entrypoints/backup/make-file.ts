/** Makes a backup's file, and an address for it in this page. */
import { writeBackup } from '@/storage/backup/write-backup';
import type { FromMaker, ToMaker } from './messages';

export async function makeFile(
  settings: ToMaker['settings'],
  onWorking: () => void,
): Promise<FromMaker> {
  try {
    const watch = { isCancelled: () => false, onProgress: onWorking };
    const { file, stamp } = await writeBackup(settings, watch);
    return { kind: 'made', url: URL.createObjectURL(file), size: file.size, stamp };
  } catch (error) {
    console.warn('Tabside: making a backup', error);
    return { kind: 'failed' };
  }
}

/** The file of an import that is going on, kept so that one that was stopped can be ended. In the extension's own files. */
const FOLDER = 'imports';

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** Keeps the file; without a place for files the import goes on, and can then only be undone when it is stopped. */
export async function keepFile(batchId: string, file: Blob): Promise<void> {
  try {
    const handle = await (await folder()).getFileHandle(batchId, { create: true });
    const stream = await handle.createWritable();
    await stream.write(file);
    await stream.close();
  } catch {
    // Some browsers keep no files where no history is kept.
  }
}

/** Null when it is not there. */
export async function keptFile(batchId: string): Promise<File | null> {
  try {
    return await (await (await folder()).getFileHandle(batchId)).getFile();
  } catch {
    return null;
  }
}

export async function forgetFile(batchId: string): Promise<void> {
  try {
    await (await folder()).removeEntry(batchId);
  } catch {
    // It was never kept.
  }
}

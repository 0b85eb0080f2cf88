/** The part of a browser's file storage (OPFS) that the copies use, in memory, for tests in Node. */

type Folder = Map<string, Folder | string>;

let root: Folder = new Map();
/** Called before each file is written; a test may throw here. */
let beforeWrite: (path: string) => void = () => undefined;

/** Puts an empty file storage in place. */
export function freshFiles(): void {
  root = new Map();
  beforeWrite = () => undefined;
  Object.defineProperty(navigator, 'storage', {
    configurable: true,
    value: { getDirectory: () => Promise.resolve(directory(root, '')) },
  });
}

/** Lets a test make writes of files fail. */
export function onFileWrite(hook: (path: string) => void): void {
  beforeWrite = hook;
}

/** Every file by its path, for a test to look at. */
export function allFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const visit = (folder: Folder, path: string) => {
    for (const [name, entry] of folder) {
      if (typeof entry === 'string') files.set(path + name, entry);
      else visit(entry, `${path}${name}/`);
    }
  };
  visit(root, '');
  return files;
}

/** Writes over a file, as a damaged disk does. */
export function damageFile(path: string, text: string): void {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  let folder = root;
  for (const part of parts) folder = folder.get(part) as Folder;
  if (!folder.has(name)) throw new Error(`no file ${path}`);
  folder.set(name, text);
}

const missing = () => Promise.reject(new DOMException('not there', 'NotFoundError'));

function directory(folder: Folder, path: string): object {
  return {
    keys: () => folder.keys(),
    getDirectoryHandle: (name: string, { create = false } = {}) => {
      if (!folder.has(name) && create) folder.set(name, new Map());
      const entry = folder.get(name);
      return entry instanceof Map
        ? Promise.resolve(directory(entry, `${path}${name}/`))
        : missing();
    },
    getFileHandle: (name: string, { create = false } = {}) => {
      if (!folder.has(name) && create) folder.set(name, '');
      return folder.has(name) ? Promise.resolve(file(folder, name, path + name)) : missing();
    },
    removeEntry: (name: string) => (folder.delete(name) ? Promise.resolve() : missing()),
  };
}

function file(folder: Folder, name: string, path: string): object {
  return {
    getFile: () => {
      const text = folder.get(name) as string;
      return Promise.resolve({ size: text.length, text: () => Promise.resolve(text) });
    },
    createWritable: () => {
      let written = '';
      return Promise.resolve({
        write: async (text: string) => {
          await Promise.resolve();
          beforeWrite(path);
          written += text;
        },
        abort: () => Promise.resolve(),
        close: () => {
          folder.set(name, written);
          return Promise.resolve();
        },
      });
    },
  };
}

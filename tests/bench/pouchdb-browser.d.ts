/** What of PouchDB the benchmark of the write path uses; the package has no types of its own. */
declare module 'pouchdb-browser' {
  export default class PouchDB {
    constructor(name: string, options: { readonly adapter: 'idb' });
    bulkDocs(records: readonly object[]): Promise<unknown>;
    get(id: string): Promise<object>;
    put(record: object): Promise<unknown>;
    destroy(): Promise<unknown>;
  }
}

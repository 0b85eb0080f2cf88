/** Many clients at once, put into the database of the extension behind its back: through its own pages it would take long. */
import type { OwnPage } from './own-page';

/** Fills the project in use with made-up clients, from a page of the extension; load it again to see them. */
export async function seedClients(page: OwnPage, count: number): Promise<void> {
  await page.evaluate(
    ({ wanted, first, last }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tabside');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const stores = ['projects', 'statuses', 'clients', 'orders'];
          const work = database.transaction(stores, 'readwrite');
          work.addEventListener('complete', () => {
            database.close();
            resolve();
          });
          work.addEventListener('error', () => reject(work.error ?? new Error('not written')));
          const projects = work.objectStore('projects').getAll();
          const statuses = work.objectStore('statuses').getAll();
          statuses.addEventListener('success', () => {
            const [project] = projects.result as { id: string }[];
            const ids = (statuses.result as { id: string }[]).map(({ id }) => id);
            for (let index = 0; index < wanted; index += 1) {
              const createdAt = Date.now() - index * 3_600_000;
              const base = { projectId: project?.id, createdAt, createdBy: 'me', deletedAt: null };
              const id = `seed-${String(index).padStart(6, '0')}`;
              const name = `${first[index % first.length]} ${last[(index * 7) % last.length]} ${index}`;
              work.objectStore('clients').put({
                ...base,
                id,
                stamps: {},
                name,
                statusId: index % 4 === 3 ? null : (ids[index % ids.length] ?? null),
                statusSince: createdAt,
                photo: null,
                capturedFrom: null,
                headline: '',
                organisation: index % 3 === 0 ? `Studio ${index % 17}` : '',
                phones: index % 2 === 0 ? [`+380 44 ${100_000 + index}`] : [],
                emails: [],
                birthday: index % 5 === 0 ? '--05-04' : null,
                preferences: [],
                referredBy: null,
                ownerId: null,
                contactedAt: index % 2 === 0 ? createdAt : null,
                doNotContact: false,
                consents: [],
                lawfulBasis: null,
                toldAt: null,
                keepUntil: null,
                objectedAt: null,
              });
              if (index % 3 !== 0) continue;
              work.objectStore('orders').put({
                ...base,
                id: `order-${id}`,
                stamps: {},
                clientId: id,
                number: '',
                date: createdAt,
                items: [],
                sum: 1000 * ((index % 9) + 1),
                currency: index % 6 === 0 ? 'EUR' : 'UAH',
                state: 'paid',
                note: '',
              });
            }
          });
        });
      }),
    {
      wanted: count,
      first: ['Anna', 'Олена', 'Mark', 'Іван', 'Zoe', 'Ярослав', 'Lena', 'Борис'],
      last: ['Lee', 'Коваль', 'Wong', 'Шевченко', 'Novak', 'Петренко', 'Smith'],
    },
  );
}

/** Within a transaction every wait costs, even one for what is known: so what need not be asked is not waited for. */

/** Known already, or on its way from the database. */
export type Asked<T> = T | PromiseLike<T>;

type Answers<T extends readonly unknown[]> = { -readonly [at in keyof T]: Awaited<T[at]> };

/** The answers to all of these; at once, and not as a promise, when none of them is still on its way. */
export function answersTo<const T extends readonly unknown[]>(questions: T): Asked<Answers<T>> {
  return questions.some(isOnItsWay)
    ? (Promise.all(questions) as PromiseLike<Answers<T>>)
    : ([...questions] as Answers<T>);
}

/** Dexie's promises are others than the browser's. */
export function isOnItsWay<T>(asked: Asked<T>): asked is PromiseLike<T> {
  return typeof asked === 'object' && asked !== null && 'then' in asked;
}

/** For an answer that is waited for last: until then its failure is no surprise, as that of the whole transaction is told. */
export function later<T extends Asked<unknown>>(asked: T): T {
  if (isOnItsWay(asked)) asked.then(undefined, () => {});
  return asked;
}

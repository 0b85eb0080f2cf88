import type { LoadParse } from '@/components/tasks/task-acts';

/** What reads times out of words, for pages of our own: loaded when the first task's form opens. */
export const loadParse: LoadParse = async () => {
  const { parseWhen } = await import('@/domain/when/parse-when');
  return parseWhen;
};

/** People on the networks whom the seller does not want to be asked about: no plus stands beside their names. */
import '@/domain/zod-setup';
import * as z from 'zod';

import { isPersonKey, type PersonKey } from '@/domain/person/person-key';
import { recordShape } from '@/domain/sync/record-schema';

const personKey = z.custom<PersonKey>(isPersonKey, 'not a person key');

/** One record for each key of the person, so that a page's keys are answered by their ids: `<projectId>/<key>`. */
export const ignoredSchema = z.object({
  ...recordShape,
  key: personKey,
  /** The key by which the person was ignored: the same in all records of one person. */
  of: personKey,
  /** As the page showed it; may be empty. */
  name: z.string().max(500),
});

export type Ignored = z.infer<typeof ignoredSchema>;

import type * as z from 'zod';

import { identitySchema } from '@/domain/client/identity-schema';
import { clientSchema } from '@/domain/client/schema';
import type { TableName } from '@/domain/history/schema';
import { noteSchema } from '@/domain/note/schema';
import { projectSchema } from '@/domain/project/schema';
import { statusSchema } from '@/domain/status/schema';
import { templateSchema } from '@/domain/template/schema';
import { Problem } from './problem';

const SCHEMAS: Readonly<Record<TableName, z.ZodType>> = {
  projects: projectSchema,
  clients: clientSchema,
  identities: identitySchema,
  statuses: statusSchema,
  notes: noteSchema,
  templates: templateSchema,
};

/**
 * Checks a record against its table's schema. Fields that the schema does not know are left alone: a newer version of
 * the extension, elsewhere, may have made them.
 */
export function validate(table: TableName, record: unknown): void {
  const { error } = SCHEMAS[table].safeParse(record);
  if (!error) return;
  const isTooLong = error.issues.every(({ code }) => code === 'too_big');
  throw new Problem(isTooLong ? 'too-long' : 'invalid', error);
}

import type * as z from 'zod';

import { identitySchema } from '@/domain/client/identity-schema';
import { clientSchema } from '@/domain/client/schema';
import { dealSchema } from '@/domain/deal/schema';
import { eventSchema } from '@/domain/event/schema';
import { customFieldSchema } from '@/domain/custom-field/schema';
import { fileSchema } from '@/domain/file/schema';
import { funnelSchema } from '@/domain/funnel/schema';
import { stageSchema } from '@/domain/funnel/stage-schema';
import type { TableName } from '@/domain/history/schema';
import { ignoredSchema } from '@/domain/ignored/schema';
import { importMappingSchema } from '@/domain/import/mapping-schema';
import { memberSchema } from '@/domain/member/schema';
import { noteSchema } from '@/domain/note/schema';
import { orderSchema } from '@/domain/order/schema';
import { projectSchema } from '@/domain/project/schema';
import { segmentSchema } from '@/domain/segment/schema';
import { statusSchema } from '@/domain/status/schema';
import { tagSchema } from '@/domain/tag/schema';
import { taskSchema } from '@/domain/task/schema';
import { templateSchema } from '@/domain/template/schema';
import { viewSchema } from '@/domain/view/schema';
import { Problem } from './problem';

const SCHEMAS: Readonly<Record<TableName, z.ZodType>> = {
  projects: projectSchema,
  clients: clientSchema,
  identities: identitySchema,
  statuses: statusSchema,
  notes: noteSchema,
  templates: templateSchema,
  members: memberSchema,
  orders: orderSchema,
  customFields: customFieldSchema,
  tags: tagSchema,
  segments: segmentSchema,
  views: viewSchema,
  files: fileSchema,
  importMappings: importMappingSchema,
  ignored: ignoredSchema,
  funnels: funnelSchema,
  stages: stageSchema,
  deals: dealSchema,
  tasks: taskSchema,
  events: eventSchema,
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

/** Tells whether a record fits its table's schema. */
export function isValid(table: TableName, record: unknown): boolean {
  return SCHEMAS[table].safeParse(record).success;
}

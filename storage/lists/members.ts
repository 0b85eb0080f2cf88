/** The people of a project whom clients can be assigned to. */
import { uuidv7 } from 'uuidv7';

import type { Member } from '@/domain/member/schema';
import { db } from '../db';
import { isLiving } from '../draft';
import { Problem } from '../problem';
import { write } from '../write';

export type MemberFields = Pick<Member, 'name' | 'email'>;

/** A project's living members, by name. */
export async function listMembers(projectId: string): Promise<Member[]> {
  const members = await db.members.where('projectId').equals(projectId).toArray();
  return members.filter(isLiving).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Adds a member. */
export async function addMember(
  projectId: string,
  fields: MemberFields,
): Promise<{ readonly historyId: string; readonly memberId: string }> {
  const memberId = uuidv7();
  const { historyId } = await write({ action: 'member.add', projectId, clientId: null }, (draft) =>
    draft.put('members', { id: memberId, ...fields }),
  );
  return { historyId, memberId };
}

/** Changes a member's name or address. */
export async function editMember(
  memberId: string,
  fields: Partial<MemberFields>,
): Promise<{ readonly historyId: string }> {
  const { projectId } = await livingMember(memberId);
  return write({ action: 'member.edit', projectId, clientId: null }, (draft) =>
    draft.patch('members', memberId, fields),
  );
}

/** Deletes a member. Clients stay assigned to them, out of sight, so that the Undo brings it back. */
export async function deleteMember(memberId: string): Promise<{ readonly historyId: string }> {
  const { projectId } = await livingMember(memberId);
  return write({ action: 'member.delete', projectId, clientId: null }, (draft) =>
    draft.remove('members', memberId),
  );
}

async function livingMember(memberId: string): Promise<Member> {
  const member = await db.members.get(memberId);
  if (!member || !isLiving(member)) throw new Problem('not-found');
  return member;
}

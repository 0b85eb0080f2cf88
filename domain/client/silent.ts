/** Tells whether nobody is to write to a client: the seller said so, or the client objected. */
export function isSilent(client: {
  readonly doNotContact: boolean;
  readonly objectedAt: number | null;
}): boolean {
  return client.doNotContact || client.objectedAt !== null;
}

/** The grounds of GDPR article 6(1) that a seller can have, stored with clients: never rename or remove one. */
export const LAWFUL_BASES = ['consent', 'contract', 'legal-duty', 'legitimate-interest'] as const;

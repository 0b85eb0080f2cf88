import type { LAWFUL_BASES } from '@/domain/client/lawful-bases';
import { m } from '@/locales/compiled/messages';

const CAPTIONS: Readonly<Record<(typeof LAWFUL_BASES)[number], () => string>> = {
  consent: m.privacy_basis_consent,
  contract: m.privacy_basis_contract,
  'legal-duty': m.privacy_basis_legal_duty,
  'legitimate-interest': m.privacy_basis_legitimate_interest,
};

/** What a ground for keeping data is called. */
export function basisCaption(basis: (typeof LAWFUL_BASES)[number]): string {
  return CAPTIONS[basis]();
}

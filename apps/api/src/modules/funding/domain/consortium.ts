/** What a call asks of a consortium, and what is missing. Amounts are whole numbers of the smallest unit: no rounding. */
import type { ConsortiumRole, ParticipantIdentifier, ThirdCountryRule } from '@kurultai/schema';

/** The rules of a call. */
export interface CallRules {
  /** Empty: any. */
  readonly countries: readonly string[];
  readonly thirdCountries: ThirdCountryRule;
  readonly identifier: ParticipantIdentifier;
  readonly currency: string;
  readonly maxGrant: bigint | null;
}

/** What a partner's mandate is worth now. Of a coordinator none is asked. */
export type MandateWorth = 'SIGNED' | 'DECLINED' | 'MISSING';

export interface PartnerFacts {
  readonly organisationId: string;
  readonly role: ConsortiumRole;
  readonly country: string | null;
  readonly pic: string | null;
  readonly oid: string | null;
  readonly share: bigint;
  readonly mandate: MandateWorth;
}

/** Whether the call lets an organisation of this country take part in this role. */
export function isEligible(
  { countries, thirdCountries }: CallRules,
  { country, role }: Pick<PartnerFacts, 'country' | 'role'>,
): boolean {
  if (countries.length === 0 || (country !== null && countries.includes(country))) return true;
  switch (thirdCountries) {
    case 'EXCLUDED':
      return false;
    case 'ASSOCIATED_ONLY':
      return role === 'ASSOCIATED';
    case 'NO_COORDINATOR':
      return role !== 'COORDINATOR';
    case 'ALLOWED':
      return true;
  }
}

/** Whether an organisation has the identifier that the call asks for. */
export function isIdentified({ identifier }: CallRules, { pic, oid }: Pick<PartnerFacts, 'pic' | 'oid'>): boolean {
  switch (identifier) {
    case 'NONE':
      return true;
    case 'PIC':
      return pic !== null;
    case 'OID':
      return oid !== null;
    case 'EITHER':
      return pic !== null || oid !== null;
  }
}

/** The sum of all shares. */
export const sharesOf = (partners: readonly Pick<PartnerFacts, 'share'>[]): bigint =>
  partners.reduce((sum, { share }) => sum + share, 0n);

/** An organisation in the words of schema.org. Pure. */
import type { MembershipCategoryCode, OrganisationKind } from '@kurultai/schema';
import type { Organization, WithContext } from 'schema-dts';
import { type ThingReader, thingAddress } from './addresses.js';

/** What schema.org calls it. An embassy is a place there, so that here it is a part of a government. */
const TYPES = {
  NGO: 'NGO',
  NETWORK: 'Organization',
  SECRETARIAT: 'Organization',
  GOV_MINISTRY: 'GovernmentOrganization',
  EMBASSY: 'GovernmentOrganization',
  EU_BODY: 'GovernmentOrganization',
  MUNICIPALITY: 'GovernmentOrganization',
  UNIVERSITY: 'CollegeOrUniversity',
  RESEARCH_INSTITUTE: 'ResearchOrganization',
  SCHOOL_NETWORK: 'EducationalOrganization',
  COMPANY: 'Corporation',
} as const satisfies Record<OrganisationKind, string>;

export interface PublicOrganisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly legalName: string | null;
  /** All other names under which people know it or knew it. */
  readonly otherNames: readonly string[];
  readonly description: string | null;
  readonly website: string | null;
  readonly country: string | null;
  readonly city: string | null;
  /** Partial dates. */
  readonly foundedOn: string | null;
  readonly dissolvedOn: string | null;
  readonly topics: readonly string[];
  /** That it belongs to the network, as everybody may know it. */
  readonly membership: {
    readonly network: Named;
    readonly since: string | null;
    readonly category: MembershipCategoryCode | null;
  } | null;
}

/** Something that is named in another thing. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export function toOrganization(organisation: PublicOrganisation, reader: ThingReader): WithContext<Organization> {
  const { id, kind, name, legalName, otherNames, description, website, country, city, membership } = organisation;
  const { foundedOn, dissolvedOn, topics } = organisation;
  const thing = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': thingAddress(reader, id),
    identifier: id,
    name,
    ...(legalName !== null && { legalName }),
    ...(otherNames.length > 0 && { alternateName: otherNames }),
    ...(description !== null && { description }),
    ...(website !== null && { url: website, sameAs: website }),
    ...((country ?? city) !== null && {
      address: {
        '@type': 'PostalAddress',
        ...(city !== null && { addressLocality: city }),
        ...(country !== null && { addressCountry: country }),
      },
    }),
    ...(foundedOn !== null && { foundingDate: foundedOn }),
    ...(dissolvedOn !== null && { dissolutionDate: dissolvedOn }),
    ...(topics.length > 0 && { knowsAbout: topics }),
    ...(membership && {
      memberOf: {
        '@type': 'OrganizationRole',
        ...(membership.category !== null && { roleName: membership.category }),
        ...(membership.since !== null && { startDate: membership.since }),
        memberOf: {
          '@type': 'Organization',
          '@id': thingAddress(reader, membership.network.id),
          name: membership.network.name,
        },
      },
    }),
  } satisfies WithContext<Organization>;
  // The types of all kinds have these fields; TypeScript would want to see each of them written.
  return { ...thing, '@type': TYPES[kind] } as WithContext<Organization>;
}

/** Programmes and resources in the words of schema.org, which took those of LRMI in. Pure. */
import type { LearningResource, WithContext } from 'schema-dts';
import type { Programme, Resource } from '../../resource/index.js';
import { type ThingReader, thingAddress } from './addresses.js';
import type { Named } from './organisation.thing.js';

/** What the record itself does not say, or says in several languages. */
export interface LearningSetting {
  readonly name: string;
  readonly description: string | null;
  /** Null when it is hidden from the public. */
  readonly owner: Named | null;
  /** The programme that a resource is under. */
  readonly programme: Named | null;
}

export function toLearningResource(
  item: Programme | Resource,
  { name, description, owner, programme }: LearningSetting,
  reader: ThingReader,
): WithContext<LearningResource> {
  const { id, topics, audiences, languages, licenceUrl, licence, createdAt, updatedAt, status, withdrawalReason } =
    item;
  const license = licenceUrl ?? licence;
  const ages = ageRange(item);
  const organisation = owner && {
    '@type': 'Organization' as const,
    '@id': thingAddress(reader, owner.id),
    name: owner.name,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    '@id': thingAddress(reader, id),
    identifier: id,
    name,
    ...(description !== null && { description }),
    ...(languages.length > 0 && { inLanguage: languages }),
    ...(topics.length > 0 && { keywords: topics }),
    ...(license !== null && { license }),
    ...(audiences.length > 0 && {
      audience: audiences.map(role => ({
        '@type': 'EducationalAudience' as const,
        educationalRole: role.toLowerCase().replaceAll('_', ' '),
      })),
    }),
    ...(ages !== null && { typicalAgeRange: ages }),
    ...(organisation && { creator: organisation, provider: organisation }),
    dateCreated: createdAt.toISOString(),
    dateModified: updatedAt.toISOString(),
    creativeWorkStatus: status.toLowerCase().replaceAll('_', ' '),
    ...(withdrawalReason !== null && { correction: withdrawalReason }),
    ...('kind' in item ? ofResource(item, programme, reader) : ofProgramme(item)),
  };
}

function ofProgramme({ otherNames, fullName, website, funder }: Programme) {
  const others = [...(fullName === null ? [] : [fullName]), ...otherNames];
  return {
    learningResourceType: 'programme',
    ...(others.length > 0 && { alternateName: others }),
    ...(website !== null && { url: website }),
    ...(funder !== null && { funder: { '@type': 'Organization' as const, name: funder } }),
  };
}

function ofResource(
  { kind, educationalUse, teaches, timeRequired, revision }: Resource,
  programme: Named | null,
  reader: ThingReader,
) {
  return {
    learningResourceType: kind.toLowerCase(),
    version: String(revision),
    ...(educationalUse.length > 0 && { educationalUse }),
    ...(teaches.length > 0 && { teaches }),
    ...(timeRequired !== null && { timeRequired }),
    ...(programme && {
      isPartOf: {
        '@type': 'LearningResource' as const,
        '@id': thingAddress(reader, programme.id),
        name: programme.name,
      },
    }),
  };
}

/** `3-6`, `16-`: as schema.org writes it. */
function ageRange({ ageFrom, ageTo }: Programme | Resource): string | null {
  if (ageFrom === null && ageTo === null) return null;
  return `${String(ageFrom ?? 0)}-${ageTo === null ? '' : String(ageTo)}`;
}

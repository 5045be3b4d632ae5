/** Registers an organisation of the demo data, or brings the one that it made before up to date. */
import type { NameKind, OrganisationKind, Provenance, Sensitivity } from '@kurultai/schema';
import { isDeepStrictEqual } from 'node:util';
import { idOf } from '../core/ids/index.js';
import { foldText } from '../core/text/index.js';
import type { Organisation } from '../modules/organisation/index.js';
import { DEMO, type DemoServices } from './demo-services.js';
import { CORRECT, NAMES_OF, STEP_BACK } from './known-records.js';

/** An organisation as the demo data have it. The slug is its key. */
export interface OrganisationRecord {
  readonly slug: string;
  /** The first one is the one that it is listed by. */
  readonly names: readonly { text: string; language: string; kind: NameKind; source?: string }[];
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly profile: {
    readonly seatId: string | null;
    readonly foundedOn: string | null;
    readonly website: string | null;
    readonly description: { language: string; text: string }[];
    readonly topics: string[];
    readonly sensitivity: Sensitivity;
  };
  readonly provenance: Provenance;
  readonly source: string | null;
}

/**
 * Writes what differs, and nothing when nothing does. Names are added: one that the data no longer hold stays as a name
 * that was once given.
 * @returns the organisation, and whether it was registered just now
 */
export async function putOrganisation(
  services: DemoServices,
  record: OrganisationRecord,
): Promise<{ organisation: Organisation; registered: boolean }> {
  const { slug, names, kind, country, profile, provenance, source } = record;
  const known = await services.organisations.bySlug(DEMO, slug);
  if (!known) {
    const input = { ...profile, kind, country, provenance, source, names: [...names] };
    return { organisation: await services.organisations.register(DEMO, input, slug), registered: true };
  }
  await services.database.write(CORRECT, [known.uuid, kind, country, source, services.clock.now()]);
  await addNames(services, known.uuid, record);
  const named = await reread(services, slug);
  if (isDeepStrictEqual(profileOf(named), profile)) return { organisation: named, registered: false };
  const { id, version: expectedVersion } = named;
  const organisation = await services.organisations.update(DEMO, { id, expectedVersion, ...profile });
  return { organisation, registered: false };
}

async function addNames(services: DemoServices, uuid: string, { slug, names }: OrganisationRecord): Promise<void> {
  const known = await services.database.all(NAMES_OF, [uuid]);
  for (const [index, name] of names.entries()) {
    if (known.some(({ text, language }) => text === name.text && language === name.language)) continue;
    if (index === 0) await services.database.write(STEP_BACK, [uuid, name.language, foldText(name.text)]);
    const { id, version: expectedVersion } = await reread(services, slug);
    await services.organisations.rename(DEMO, { id, expectedVersion, name });
  }
}

async function reread({ organisations }: DemoServices, slug: string): Promise<Organisation> {
  const found = await organisations.bySlug(DEMO, slug);
  if (!found) throw new Error(`The organisation ${slug} is gone.`);
  return found;
}

const profileOf = (known: Organisation): OrganisationRecord['profile'] => ({
  seatId: known.seatPlaceId === null ? null : idOf('Place', known.seatPlaceId),
  foundedOn: known.foundedOn?.value ?? null,
  website: known.website,
  description: known.descriptions.map(({ language, text }) => ({ language, text })),
  topics: known.topics,
  sensitivity: known.sensitivity ?? 'NORMAL',
});

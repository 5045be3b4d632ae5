/**
 * Loads the documented engagements, each once, with what the sources state and no more: an unknown day stays unknown, and
 * a number stays as vague as it was said.
 */
import type { CountQualifier, EngagementKind } from '@kurultai/schema';
import { idOf } from '../core/ids/index.js';
import { DEMO, type DemoServices } from './demo-services.js';
import { addressesOf, CONTEXT_NOTES, type EngagementFact, ENGAGEMENTS, PEOPLE } from './facts/facts.js';
import { MANDATE_OF } from './known-records.js';

const KINDS: Readonly<Record<EngagementFact['type'], EngagementKind>> = {
  ENQUIRY: 'ENQUIRY',
  VISIT: 'STUDY_VISIT',
  RESEARCH: 'RESEARCH',
  CONFERENCE: 'CONFERENCE',
  TRAINING: 'TRAINING',
  MEETING: 'STAKEHOLDER_MEETING',
  WORKSHOP: 'WORKSHOP',
};
const QUALIFIERS: Readonly<Record<string, CountQualifier>> = {
  'more than': 'MORE_THAN',
  over: 'MORE_THAN',
  about: 'ABOUT',
};

/** @param places and organisations the ids of records by the keys of the facts @returns the ids of engagements by their slugs */
export async function loadEngagements(
  services: DemoServices,
  places: ReadonlyMap<string, string>,
  organisations: ReadonlyMap<string, { id: string }>,
): Promise<Map<string, string>> {
  const loaded = new Map<string, string>();
  for (const fact of ENGAGEMENTS) {
    const organisation = (slug: string | undefined): string | null =>
      slug === undefined ? null : (organisations.get(slug)?.id ?? null);
    const [visitor, partner] = [organisation(fact.visitor), organisation(fact.with)];
    const visit = await services.engagements.record(
      DEMO,
      {
        ...common(fact.title, KINDS[fact.type], fact.src),
        hostId: organisation(fact.host),
        participants: [
          ...(visitor === null ? [] : [{ organisationId: visitor, role: 'VISITOR' as const }]),
          ...(partner === null ? [] : [{ organisationId: partner, role: 'PARTNER' as const }]),
        ],
        placeId: fact.city === undefined ? null : (places.get(fact.city) ?? null),
        startsOn: fact.start ?? null,
        endsOn: fact.end ?? null,
        periodNote: fact.period ?? fact.date ?? null,
        zone: fact.timeZone ?? null,
        ...attendanceOf(fact.attendees),
        programmeIds: await programmeIds(services, fact.programme === undefined ? [] : [fact.programme]),
        originId: fact.grewOutOf === undefined ? null : (loaded.get(fact.grewOutOf) ?? null),
        meetings: (fact.meetings ?? []).map(({ with: slug, about, webAdds, topics }) => ({
          topics: [...(topics ?? [])],
          organisationId: organisation(slug ?? undefined),
          subject: english(webAdds === undefined ? about : `${about} (${webAdds})`),
        })),
      },
      fact.slug,
    );
    loaded.set(fact.slug, visit.id);
    await loadFollowUps(services, fact, visit, organisation);
    await loadPersons(services, fact, visit, organisation);
    if (!fact.conference) continue;
    const conference = await loadConference(services, fact, fact.conference, visit.id, organisation(fact.host));
    loaded.set(`${fact.slug}-conference`, conference.id);
  }
  await loadContextNotes(services, loaded);
  return loaded;
}

/** What was promised there, once. */
async function loadFollowUps(
  { actionItems }: DemoServices,
  { followUps = [] }: EngagementFact,
  { id, uuid }: { id: string; uuid: string },
  organisation: (slug: string) => string | null,
): Promise<void> {
  const known = (await actionItems.ofEngagements(DEMO, [uuid])).get(uuid) ?? [];
  for (const { what, owner, meeting, src } of known.length > 0 ? [] : followUps) {
    const promise = {
      engagementId: id,
      description: english(what),
      ownerId: organisation(owner),
      meeting: meeting ?? null,
    };
    await actionItems.add(DEMO, { ...promise, provenance: 'DOCUMENTED', source: addressesOf(src) });
  }
}

/** Who was there in a public office, once. */
async function loadPersons(
  { engagementPersons, database }: DemoServices,
  { people = [], meetings = [] }: EngagementFact,
  { id, uuid }: { id: string; uuid: string },
  organisation: (slug: string) => string | null,
): Promise<void> {
  if (((await engagementPersons.ofEngagements(DEMO, [uuid])).get(uuid) ?? []).length > 0) return;
  const wanted = [
    ...people.map(slug => ({ slug, meeting: null })),
    ...meetings.flatMap((meeting, index) => (meeting.people ?? []).map(slug => ({ slug, meeting: index + 1 }))),
  ];
  for (const { slug, meeting } of wanted) {
    const person = PEOPLE.find(one => one.slug === slug);
    const [role] = person?.roles ?? [];
    if (!person || !role) throw new Error(`The facts name a person that they do not describe: ${slug}.`);
    const mandate = await database.first(MANDATE_OF, [person.name]);
    // With the mandate the name is read from the register: who is erased there is named here no more.
    const named = mandate ? { mandateId: idOf('Mandate', mandate.id) } : { name: person.name };
    const there = { engagementId: id, basis: 'PUBLIC_ROLE' as const, office: role.title, meeting };
    await engagementPersons.add(DEMO, { ...there, ...named, organisationId: organisation(role.org) });
  }
}

/** Notes that help to understand them, each once. */
async function loadContextNotes(services: DemoServices, engagements: ReadonlyMap<string, string>): Promise<void> {
  for (const { slug, title, body, countries, topics, programmes, src, ...fact } of CONTEXT_NOTES) {
    const note = {
      ...{ title: english(title), body: english(body), countries: [...countries], topics: [...topics], public: true },
      engagementIds: fact.engagements.flatMap(engagement => engagements.get(engagement) ?? []),
      programmeIds: await programmeIds(services, programmes),
      ...{ provenance: 'DOCUMENTED' as const, source: addressesOf(src) },
    };
    await services.contextNotes.record(DEMO, note, slug);
  }
}

/** A conference within a visit: on which of its days is not stated. */
async function loadConference(
  services: DemoServices,
  visit: EngagementFact,
  { name, attendees, audience, programmesShown, src }: NonNullable<EngagementFact['conference']>,
  partOfId: string,
  hostId: string | null,
): Promise<{ id: string }> {
  const input = {
    ...common(name, 'CONFERENCE', src),
    hostId,
    partOfId,
    periodNote: `during the visit from ${visit.start ?? ''} to ${visit.end ?? ''}`,
    ...attendanceOf(attendees),
    attendanceNote: audience.join(', '),
    programmeIds: await programmeIds(services, programmesShown),
  };
  return services.engagements.record(DEMO, input, `${visit.slug}-conference`);
}

const english = (text: string) => [{ language: 'en', text }];

const common = (title: string, kind: EngagementKind, src: readonly string[]) => ({
  ...{ kind, title: english(title), state: 'COMPLETED' as const, public: true },
  provenance: 'DOCUMENTED' as const,
  source: addressesOf(src),
});

/** `more than 600` is 600 with MORE_THAN; what follows the number is a note. */
function attendanceOf(text: string | undefined) {
  const [, words = '', number, note] = /^(\D*?)\s*(\d+)\s*(.*)$/u.exec(text ?? '') ?? [];
  if (number === undefined) return {};
  return {
    attendance: Number(number),
    attendanceQualifier: QUALIFIERS[words] ?? ('EXACT' as const),
    attendanceNote: note === '' ? null : (note ?? null),
  };
}

async function programmeIds({ programmes }: DemoServices, slugs: readonly string[]): Promise<string[]> {
  const found = await Promise.all(slugs.map(slug => programmes.bySlug(DEMO, slug)));
  return found.flatMap(programme => (programme ? [programme.id] : []));
}

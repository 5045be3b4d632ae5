/**
 * Loads the documented facts. A second run changes nothing; a fact that was corrected in its file is corrected here.
 * Keys are natural ones: the slug of an organisation, the external id of an article, the name of a person or place.
 *
 * What is not stated is not loaded: an article that cannot be placed in time stays in its file (facts/rules.json).
 */
import { parsePartialDate, partialDateBounds } from '../core/civil-date/index.js';
import { idOf } from '../core/ids/index.js';
import { DEMO, type DemoServices } from './demo-services.js';
import {
  addressesOf,
  addressOf,
  isDated,
  type OrganisationFact,
  PEOPLE,
  PLACES,
  AGREEMENTS,
  ARTICLES,
  isMou,
  ORGANISATIONS,
} from './facts/facts.js';
import { MOU_KNOWN, NETWORK_RELATIONS_OF, PERSON_DOCUMENTED, PLACE_NAMED } from './known-records.js';
import { loadEngagements } from './load-engagements.js';
import { loadProgrammes } from './load-programmes.js';
import { loadDocumentedSummits } from './load-summits.js';
import { publishIfPast } from './publish-if-past.js';
import { putOrganisation } from './put-organisation.js';

/** Who published the articles, and shows the programmes on its pages. */
const PUBLISHER = 'parents-international';

/** Loads all, in the current unit of work. @returns how many memoranda and articles wait, because the service's clock is before them */
export async function loadFacts(services: DemoServices): Promise<number> {
  const places = await loadPlaces(services);
  const organisations = new Map<string, { id: string; uuid: string }>();
  for (const fact of ORGANISATIONS) organisations.set(fact.slug, await loadOrganisation(services, fact, places));
  await loadPeople(services, organisations);
  await loadProgrammes(services, existing(organisations, PUBLISHER), organisations);
  await loadDocumentedSummits(services, places);
  const engagements = await loadEngagements(services, places, organisations);
  const mousToCome = await loadMous(services, organisations, engagements);
  return mousToCome + (await loadArticles(services, organisations));
}

/** A place is recorded once, with its dated names. @returns the ids by key */
async function loadPlaces({ database, places }: DemoServices): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { key, country, names, src } of PLACES) {
    const known = await database.first(PLACE_NAMED, [country, key]);
    const source = addressesOf(src);
    const input = { country, names: names.map(name => ({ ...name, source })) };
    found.set(key, known ? idOf('Place', known.id) : (await places.record(DEMO, input)).id);
  }
  return found;
}

async function loadOrganisation(services: DemoServices, fact: OrganisationFact, places: ReadonlyMap<string, string>) {
  const source = addressesOf(fact.src);
  const { organisation } = await putOrganisation(services, {
    slug: fact.slug,
    names: fact.names.map(({ src, ...name }) => ({ ...name, source: src ? addressesOf(src) : source })),
    kind: fact.kind,
    country: fact.country,
    profile: {
      seatId: fact.city === undefined ? null : (places.get(fact.city) ?? null),
      foundedOn: fact.foundedOn ?? null,
      website: fact.website ?? null,
      description: [{ language: 'en', text: fact.description }],
      topics: [...fact.topics],
      sensitivity: 'NORMAL',
    },
    provenance: 'DOCUMENTED',
    source,
  });
  const relations = await services.database.all(NETWORK_RELATIONS_OF, [organisation.uuid]);
  if (!relations.some(({ kind }) => kind === fact.relation)) {
    const relation = { organisationId: organisation.id, kind: fact.relation, since: fact.since ?? null, source };
    await services.relations.relateToNetwork(DEMO, relation);
  }
  return organisation;
}

async function loadPeople(
  { accounts, database }: DemoServices,
  organisations: ReadonlyMap<string, { uuid: string }>,
): Promise<void> {
  for (const { name, roles, src } of PEOPLE) {
    const known = await database.first(PERSON_DOCUMENTED, [name]);
    const source = addressesOf(src);
    const personId = known?.id ?? (await accounts.enter(DEMO, { name, provenance: 'DOCUMENTED', source }));
    for (const { org, mandate, from, to, evidence } of roles) {
      const terms = { personId, role: mandate, validFrom: from, validTo: to, evidence: `${evidence} ${source}` };
      await accounts.grant(DEMO, { ...terms, organisationId: existing(organisations, org).uuid });
    }
  }
}

/** A memorandum is recorded once, with the time of its signing as far as the sources state it. */
async function loadMous(
  { database, mous, clock }: DemoServices,
  organisations: ReadonlyMap<string, { id: string; uuid: string }>,
  engagements: ReadonlyMap<string, string>,
): Promise<number> {
  let waiting = 0;
  for (const fact of AGREEMENTS.filter(isMou)) {
    const parties = fact.parties.map(slug => existing(organisations, slug));
    if (await database.first(MOU_KNOWN, [parties.map(({ uuid }) => uuid)])) continue;
    if (fact.signedNotAfter > clock.today()) {
      waiting += 1;
      continue;
    }
    await mous.record(DEMO, {
      title: [{ language: 'en', text: fact.title }],
      partyIds: parties.map(({ id }) => id),
      scope: [{ language: 'en', text: fact.purpose }],
      status: fact.status,
      signed: { notBefore: fact.signedNotBefore, notAfter: fact.signedNotAfter, note: fact.signedDuring },
      originId: fact.grewOutOf === undefined ? null : (engagements.get(fact.grewOutOf) ?? null),
      provenance: 'DOCUMENTED',
      source: addressesOf(fact.src),
    });
  }
  return waiting;
}

async function loadArticles(
  services: DemoServices,
  organisations: ReadonlyMap<string, { id: string; uuid: string }>,
): Promise<number> {
  let waiting = 0;
  for (const article of ARTICLES.filter(isDated)) {
    const { slug, title, language, summary, body, dateNote, link, src, topics, mentions } = article;
    const url = addressOf(link);
    const text = [...body, dateNote, `Retold in short. The original: <${url}>`].join('\n\n');
    const input = {
      externalId: slug,
      content: [{ language, title, summary, body: text }],
      canonicalUrl: url,
      topics: [...topics],
      mentions: mentions.map(mention => existing(organisations, mention).id),
    };
    // The first instant that the sources leave open; the text says what they state.
    const day = article.published === undefined ? (article.notBefore ?? '') : firstDayOf(article.published);
    const origin = { provenance: 'DOCUMENTED' as const, source: addressesOf(src) };
    const published = await publishIfPast(services, existing(organisations, PUBLISHER).uuid, { input, day, origin });
    if (!published) waiting += 1;
  }
  return waiting;
}

function firstDayOf(date: string): string {
  const parsed = parsePartialDate(date);
  if (!parsed.ok) throw new Error(`The facts hold a date that is none: ${parsed.message}`);
  return partialDateBounds(parsed.date).from;
}

function existing<T>(organisations: ReadonlyMap<string, T>, slug: string): T {
  const found = organisations.get(slug);
  if (!found) throw new Error(`The facts name an organisation that they do not describe: ${slug}.`);
  return found;
}

/**
 * Loads a membership that is made up, so that nothing looks empty: 24 "Example Association NN" in 12 countries with
 * articles, and an applicant. Every record says that it is fictitious. A second run changes nothing.
 */
import type { Organisation } from '../modules/organisation/index.js';
import { DEMO, type DemoServices } from './demo-services.js';
import { FICTITIOUS_ARTICLES, type FictitiousMember, MEMBERSHIP } from './fictitious/fictitious.js';
import { NETWORK_RELATIONS_OF } from './known-records.js';
import { loadAdoptions } from './load-adoptions.js';
import { loadMembership } from './load-membership.js';
import { loadNextSummit } from './load-summits.js';
import { publishIfPast } from './publish-if-past.js';
import { putOrganisation } from './put-organisation.js';

const ABOUT = 'Made up for the demonstration.';
const ORIGIN = { provenance: 'FICTITIOUS', source: null } as const;

/** Loads all, in the current unit of work. @returns how many articles wait, because the service's clock is before them */
export async function loadFictitious(services: DemoServices): Promise<number> {
  let waiting = 0;
  for (const member of MEMBERSHIP) {
    const organisation = await loadMember(services, member);
    await loadMembership(services, organisation.uuid, member);
    for (const [index, article] of member.articles.entries()) {
      const input = { ...articleInput(member, article.text), externalId: `article-${String(index + 1)}` };
      const when = { input, day: article.published, origin: ORIGIN };
      if (!(await publishIfPast(services, organisation.uuid, when))) waiting += 1;
    }
  }
  await loadApplicant(services);
  await loadAdoptions(services);
  await loadNextSummit(services);
  return waiting;
}

async function loadMember(services: DemoServices, member: FictitiousMember): Promise<Organisation> {
  const { number, localName, kind, country, foundedOn, topics, atRisk } = member;
  const domain = `association-${number}.example`;
  const { organisation, registered } = await putOrganisation(services, {
    slug: `example-association-${number}`,
    names: [
      { text: `Example Association ${number}`, language: 'en', kind: 'SHORT' },
      { ...localName, kind: 'SHORT' },
    ],
    kind,
    country,
    profile: {
      seatId: null,
      foundedOn,
      website: `https://${domain}`,
      description: [{ language: 'en', text: ABOUT }],
      topics: [...topics],
      sensitivity: atRisk ? 'AT_RISK' : 'NORMAL',
    },
    ...ORIGIN,
  });
  if (registered) {
    const office = { organisationId: organisation.id, kind: 'EMAIL', value: `office@${domain}` } as const;
    await services.contacts.add(DEMO, { ...office, label: 'office', visibility: 'PUBLIC' });
  }
  return organisation;
}

/** In English, and in the member's own language where the article has it. */
function articleInput({ localName }: FictitiousMember, key: string) {
  const article = FICTITIOUS_ARTICLES[key];
  if (!article) throw new Error(`The fictitious membership names an article that is not there: ${key}.`);
  const content = article.texts.filter(({ language }) => language === 'en' || language === localName.language);
  return { kind: article.kind ?? 'ARTICLE', content: [...content], topics: [...article.topics] };
}

/** Nobody who is made up may act for a real organisation in its application, so the applicant is made up too. */
async function loadApplicant(services: DemoServices): Promise<void> {
  const { organisation } = await putOrganisation(services, {
    slug: 'example-applicant-association',
    names: [{ text: 'Example Applicant Association', language: 'en', kind: 'SHORT' }],
    kind: 'NGO',
    country: 'KZ',
    profile: {
      seatId: null,
      foundedOn: '2021',
      website: 'https://applicant.example',
      description: [{ language: 'en', text: ABOUT }],
      topics: ['conscious-parenting'],
      sensitivity: 'NORMAL',
    },
    ...ORIGIN,
  });
  const known = await services.database.all(NETWORK_RELATIONS_OF, [organisation.uuid]);
  if (known.length > 0) return;
  await services.relations.relateToNetwork(DEMO, { organisationId: organisation.id, kind: 'APPLICANT' });
}

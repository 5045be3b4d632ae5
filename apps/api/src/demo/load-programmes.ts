/**
 * Loads the documented programmes. A second run changes nothing; a fact that was corrected in its file is corrected here.
 * What the sources do not say stays empty: none of them states a licence, so nothing may be adapted without asking.
 */
import type { LearnerAudience } from '@kurultai/schema';
import { isDeepStrictEqual } from 'node:util';
import { slugify } from '../core/text/index.js';
import type { Programme } from '../modules/resource/index.js';
import { DEMO, type DemoServices } from './demo-services.js';
import { addressesOf, type ProgrammeFact, PROGRAMMES } from './facts/facts.js';

/** For whom a programme is, by the words of its makers. */
const AUDIENCES: readonly (readonly [RegExp, LearnerAudience])[] = [
  [/parent/iu, 'PARENTS'],
  [/famil|sibling|grandparent/iu, 'FAMILIES'],
  [/(?<!adult )educator|teacher|school staff|^schools$/iu, 'TEACHERS'],
  [/school leader/iu, 'SCHOOL_LEADERS'],
  [/adult educator/iu, 'ADULT_EDUCATORS'],
  [/mentor/iu, 'MENTORS'],
  [/student/iu, 'STUDENTS'],
  [/universit/iu, 'UNIVERSITIES'],
  [/policy/iu, 'POLICY_MAKERS'],
];

/**
 * A programme is entered once, in the name of the organisation that shows it on its pages.
 * @param organisations all documented ones by slug
 */
export async function loadProgrammes(
  services: DemoServices,
  owner: { id: string },
  organisations: ReadonlyMap<string, { id: string }>,
): Promise<void> {
  for (const fact of PROGRAMMES) {
    const partners = (fact.partners ?? []).flatMap(slug => organisations.get(slug)?.id ?? []);
    const profile = profileOf(
      fact,
      partners.filter(id => id !== owner.id),
    );
    const known = await services.programmes.bySlug(DEMO, fact.slug);
    if (!known) {
      const status = fact.website === undefined ? 'IN_DEVELOPMENT' : 'AVAILABLE';
      const input = {
        ...profile,
        ownerId: owner.id,
        status,
        provenance: 'DOCUMENTED',
        source: addressesOf(fact.src),
      } as const;
      await services.programmeActs.share(DEMO, input, fact.slug);
    } else if (!isDeepStrictEqual(await read(services, known), profile)) {
      const { id, version: expectedVersion } = known;
      await services.programmeActs.update(DEMO, { id, expectedVersion, ...profile });
    }
  }
}

function profileOf(fact: ProgrammeFact, partners: readonly string[]) {
  const [grant, code] = [/grant agreement (\d+)/u.exec(fact.funding ?? ''), fact.projectCode];
  const ages = /aged (\d+)–(\d+)/u.exec(fact.audiences.join(' '));
  const [firstYear, lastYear] = fact.years?.split('–') ?? [];
  const text = descriptionOf(fact);
  return {
    name: fact.name,
    fullName: fact.fullName ?? null,
    otherNames: [...(fact.altNames ?? [])],
    description: text === '' ? [] : [{ language: 'en', text }],
    topics: fact.topics.map(topic => slugify(topic, 'topic')),
    audiences: audiencesOf(fact),
    audienceNote: fact.audiences.join('; '),
    ageFrom: ages ? Number(ages[1]) : null,
    ageTo: ages ? Number(ages[2]) : null,
    funder: fact.funding?.replace(/, grant agreement \d+$/u, '') ?? null,
    grantNumber: code ?? grant?.[1] ?? null,
    languages: [...(fact.languages ?? [])],
    website: fact.website ?? null,
    startedOn: fact.start ?? firstYear ?? (fact.startYear === undefined ? null : String(fact.startYear)),
    endedOn: fact.end ?? fact.ended ?? lastYear ?? null,
    partners: partners.map(organisationId => ({ organisationId, role: 'PARTNER' as const })),
  };
}

const audiencesOf = ({ audiences }: ProgrammeFact): LearnerAudience[] =>
  AUDIENCES.flatMap(([words, audience]) => (audiences.some(text => words.test(text)) ? [audience] : []));

/** What the sources say of it, in sentences. */
function descriptionOf({ articleSummary, summary, outputs, modules, reach, recognition }: ProgrammeFact): string {
  const said = [
    articleSummary ?? summary,
    outputs && `Results: ${outputs.join('; ')}.`,
    modules && `Modules: ${modules.join('; ')}.`,
    reach && `Reach: ${reach}.`,
    recognition && `Recognition: ${recognition}.`,
  ];
  return said.filter(sentence => sentence !== undefined).join('\n');
}

/** What the register says of it, in the form of a profile. */
async function read({ organisations }: DemoServices, known: Programme): Promise<ReturnType<typeof profileOf>> {
  const found = await organisations.readMany(
    DEMO,
    known.partnersByUuid.map(({ organisation_id }) => organisation_id),
  );
  return {
    name: known.name,
    fullName: known.fullName,
    otherNames: known.otherNames,
    description: known.descriptions.map(({ language, text }) => ({ language, text })),
    topics: known.topics,
    audiences: known.audiences,
    audienceNote: known.audienceNote ?? '',
    ageFrom: known.ageFrom,
    ageTo: known.ageTo,
    funder: known.funder,
    grantNumber: known.grantNumber,
    languages: known.documentedLanguages,
    website: known.website,
    startedOn: known.startedOn?.value ?? null,
    endedOn: known.endedOn?.value ?? null,
    partners: known.partnersByUuid.map(({ organisation_id, role }) => ({
      organisationId: found.get(organisation_id)?.id ?? '',
      role: role as 'PARTNER',
    })),
  };
}

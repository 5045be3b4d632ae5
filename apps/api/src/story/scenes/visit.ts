/** The visit of August 2022 on record: whom one met, the conference, and what is to follow. */
import type { OrganisationKind } from '@kurultai/schema';
import { expectSame, forEach, type Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';
import type { Wish } from './conference.js';

interface Meeting {
  readonly with: readonly [name: string, kind: OrganisationKind, country: string] | null;
  readonly about: string;
  readonly outcome?: string;
}

/** As the article and a report of the secretariat tell of them. */
const MEETINGS: readonly Meeting[] = [
  {
    with: ['Embassy of Germany in Kazakhstan', 'EMBASSY', 'KZ'],
    about: 'Visa obstacles to study visits and training abroad',
  },
  {
    with: ['Delegation of the European Union to Kazakhstan', 'EU_BODY', 'KZ'],
    about: 'EU funding; joint applications for education projects',
  },
  {
    with: ['Ministry of Science and Higher Education of Kazakhstan', 'GOV_MINISTRY', 'KZ'],
    about: 'Teacher and school shortage; initial teacher training curricula',
    outcome: 'Parents International offers to co-develop modules on parental engagement and learning leadership.',
  },
  { with: ['Municipality of Astana', 'MUNICIPALITY', 'KZ'], about: 'A meeting that the sources only name' },
  { with: null, about: 'Cochlear implants: balanced, inclusive information for families' },
];
const SHOWN = {
  'Parent’R’Us': 'https://www.parentrus.eu',
  ParENTrepreneurs: 'https://parentrepreneurs.eu',
  ELPIDA: 'https://www.elpida-project.eu',
  'Parenting Together': 'https://parentingtogether.eu',
  SILENT: 'https://www.silent-project.online',
  PHERECLOS: 'https://www.phereclos.eu',
};
const english = (text: string) => [{ language: 'en', text }];

/** An enquiry with the month that is known, and no day. @returns its public id */
export async function recordEnquiry(
  { caller, narrator }: Play,
  { officer }: Secretariat,
  hostId: string,
): Promise<string> {
  const enquiry = await record(caller, officer, {
    ...{ kind: 'ENQUIRY', title: english('First contact with Senimen Bolashaq'), hostId, startsOn: '2022-07' },
    outcome: english('A visit is planned.'),
  });
  narrator.staged(officer.name, 'puts the enquiry on record, in July 2022');
  return enquiry;
}

/** @returns the public id of the visit */
export async function recordVisit(
  { caller, narrator }: Play,
  { id: visitorId, officer }: Secretariat,
  { organisationId: hostId, enquiryId, wish }: { organisationId: string; enquiryId: string; wish: Wish },
): Promise<string> {
  const { place } = await caller.act<{ place: { id: string } }>(
    officer,
    'recordPlace',
    {
      country: 'KZ',
      names: [
        { text: 'Nur-Sultan', language: 'en', validFrom: '2019-03-23', validTo: '2022-09-16' },
        { text: 'Astana', language: 'en', validFrom: '2022-09-17' },
      ],
    },
    'place { id }',
  );
  const meetings = await forEach(MEETINGS, async ({ with: partner, about, outcome }) => ({
    subject: english(about),
    ...(outcome !== undefined && { outcome: english(outcome) }),
    ...(partner && { organisationId: await register(...partner) }),
  }));
  const common = { hostId, placeId: place.id, zone: 'Asia/Almaty', public: true };
  const visit = await record(caller, officer, {
    ...{ ...common, kind: 'STUDY_VISIT', title: english('First visit to Kazakhstan'), originId: enquiryId },
    ...{ startsOn: '2022-08-15', endsOn: '2022-08-17', meetings },
    participants: [{ organisationId: visitorId, role: 'VISITOR' }],
    outcome: english('Five meetings, a conference and a memorandum.'),
  });
  for (const { with: partner, about } of MEETINGS) narrator.documented('The visitors', meets(partner?.[0], about));

  const shown = await forEach(Object.entries(SHOWN), async ([name, website]) => {
    const share = { ownerId: visitorId, name, website, status: 'AVAILABLE', provenance: 'STAGED' };
    return (await caller.act<{ programme: { id: string } }>(officer, 'shareProgramme', share, 'programme { id }'))
      .programme.id;
  });
  await record(caller, officer, {
    ...{ ...common, kind: 'CONFERENCE', title: english('National conference on conscious parenting') },
    ...{ partOfId: visit, startsOn: '2022-08', attendance: 600, attendanceQualifier: 'MORE_THAN' },
    programmeIds: [wish.programmeId, ...shown],
    outcome: english('Interest in the programmes.'),
  });
  const query = `query ($id: ID!) { engagement(id: $id) { placeLabel meetings { topics } parts { attendance programmes { name } } origin { id } } }`;
  const read = await caller.ask<{
    engagement: { placeLabel: string; meetings: object[]; parts: { programmes: object[] }[] };
  }>(officer, query, { id: visit });
  const { placeLabel, meetings: held, parts } = read.engagement;
  expectSame('The visit', [held.length, parts[0]?.programmes.length], [5, 7]);
  narrator.staged(
    officer.name,
    `puts all of it on record: five meetings in ${placeLabel}, a conference with seven programmes`,
  );
  return visit;

  async function register(name: string, kind: OrganisationKind, country: string): Promise<string> {
    const names = [{ text: name, language: 'en' }];
    const { organisation } = await caller.act<{ organisation: { id: string } }>(
      officer,
      'registerOrganisation',
      { kind, country, names, provenance: 'STAGED' },
      'organisation { id }',
    );
    return organisation.id;
  }
}

const meets = (partner: string | undefined, about: string): string =>
  partner === undefined ? `meet professionals: ${about}` : `meet the ${partner}: ${about}`;

async function record(caller: Play['caller'], officer: Secretariat['officer'], input: object): Promise<string> {
  const { engagement } = await caller.act<{ engagement: { id: string } }>(
    officer,
    'recordEngagement',
    { state: 'COMPLETED', provenance: 'STAGED', ...input },
    'engagement { id }',
  );
  return engagement.id;
}

/** How many engagements the organisation has had, by its own list. */
export async function countEngagements({ caller }: Play, { officer }: Secretariat, id: string): Promise<number> {
  const query = 'query ($id: ID!) { engagements(first: 50, filter: { organisationId: $id }) { nodes { id } } }';
  return (await caller.ask<{ engagements: { nodes: object[] } }>(officer, query, { id })).engagements.nodes.length;
}

/** The conference of the visit: programmes are shown, interest is raised, and a translation is asked for. */
import { expectSame, type Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';

/** What somebody would like to read in Russian. Public ids. */
export interface Wish {
  readonly programmeId: string;
  readonly resourceId: string;
}

/** What stands in the guide: made up, as the article quotes none. */
const GUIDE = {
  title: 'SAILS: a guide for parents',
  body: [
    '# Talk before you block',
    'Ask your child to show you 3 apps that they like.',
    '- Listen first.\n- Agree on rules together: https://sailsproject.eu\n',
  ].join('\n\n'),
};

/** @param organisationId the public id of Senimen Bolashaq */
export async function holdConference(
  { caller, narrator }: Play,
  { id: ownerId, officer }: Secretariat,
  organisationId: string,
): Promise<Wish> {
  narrator.documented(
    'Senimen Bolashaq',
    'holds a national conference on conscious parenting, with more than 600 people',
  );
  narrator.documented(
    'Parents International',
    'shows Parent’R’Us, ParENTrepreneurs, ELPIDA, Parenting Together, SILENT, SAILS and PHERECLOS',
  );
  const { programme } = await caller.act<{ programme: { id: string } }>(
    officer,
    'shareProgramme',
    {
      ownerId,
      name: 'SAILS',
      status: 'AVAILABLE',
      website: 'https://sailsproject.eu',
      licence: 'CC-BY-SA-4.0',
      originalLanguage: 'en',
      provenance: 'STAGED',
    },
    'programme { id }',
  );
  const { resource } = await caller.act<{ resource: { id: string } }>(
    officer,
    'addResource',
    {
      programmeId: programme.id,
      kind: 'GUIDE',
      title: [{ language: 'en', text: GUIDE.title }],
      originalLanguage: 'en',
      status: 'AVAILABLE',
      content: { body: GUIDE.body },
      provenance: 'STAGED',
    },
    'resource { id }',
  );
  narrator.staged(officer.name, 'enters SAILS with a guide for parents, under a licence that lets others translate it');
  await caller.act(officer, 'adoptProgramme', { programmeId: programme.id, organisationId });
  narrator.staged('Senimen Bolashaq', 'is interested in SAILS: an officer takes it down at the conference');
  const wish = { programmeId: programme.id, resourceId: resource.id };
  await caller.act(officer, 'requestTranslation', { ...wish, organisationId, language: 'ru' });
  const query = `{ translationDemand(first: 5) { nodes { programme { name } language requests } } }`;
  const { translationDemand: demand } = await caller.ask<{ translationDemand: { nodes: object[] } }>(null, query);
  expectSame('What is wanted', demand.nodes, [{ programme: { name: 'SAILS' }, language: 'ru', requests: 1 }]);
  narrator.staged(
    'Senimen Bolashaq',
    'would like to have the guide in Russian; anybody sees that one organisation does',
  );
  return wish;
}

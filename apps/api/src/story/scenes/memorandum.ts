/** The memorandum of the visit: one text, accepted and signed by both, and what is to follow from it. */
import { appoint, type Representative } from '../people.js';
import { expectSame, type Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';

/** Who acts for Senimen Bolashaq. */
export interface Actors {
  readonly head: Representative;
  readonly signatory: Representative;
}

const english = (text: string) => [{ language: 'en', text }];
/** Made up: the article quotes none. */
const WORDS = 'The parties share what they know, for children and parents.';
/** What the article tells of, and who is to do it. */
const FOLLOW_UPS = [
  ['1', 'Co-develop teacher training curricula: parental engagement and learning leadership', 'network'],
  ['2', 'Translate the programmes into Russian, with the help of a machine', 'network'],
  ['2', 'Support the translations as editor', 'partner'],
  ['3', 'Come to the Parent Summit in Amsterdam', 'partner'],
] as const;

/** @returns the public id of the memorandum, and who acts for the association from now on */
export async function signMemorandum(
  play: Play,
  secretariat: Secretariat,
  { organisationId, visitId }: { organisationId: string; visitId: string },
): Promise<{ mouId: string; actors: Actors }> {
  const { caller, narrator } = play;
  const { id: network, admin, officer } = secretariat;
  narrator.documented('Both sides', 'sign a memorandum of understanding during the visit');
  const head = await appoint(caller, officer, organisationId, 'Example Head of Senimen Bolashaq', ['HEAD']);
  const partner = await appoint(caller, head, organisationId, 'Example Signatory of Senimen Bolashaq', [
    'LEGAL_SIGNATORY',
  ]);
  const own = await appoint(caller, admin, network, 'Example Signatory of Parents International', ['LEGAL_SIGNATORY']);
  narrator.staged(head.name, 'accepts the invitation to act for the association, and invites its legal signatory');

  const { mou } = await caller.act<{ mou: { id: string } }>(
    officer,
    'draftMou',
    {
      title: english('Memorandum of understanding between Parents International and Senimen Bolashaq'),
      ...{ partyIds: [network, organisationId], originId: visitId, provenance: 'STAGED', datesPublic: true },
      texts: [
        { language: 'en', authentic: true, body: WORDS },
        { language: 'ru', authentic: true, body: 'Стороны делятся тем, что знают, ради детей и родителей.' },
      ],
    },
    'mou { id }',
  );
  const { id } = mou;
  await caller.act(officer, 'proposeMou', { id });
  const { mou: proposed } = await caller.ask<{ mou: { textHash: string } }>(
    officer,
    'query ($id: ID!) { mou(id: $id) { textHash } }',
    { id },
  );
  const text = { id, textHash: proposed.textHash };
  const early = await caller.refused(partner, 'signMou', { ...text, method: 'IN_PERSON' });
  narrator.staged(partner.name, `may not sign what nobody has agreed to (${early})`);
  for (const person of [officer, head]) await caller.act(person, 'acceptMouText', text);
  for (const person of [partner, own]) await caller.act(person, 'signMou', { ...text, method: 'IN_PERSON' });
  const query = `query ($id: ID!) { mou(id: $id) { status signatures { method } } }`;
  const { mou: signed } = await caller.ask<{ mou: object }>(officer, query, { id });
  expectSame('The memorandum', signed, {
    status: 'IN_FORCE',
    signatures: [{ method: 'IN_PERSON' }, { method: 'IN_PERSON' }],
  });
  narrator.staged('Both signatories', 'sign the same text in English and Russian, and it is in force');

  for (const [clause, description, owner] of FOLLOW_UPS) {
    const ownerId = owner === 'network' ? network : organisationId;
    await caller.act(officer, 'addCommitment', { mouId: id, clause, description: english(description), ownerId });
    narrator.documented(owner === 'network' ? 'Parents International' : 'Senimen Bolashaq', `is to: ${description}`);
  }
  return { mouId: id, actors: { head, signatory: partner } };
}

/** Where it stands in the end. */
export async function readMemorandum({ caller }: Play, { officer }: Secretariat, id: string): Promise<string> {
  const { mou } = await caller.ask<{ mou: { status: string } }>(
    officer,
    'query ($id: ID!) { mou(id: $id) { status } }',
    { id },
  );
  return mou.status;
}

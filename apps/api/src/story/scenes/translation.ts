/** The Russian translation of a guide: drafted by a machine that knows no language, written by an editor, agreed to by another person. */
import { appoint } from '../people.js';
import { expectSame, type Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';
import { type Person, StoryStopped } from '../caller.js';
import type { Applicant } from './application.js';
import type { Wish } from './conference.js';
import type { Member } from './network.js';

/** What the editor writes. */
const RUSSIAN: Readonly<Record<string, string>> = {
  'SAILS: a guide for parents': 'SAILS: руководство для родителей',
  'Talk before you block': 'Сначала поговорите, потом запрещайте',
  'Ask your child to show you 3 apps that they like.': 'Попросите ребёнка показать 3 приложения, которые ему нравятся.',
  'Listen first.': 'Сначала слушайте.',
  'Agree on rules together: https://sailsproject.eu': 'Договоритесь о правилах вместе: https://sailsproject.eu',
};

/** For how long the story waits for a draft, and how often it looks. */
const [PATIENCE_MS, LOOK_MS] = [30_000, 50];

interface View {
  readonly status: string;
  readonly drafting: boolean;
  readonly engine: string | null;
  readonly segments: { readonly nodes: readonly { id: string; source: string; target: string | null }[] };
}

/** @returns where the translation stands in the end */
export async function translate(
  play: Play,
  { officer, secondOfficer }: Secretariat,
  { wish, editing, reviewing }: { wish: Wish; editing: Applicant; reviewing: Member },
): Promise<string> {
  const { caller, narrator, until } = play;
  until('2023-04-03T08:00:00Z');
  narrator.scene('A translation');
  await caller.act(officer, 'addGlossaryTerm', { term: 'SAILS', rule: 'KEEP' });
  const { translation } = await caller.act<{ translation: { id: string } }>(
    officer,
    'startTranslation',
    { subjectId: wish.resourceId, language: 'ru' },
    'translation { id }',
  );
  const { id } = translation;
  await caller.act(officer, 'assignTranslation', {
    ...{ id, editorId: editing.id, reviewerId: reviewing.id },
    dueOn: '2023-05-31',
  });
  narrator.staged(
    officer.name,
    'begins it: Senimen Bolashaq edits until 31 May, another member reviews; SAILS stays SAILS',
  );

  const editor = await appoint(caller, editing.head, editing.id, 'Example Translator', ['TRANSLATOR']);
  await caller.act(editor, 'draftTranslation', { id });
  const { segments, engine } = await drafted(play, editor, id);
  narrator.staged(
    'A machine',
    `drafts it: the engine “${engine ?? ''}”, which knows no language and only shows the way`,
  );
  narrator.quote(segments.nodes[0]?.target ?? '');
  await caller.act(editor, 'takeTranslation', { id });
  const untouched = await caller.refused(editor, 'submitTranslation', { id });
  narrator.staged(editor.name, `may not pass on what no person has gone over (${untouched})`);
  await caller.act(editor, 'editTranslation', {
    id,
    segments: segments.nodes.map(segment => ({ id: segment.id, target: RUSSIAN[segment.source] ?? segment.source })),
  });
  await caller.act(editor, 'submitTranslation', { id });
  narrator.staged(editor.name, `writes all ${String(segments.nodes.length)} segments, and passes it on`);

  const reviewer = await appoint(caller, officer, reviewing.id, 'Example Reviewer', ['TRANSLATOR']);
  await caller.act(reviewer, 'approveTranslation', { id });
  narrator.staged(reviewer.name, 'who has written none of it, agrees');
  await caller.act(secondOfficer, 'publishTranslation', { id });
  narrator.staged(secondOfficer.name, 'publishes it for Parents International, which owns the guide');
  return published(play, wish, id);
}

/** Waits for the machine. */
async function drafted({ caller }: Play, editor: Person, id: string): Promise<View> {
  const query = `query ($id: ID!) { translation(id: $id) {
    status drafting engine segments(first: 100) { nodes { id source target } } } }`;
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const { translation } = await caller.ask<{ translation: View }>(editor, query, { id });
    if (!translation.drafting) return translation;
    await new Promise(resolve => setTimeout(resolve, LOOK_MS));
  }
  throw new StoryStopped('The machine has not finished its draft.');
}

/** What anybody reads of it. */
async function published({ caller, narrator }: Play, { resourceId }: Wish, id: string): Promise<string> {
  const query = `query ($resource: ID!, $id: ID!) {
    resource(id: $resource) { title(languages: ["ru"]) { text language origin } translations { language stale } }
    translation(id: $id) { status machineAssisted publishedRevision editor { name { text } } } }`;
  const { resource, translation } = await caller.ask<{
    resource: { title: { text: string } };
    translation: { status: string; publishedRevision: number; editor: { name: { text: string } } };
  }>(null, query, { resource: resourceId, id });
  expectSame('What anybody reads', resource, {
    title: { text: 'SAILS: руководство для родителей', language: 'ru', origin: 'MACHINE_REVIEWED' },
    translations: [{ language: 'ru', stale: false }],
  });
  const { status, publishedRevision, editor } = translation;
  narrator.staged(
    'Anybody',
    `reads “${resource.title.text}”: machine-assisted, edited by ${editor.name.text}, from revision ${String(publishedRevision)}`,
  );
  return status;
}

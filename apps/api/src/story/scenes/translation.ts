/** The Russian translation of a guide: drafted by a machine that knows no language, written by an editor, agreed to by another person. */
import type { Kurultai } from '@kurultai/sdk';
import { query } from '@kurultai/sdk/query';
import { appoint } from '../people.js';
import { expectSame, type Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';
import { StoryStopped } from '../caller.js';
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
  const k = await caller.as(editor);
  await k.translations.draft(id);
  const engine = await drafted(k, id);
  narrator.staged('A machine', `drafts it: the engine “${engine}”, which knows no language and only shows the way`);
  const segments = await k.translations.segments(id).toArray({ limit: 100 });
  narrator.quote(segments[0]?.target ?? '');
  await k.translations.take(id);
  const untouched = await caller.refusal(k.translations.submit(id));
  narrator.staged(editor.name, `may not pass on what no person has gone over (${untouched})`);
  const written = segments.map(segment => ({ id: segment.id, target: RUSSIAN[segment.source] ?? segment.source }));
  await k.translations.edit({ id, segments: written });
  await k.translations.submit(id);
  narrator.staged(editor.name, `writes all ${String(written.length)} segments, and passes it on`);

  const reviewer = await appoint(caller, officer, reviewing.id, 'Example Reviewer', ['TRANSLATOR']);
  await (await caller.as(reviewer)).translations.approve(id);
  narrator.staged(reviewer.name, 'who has written none of it, agrees');
  await caller.act(secondOfficer, 'publishTranslation', { id });
  narrator.staged(secondOfficer.name, 'publishes it for Parents International, which owns the guide');
  return published(play, wish, id);
}

/** Waits for the machine. @returns which one it is */
async function drafted(k: Kurultai, id: string): Promise<string> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const { translation } = await query(k, { translation: { $: { id }, drafting: true, engine: true } });
    if (translation?.drafting === false) return translation.engine ?? '';
    await new Promise(resolve => setTimeout(resolve, LOOK_MS));
  }
  throw new StoryStopped('The machine has not finished its draft.');
}

/** What anybody reads of it. */
async function published({ caller, narrator }: Play, { resourceId }: Wish, id: string): Promise<string> {
  const k = await caller.as(null);
  const resource = await k.resources.get(resourceId, { languages: ['ru'] });
  const translation = await k.translations.get(id);
  expectSame(
    'What anybody reads',
    [resource?.title, resource?.translations.map(({ language, stale }) => ({ language, stale }))],
    [
      { text: 'SAILS: руководство для родителей', language: 'ru', origin: 'MACHINE_REVIEWED', stale: false },
      [{ language: 'ru', stale: false }],
    ],
  );
  const { status = '', publishedRevision, editor } = translation ?? {};
  narrator.staged(
    'Anybody',
    `reads “${resource?.title.text ?? ''}”: machine-assisted, edited by ${editor?.name.text ?? ''}, from revision ${String(publishedRevision)}`,
  );
  return status;
}

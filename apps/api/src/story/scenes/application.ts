/** Senimen Bolashaq applies, with its documents. In the documented data it stays an applicant. */
import type { ApplicationQuestion, DocumentType } from '@kurultai/schema';
import type { Representative } from '../people.js';
import type { Play } from '../play.js';
import type { Actors } from './memorandum.js';
import { paper } from './paper.js';

/** The applicant and its case. */
export interface Applicant {
  /** Public id of the organisation. */
  readonly id: string;
  readonly head: Representative;
  readonly signatory: Representative;
  readonly applicationId: string;
  /** Public ids of what it handed in. */
  readonly documents: readonly string[];
}

const ANSWERS: Readonly<Record<Exclude<ApplicationQuestion, 'STRUCTURE'>, string>> = {
  AIMS: 'To build communities of parents, and to reach out to them.',
  ACTIVITIES: 'A national conference on conscious parenting; editorial support for translation into Russian.',
  REASONS: 'The collaboration that began with the visit of August 2022.',
};
const DOCUMENTS = {
  STATUTES: 'kk',
  REGISTRATION: 'ru',
  BOARD_RESOLUTION: 'en',
  MOTIVATION: 'en',
} as const satisfies Partial<Record<DocumentType, string>>;

export async function apply(
  play: Play,
  { organisationId, summitId, head, signatory }: Actors & { organisationId: string; summitId: string },
): Promise<Applicant> {
  const { caller, narrator, until } = play;
  narrator.scene('The application');
  until('2022-09-05T08:00:00Z');
  const start = { category: 'FULL', targetSummitId: summitId };
  const { application } = await caller.act<{ application: { id: string } }>(
    head,
    'startApplication',
    start,
    'application { id }',
  );
  const { id } = application;
  narrator.staged(head.name, 'starts an application for full membership, aimed at the Parent Summit');
  const second = await caller.refused(head, 'startApplication', { category: 'CANDIDATE' });
  narrator.staged(head.name, `may not start a second one beside it (${second})`);

  until('2022-09-12T08:00:00Z');
  const answers = Object.entries(ANSWERS).map(([question, text]) => ({ question, language: 'en', text }));
  await caller.act(head, 'editApplication', { id, answers, statutesAccepted: true });
  const early = await caller.refused(signatory, 'submitApplication', { id });
  narrator.staged(signatory.name, `may not hand it in without its documents (${early})`);
  const documents = await handInDocuments(play, head, id);
  const count = String(documents.length);
  narrator.staged(head.name, `uploads ${count} documents, the statutes in Kazakh with a translation into English`);
  const receipt = await caller.act<{ application: { receiptNumber: string } }>(
    signatory,
    'submitApplication',
    { id },
    'application { receiptNumber }',
  );
  narrator.staged(signatory.name, `hands the application in (${receipt.application.receiptNumber})`);
  return { id: organisationId, head, signatory, applicationId: id, documents };
}

async function handInDocuments(play: Play, head: Representative, id: string): Promise<string[]> {
  const documents: string[] = [];
  const handIn = async (type: DocumentType, language: string, translationOfId?: string) => {
    const fileId = await uploadPaper(play, head, `${type} (${language})`);
    const { document } = await play.caller.act<{ document: { id: string } }>(
      head,
      'addApplicationDocument',
      { id, type, language, fileId, translationOfId },
      'document { id }',
    );
    documents.push(document.id);
    return document.id;
  };
  for (const [type, language] of Object.entries(DOCUMENTS)) {
    const original = await handIn(type as DocumentType, language);
    if (type === 'STATUTES') await handIn(type, 'en', original);
  }
  return documents;
}

/** Uploads a real file for an organisation. @returns its public id */
async function uploadPaper({ caller }: Play, who: Representative, title: string): Promise<string> {
  const bytes = paper(`${title}, staged for the story.`);
  const { file, uploadUrl } = await caller.act<{ file: { id: string }; uploadUrl: string }>(
    who,
    'requestUpload',
    { name: `${title}.pdf`, mediaType: 'application/pdf', bytes: bytes.length, visibility: 'SECRETARIAT' },
    'file { id } uploadUrl',
  );
  await caller.upload(uploadUrl, bytes);
  return file.id;
}

/** Senimen Bolashaq applies, with its documents. In the documented data it stays an applicant. */
import type { ApplicationQuestion, DocumentType, Kurultai } from '@kurultai/sdk';
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

const english = (question: ApplicationQuestion, text: string) => ({ question, language: 'en', text });
const ANSWERS = [
  english('AIMS', 'To build communities of parents, and to reach out to them.'),
  english(
    'ACTIVITIES',
    'A national conference on conscious parenting; editorial support for translation into Russian.',
  ),
  english('REASONS', 'The collaboration that began with the visit of August 2022.'),
];
/** Each with the language in which it is written. */
const DOCUMENTS: readonly (readonly [DocumentType, string])[] = [
  ['STATUTES', 'kk'],
  ['REGISTRATION', 'ru'],
  ['BOARD_RESOLUTION', 'en'],
  ['MOTIVATION', 'en'],
];

export async function apply(
  play: Play,
  { organisationId, summitId, head, signatory }: Actors & { organisationId: string; summitId: string },
): Promise<Applicant> {
  const { caller, narrator, until } = play;
  narrator.scene('The application');
  until('2022-09-05T08:00:00Z');
  const { applications } = await caller.as(head);
  const { application } = await applications.start({ category: 'FULL', targetSummitId: summitId });
  const { id } = application;
  narrator.staged(head.name, 'starts an application for full membership, aimed at the Parent Summit');
  const second = await caller.refusal(applications.start({ category: 'CANDIDATE' }));
  narrator.staged(head.name, `may not start a second one beside it (${second})`);

  until('2022-09-12T08:00:00Z');
  const later = await caller.as(head);
  await later.applications.edit({ id, answers: ANSWERS, statutesAccepted: true });
  const signing = await caller.as(signatory);
  const early = await caller.refusal(signing.applications.submit({ id }));
  narrator.staged(signatory.name, `may not hand it in without its documents (${early})`);
  const documents = await handInDocuments(later, id);
  const count = String(documents.length);
  narrator.staged(head.name, `uploads ${count} documents, the statutes in Kazakh with a translation into English`);
  const { application: handedIn } = await signing.applications.submit({ id });
  narrator.staged(signatory.name, `hands the application in (${handedIn.receiptNumber ?? ''})`);
  return { id: organisationId, head, signatory, applicationId: id, documents };
}

async function handInDocuments(k: Kurultai, id: string): Promise<string[]> {
  const documents: string[] = [];
  const handIn = async (type: DocumentType, language: string, translationOfId?: string) => {
    const name = `${type} (${language})`;
    const file = await k.resources.upload(paper(`${name}, staged for the story.`), {
      ...{ name: `${name}.pdf`, mediaType: 'application/pdf', visibility: 'SECRETARIAT' },
    });
    const { document } = await k.applications.addDocument({ id, type, language, fileId: file.id, translationOfId });
    documents.push(document.id);
    return document.id;
  };
  for (const [type, language] of DOCUMENTS) {
    const original = await handIn(type, language);
    if (type === 'STATUTES') await handIn(type, 'en', original);
  }
  return documents;
}

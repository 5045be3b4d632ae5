/** Who may call the root fields of the module publication, beside `publish`. */
import { EDITORS, input, nobodys, OFFICERS, type Row } from './row.js';

const PUBLISHERS = [...EDITORS, 'publishingKey'] as const;
const id = nobodys('pub');
const NOTE = [{ language: 'en', text: 'A' }];

const act = (field: string, type: string, letIn: Row['letIn'], value: object): Row => ({
  sample: `${field}(input: $input) { __typename }`,
  ...input(type, value),
  letIn,
});

export const QUERIES: Readonly<Record<string, Row>> = {
  publicationDrafts: { sample: 'publicationDrafts { totalCount }', letIn: PUBLISHERS },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  saveDraft: act('saveDraft', 'SaveDraftInput', PUBLISHERS, { content: [] }),
  scheduleDraft: act('scheduleDraft', 'ScheduleDraftInput', PUBLISHERS, { id }),
  publishDraft: act('publishDraft', 'PublicationActInput', PUBLISHERS, { id }),
  correctPublication: act('correctPublication', 'CorrectPublicationInput', PUBLISHERS, { id, content: [], note: NOTE }),
  retractPublication: act('retractPublication', 'RetractPublicationInput', PUBLISHERS, { id, reason: NOTE }),
  submitToStream: act('submitToStream', 'PublicationActInput', PUBLISHERS, { id }),
  includeInStream: act('includeInStream', 'PublicationActInput', OFFICERS, { id }),
  declineFromStream: act('declineFromStream', 'StreamCommentInput', OFFICERS, { id, comment: 'A' }),
  removeFromStream: act('removeFromStream', 'StreamCommentInput', OFFICERS, { id, comment: 'A' }),
};

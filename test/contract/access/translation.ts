/** Who may call the root fields of the module translation. */
import { byId, EVERYBODY, HEADS, input, nobodys, OFFICERS, type Row } from './row.js';

const TRANSLATION = nobodys('trl');
/** Persons who may translate for an organisation, and officers; no keys. */
const letIn = [...HEADS, 'memberEditor', ...OFFICERS] as const;
const withNote = (field: string): Row => ({
  sample: `${field}(input: $input) { __typename }`,
  ...input('TranslationNoteInput', { id: TRANSLATION, note: 'Example' }),
  letIn,
});

export const QUERIES: Readonly<Record<string, Row>> = {
  translation: { sample: byId('translation', TRANSLATION), letIn: EVERYBODY },
  translations: { sample: 'translations { nodes { id } }', letIn: EVERYBODY },
  translationFigures: { sample: 'translationFigures { translations }', letIn: EVERYBODY },
  glossary: { sample: 'glossary { id }', letIn: EVERYBODY },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  startTranslation: {
    sample: 'startTranslation(input: $input) { __typename }',
    ...input('StartTranslationInput', { subjectId: nobodys('pub'), language: 'ru' }),
    letIn,
  },
  assignTranslation: {
    sample: 'assignTranslation(input: $input) { __typename }',
    ...input('AssignTranslationInput', { id: TRANSLATION }),
    letIn: OFFICERS,
  },
  draftTranslation: { sample: byId('draftTranslation', TRANSLATION), letIn },
  cancelTranslationDraft: { sample: byId('cancelTranslationDraft', TRANSLATION), letIn },
  draftTranslationByHand: { sample: byId('draftTranslationByHand', TRANSLATION), letIn },
  takeTranslation: { sample: byId('takeTranslation', TRANSLATION), letIn },
  submitTranslation: { sample: byId('submitTranslation', TRANSLATION), letIn },
  approveTranslation: { sample: byId('approveTranslation', TRANSLATION), letIn },
  publishTranslation: { sample: byId('publishTranslation', TRANSLATION), letIn },
  editTranslation: {
    sample: 'editTranslation(input: $input) { __typename }',
    ...input('EditTranslationInput', { id: TRANSLATION, segments: [{ id: nobodys('seg'), target: 'Example' }] }),
    letIn,
  },
  importTranslation: {
    sample: 'importTranslation(input: $input) { __typename }',
    ...input('ImportTranslationInput', { id: TRANSLATION, xliff: '<xliff version="2.0"/>' }),
    letIn,
  },
  returnTranslation: withNote('returnTranslation'),
  rejectTranslation: withNote('rejectTranslation'),
  abandonTranslation: withNote('abandonTranslation'),
  addGlossaryTerm: {
    sample: 'addGlossaryTerm(input: $input) { __typename }',
    ...input('AddGlossaryTermInput', { term: 'Example', rule: 'KEEP' }),
    letIn: OFFICERS,
  },
  endGlossaryTerm: { sample: byId('endGlossaryTerm', nobodys('term')), letIn: OFFICERS },
};

export const SUBSCRIPTIONS: Readonly<Record<string, Row>> = {
  translationUpdated: { sample: byId('translationUpdated', TRANSLATION), letIn: EVERYBODY },
};

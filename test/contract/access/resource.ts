/** Who may call the root fields of the module resource. */
import { byId, EVERYBODY, HEADS, input, nobodys, OFFICERS, type Row } from './row.js';

const [PROGRAMME, RESOURCE, ADOPTION] = [nobodys('prog'), nobodys('res'), nobodys('adoption')];
const TITLE = [{ language: 'en', text: 'A' }];
const SHARERS = [...HEADS, 'memberEditor', ...OFFICERS] as const;
const step = (id: string, more: object = {}) => ({ id, expectedVersion: 1, ...more });

/** A mutation that takes one input. */
function mutation(field: string, value: object, letIn: Row['letIn'] = SHARERS): Record<string, Row> {
  const type = `${field[0]?.toUpperCase() ?? ''}${field.slice(1)}Input`;
  return { [field]: { sample: `${field}(input: $input) { __typename }`, ...input(type, value), letIn } };
}

/** The same, where the type of the input is another's. */
function act(field: string, type: string, value: object): Record<string, Row> {
  return { [field]: { sample: `${field}(input: $input) { __typename }`, ...input(type, value), letIn: SHARERS } };
}

export const QUERIES: Readonly<Record<string, Row>> = {
  programme: { sample: byId('programme', PROGRAMME), letIn: EVERYBODY },
  programmes: { sample: 'programmes { totalCount }', letIn: EVERYBODY },
  resource: { sample: byId('resource', RESOURCE), letIn: EVERYBODY },
  resources: { sample: 'resources { totalCount }', letIn: EVERYBODY },
  adoption: { sample: byId('adoption', ADOPTION), letIn: EVERYBODY },
  adoptions: { sample: 'adoptions { totalCount }', letIn: EVERYBODY },
  adoptionFigures: { sample: 'adoptionFigures { adoptions }', letIn: EVERYBODY },
  programmeFigures: { sample: 'programmeFigures { programmes }', letIn: EVERYBODY },
  adoptionsByYear: { sample: 'adoptionsByYear { adoptions }', letIn: EVERYBODY },
  translationDemand: { sample: 'translationDemand { nodes { requests } }', letIn: EVERYBODY },
  translationRequests: {
    sample: 'translationRequests { nodes { id } }',
    letIn: [...OFFICERS, 'board', 'auditor'],
  },
};

export const MUTATIONS: Readonly<Record<string, Row>> = {
  ...mutation('shareProgramme', { name: '' }),
  ...mutation('updateProgramme', step(PROGRAMME)),
  ...act('developProgramme', 'DevelopItemInput', step(PROGRAMME)),
  ...act('releaseProgramme', 'ItemStepInput', step(PROGRAMME)),
  ...act('withdrawProgramme', 'WithdrawItemInput', step(PROGRAMME, { reason: 'A' })),
  ...mutation('addResource', { programmeId: PROGRAMME, kind: 'GUIDE', title: TITLE, originalLanguage: 'en' }),
  ...mutation('updateResource', step(RESOURCE)),
  ...mutation('reviseResource', step(RESOURCE, { changes: 'A', content: { body: 'A' } })),
  ...act('developResource', 'DevelopItemInput', step(RESOURCE)),
  ...act('releaseResource', 'ItemStepInput', step(RESOURCE)),
  ...act('withdrawResource', 'WithdrawItemInput', step(RESOURCE, { reason: 'A' })),
  ...mutation('adoptProgramme', { programmeId: PROGRAMME }),
  ...mutation(
    'recordAdoption',
    {
      programmeId: PROGRAMME,
      organisationId: nobodys('org'),
      status: 'PLANNED',
      provenance: 'RECORDED_RETROSPECTIVELY',
    },
    OFFICERS,
  ),
  ...mutation('updateAdoption', step(ADOPTION)),
  ...mutation('addAdoptionEvidence', step(ADOPTION, { evidence: { url: 'https://kurultai.example' } })),
  ...mutation('permitAdaptation', step(ADOPTION, { note: 'A' })),
  ...act('planAdoption', 'AdoptionStepInput', step(ADOPTION)),
  ...act('startAdaptation', 'AdoptionStepInput', step(ADOPTION)),
  ...act('startPilot', 'AdoptionStepInput', step(ADOPTION)),
  ...act('confirmUse', 'AdoptionStepInput', step(ADOPTION)),
  ...mutation('discontinueAdoption', step(ADOPTION, { reason: 'A' })),
  ...mutation('requestTranslation', { programmeId: PROGRAMME, language: 'kk' }),
  withdrawTranslationRequest: { sample: byId('withdrawTranslationRequest', nobodys('wish')), letIn: SHARERS },
};

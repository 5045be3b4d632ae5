/** `availableActions` of memoranda and of what is promised in them: how each state is made, and each action tried. */
import type { COMMITMENT_ACTIONS } from '../../apps/api/src/modules/agreement/commitment/commitment.workflow.js';
import type { MOU_ACTIONS } from '../../apps/api/src/modules/agreement/domain/mou.workflow.js';
import { uuidOf } from '../../apps/api/src/core/ids/index.js';
import { addDays } from '../../apps/api/src/core/zone/index.js';
import type { ActionTrial, ActionWalk } from './action-walk.js';
import type { CallerName } from './callers.js';
import type { MouLifeBench } from './mou-life-bench.js';

const REASON = { reason: 'An example.' };
const TEXT = [{ language: 'en', text: 'An example' }];
const TACIT = { renewal: 'TACIT', termMonths: 12, noticeDays: 0 };

export function mouWalk(bench: MouLifeBench, callers: readonly CallerName[]): ActionWalk {
  const { make, record, sql, cast } = bench;
  const { secretariat, member } = cast.organisations;
  const trial = (field: string, type: string, more: object | (() => object) = {}): ActionTrial => ({
    call: `${field}(input: $input)`,
    takes: `$input: ${type}!`,
    variables: id => ({ input: { id, ...(typeof more === 'function' ? more() : more) } }),
  });
  const consent = (field: string, type: string, more: object = {}): ActionTrial => ({
    ...trial(field, type),
    variables: async id => {
      const { textHash, amendmentHash } = await bench.stand(id);
      return { input: { id, textHash: amendmentHash ?? textHash ?? '0'.repeat(64), ...more } };
    },
  });
  const evidence = { partyId: secretariat, evidence: 'An example.' };
  const onPaper = () => ({ ...evidence, method: 'IN_PERSON', signedOn: bench.network.clock.today() });
  const actions: Record<keyof typeof MOU_ACTIONS, ActionTrial> = {
    EDIT: trial('editMou', 'EditMouInput', { title: TEXT }),
    PROPOSE: trial('proposeMou', 'MouActInput'),
    ACCEPT_TEXT: consent('acceptMouText', 'AcceptMouTextInput'),
    RECORD_ACCEPTANCE: consent('recordMouAcceptance', 'RecordMouAcceptanceInput', evidence),
    REOPEN: trial('reopenMou', 'MouReasonInput', REASON),
    SIGN: consent('signMou', 'SignMouInput'),
    RECORD_SIGNATURE: consent('recordMouSignature', 'RecordMouSignatureInput', onPaper()),
    ABANDON: trial('abandonMou', 'MouReasonInput', REASON),
    BEGIN_REVIEW: trial('beginMouReview', 'BeginMouReviewInput', REASON),
    COMPLETE_REVIEW: trial('completeMouReview', 'CompleteMouReviewInput', { outcome: 'It stays.' }),
    PROPOSE_AMENDMENT: trial('proposeMouAmendment', 'EditMouInput', { title: TEXT }),
    WITHDRAW_AMENDMENT: trial('withdrawMouAmendment', 'MouReasonInput', REASON),
    DRAFT_SUCCESSOR: trial('draftMouSuccessor', 'DraftMouSuccessorInput'),
    DECLINE_RENEWAL: trial('declineMouRenewal', 'MouNoticeInput', REASON),
    TERMINATE: trial('terminateMou', 'TerminateMouInput', REASON),
    ADD_COMMITMENT: {
      ...trial('addCommitment', 'AddCommitmentInput'),
      variables: id => ({ input: { mouId: id, clause: '1', description: TEXT, ownerId: member } }),
    },
    CORRECT: trial('correctMou', 'CorrectMouInput', () => ({ ...REASON, record: bench.papers() })),
  };
  const made =
    (state: string, change: object = {}) =>
    async () =>
      (await make(state, change)).id;
  const after = (state: string, field: string) => async () => (await bench.perform((await make(state)).id, field)).id;
  const later = addDays(bench.network.clock.today(), 30);
  const states = {
    DRAFT: made('DRAFT'),
    'DRAFT without a text': made('DRAFT', { texts: [] }),
    NEGOTIATION: made('NEGOTIATION'),
    'NEGOTIATION of what nobody says that it counts': made('NEGOTIATION', {
      texts: [{ language: 'en', authentic: false, body: 'Words' }],
    }),
    AGREED_TEXT: made('AGREED_TEXT'),
    PARTLY_SIGNED: made('PARTLY_SIGNED'),
    SIGNED: made('SIGNED', { effectiveOn: later }),
    IN_FORCE: made('IN_FORCE', TACIT),
    'IN_FORCE with an amendment': async () => {
      const { id } = await make('IN_FORCE');
      const amended = await bench.done('memberHead', 'proposeMouAmendment', 'EditMouInput', { id, title: TEXT });
      await bench.accept(amended, 'officer');
      return (await bench.accept(amended)).id;
    },
    'IN_FORCE from papers': async () => (await record()).id,
    UNDER_REVIEW: after('IN_FORCE', 'beginMouReview'),
    RENEWED: async () => {
      const [older, newer] = [await make('IN_FORCE'), await make('IN_FORCE')];
      await sql(`update mou set predecessor_id = '${uuidOf('Mou', older.id)}' where id = '${uuidOf('Mou', newer.id)}'`);
      return older.id;
    },
    EXPIRED: async () => {
      const { id } = await make('IN_FORCE');
      await sql(`update mou set in_force_on = '2020-01-01', last_day = '2021-01-01' where id = '${uuidOf('Mou', id)}'`);
      return id;
    },
    TERMINATED: after('IN_FORCE', 'terminateMou'),
    ABANDONED: after('DRAFT', 'abandonMou'),
  };
  return { type: 'Mou', states, actions, callers };
}

export function commitmentWalk(bench: MouLifeBench, callers: readonly CallerName[]): ActionWalk {
  const act = (field: string, type: string, more: object): ActionTrial => ({
    call: `${field}(input: $input)`,
    takes: `$input: ${type}!`,
    variables: id => ({ input: { id, ...more } }),
  });
  const actions: Record<keyof typeof COMMITMENT_ACTIONS, ActionTrial> = {
    EDIT: act('editCommitment', 'EditCommitmentInput', { clause: '2' }),
    FULFIL: act('fulfilCommitment', 'FulfilCommitmentInput', { evidence: 'A report.' }),
    RELEASE: act('releaseCommitment', 'ReleaseCommitmentInput', REASON),
  };
  let inForce: string | undefined;
  const promised = async (mouId: string): Promise<string> => {
    const query = `mutation ($input: AddCommitmentInput!) { addCommitment(input: $input) {
      ... on AddCommitmentSuccess { commitment { id } } } }`;
    const input = { mouId, clause: '1', description: TEXT, ownerId: bench.cast.organisations.member };
    const { data } = await bench.say<{ addCommitment: { commitment: { id: string } } }>('officer', query, { input });
    if (!data) throw new Error(`Nothing could be promised in ${mouId}.`);
    return data.addCommitment.commitment.id;
  };
  const open = async () => promised((inForce ??= (await bench.make('IN_FORCE')).id));
  const then = (action: ActionTrial, field: string) => async () => {
    const id = await open();
    await bench.say('officer', `mutation (${action.takes}) { ${field}(input: $input) { __typename } }`, {
      ...(await action.variables(id)),
    });
    return id;
  };
  const states = {
    'OPEN in a draft': async () => promised((await bench.make('DRAFT')).id),
    OPEN: open,
    FULFILLED: then(actions.FULFIL, 'fulfilCommitment'),
    RELEASED: then(actions.RELEASE, 'releaseCommitment'),
    CLOSED: async () => {
      const mou = await bench.make('IN_FORCE');
      const id = await promised(mou.id);
      await bench.perform(mou.id, 'terminateMou');
      return id;
    },
  };
  return { type: 'Commitment', states, actions, callers };
}

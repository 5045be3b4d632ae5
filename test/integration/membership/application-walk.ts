/** What may be done with applications, their documents and endorsements: every action, in every state, as the given callers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPLICATION_STATES, type ApplicationState } from '@kurultai/schema';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { ENDORSEMENT_ACTIONS } from '../../../apps/api/src/modules/membership/application/endorsement/endorsement.workflow.js';
import { DOCUMENT_ACTIONS } from '../../../apps/api/src/modules/membership/application/document/document.workflow.js';
import { APPLICATION_ACTIONS } from '../../../apps/api/src/modules/membership/application/domain/application.workflow.js';
import { type ActionTrial, type ActionWalk, walkState } from '../../support/action-walk.js';
import {
  ANSWERS,
  type ApplicationBench,
  callOf,
  type CallerName,
  startApplicationBench,
} from '../../support/application-bench.js';
import { ApplicationStates } from '../../support/application-states.js';

const STATES = Object.keys(APPLICATION_STATES) as ApplicationState[];
/** Complete cases, in which most can be done, and bare ones, in which the conditions block. */
const COMPLETE = STATES.map(state => ({ name: state as string, state, complete: true }));
const BARE = STATES.map(state => ({ name: `${state}, bare`, state, complete: false }));
const ENDORSEMENTS = ['REQUESTED', 'GIVEN', 'DECLINED', 'WITHDRAWN'] as const;
/** Documents: checked or not, expired, and replaced by a newer version. */
const DOCUMENTS = ['RECEIVED', 'ACCEPTED', 'REFUSED', 'EXPIRED', 'SUPERSEDED'] as const;
const REASON = { reason: 'An example.' };

/**
 * @param callers who tries what is done with applications and documents
 * @param endorsers who tries what is done with endorsements
 * @param thorough whether the bare cases are walked too, and endorsements of cases in every phase
 */
export function walkApplications(
  callers: readonly CallerName[],
  endorsers: readonly CallerName[],
  thorough: boolean,
): void {
  describe('the actions of applications', () => {
    const cases = thorough ? [...COMPLETE, ...BARE] : COMPLETE;
    const phases = thorough ? (['SCREENING', 'RECOMMENDED', 'ADMITTED', 'REFUSED'] as const) : (['SCREENING'] as const);
    let bench: ApplicationBench;
    let states: ApplicationStates;
    let board: string;

    beforeAll(async () => {
      bench = await startApplicationBench();
      states = await ApplicationStates.of(bench);
      const { data } = await bench.ask<{ viewer: { person: { id: string } } }>(
        bench.cast.tokens.board,
        '{ viewer { person { id } } }',
      );
      board = data?.viewer.person.id ?? '';
    }, 60_000);
    afterAll(() => bench.close());

    const trial = (mutation: string, more: () => object = () => ({})): ActionTrial => ({
      ...callOf(mutation),
      variables: id => ({ input: { id, ...more() } }),
    });
    const recommend = (recommendation: string): ActionTrial =>
      trial('recommendApplication', () => ({ recommendation, reasonPublic: 'An example.' }));
    const waiver = { subject: 'CRITERION', code: 'EXISTENCE', ...REASON };

    const actions: Record<string, ActionTrial> = {
      EDIT: trial('editApplication', () => ({ answers: ANSWERS })),
      SUBMIT: trial('submitApplication'),
      ADD_DOCUMENT: trial('addApplicationDocument', () => ({
        type: 'ACCOUNTS',
        language: 'en',
        fileId: states.newest.file,
      })),
      REQUEST_ENDORSEMENT: trial('requestEndorsement', () => ({ organisationId: states.thirdMember })),
      WITHDRAW: trial('withdrawApplication', () => REASON),
      INSIST: trial('insistOnApplication'),
      ANSWER_ITEM: trial('answerInformationItem', () => ({ position: 1, answer: 'An example.' })),
      ANSWER: trial('answerInformationRequest'),
      SEND_MESSAGE: trial('sendApplicationMessage', () => ({ visibility: 'APPLICANT', text: 'An example.' })),
      ASK: trial('requestInformation', () => ({ dueOn: '2026-03-01', items: [{ question: 'An example?' }] })),
      CHECK_DOCUMENT: {
        ...callOf('checkApplicationDocument'),
        variables: () => ({ input: { documentId: states.newest.document, accepted: true } }),
      },
      ACCEPT_FORMAL_CHECK: trial('acceptFormalCheck'),
      PROPOSE_WAIVER: trial('proposeWaiver', () => waiver),
      DECIDE_WAIVER: trial('decideWaiver', () => ({ ...waiver, granted: true })),
      ASSIGN_REVIEWER: trial('assignReviewer', () => ({ personId: board })),
      RECUSE: trial('recuseReviewer', () => ({ personId: board, ...REASON })),
      RECORD_CRITERION: trial('recordCriterion', () => ({ code: 'MISSION', result: 'UNMET' })),
      RECOMMEND: recommend('ADMIT'),
      RECOMMEND_LOWER: recommend('ADMIT_AS_LOWER'),
      RECOMMEND_DEFERRAL: recommend('DEFER'),
      RECOMMEND_REFUSAL: recommend('REFUSE'),
      DISSENT: trial('recordDissent', () => ({ text: 'An example.' })),
      CIRCULATE: trial('circulateApplication'),
      ADMIT_PROVISIONALLY: trial('grantProvisionalAdmission'),
      SCHEDULE: {
        ...callOf('scheduleApplication'),
        variables: id => ({ input: { applicationId: id, summitId: states.summit, kind: 'SECRET' } }),
      },
      RESUME: trial('resumeApplication'),
      CONFIRM_DUES: trial('confirmFirstDues'),
      REOPEN: trial('reopenApplication', () => REASON),
    };
    const walk: ActionWalk = {
      type: 'Application',
      callers,
      actions,
      states: Object.fromEntries(
        cases.map(({ name, state, complete }) => [name, async () => (await states.make(state, complete)).id]),
      ),
    };

    describe('what may be done with an application', () => {
      it('is everything that the table knows; to let a case lapse is the part of the service alone', () => {
        const byPeople = Object.keys(APPLICATION_ACTIONS).filter(action => action !== 'LAPSE');
        expect(Object.keys(actions).sort()).toEqual(byPeople.sort());
      });

      it.each(cases.map(({ name }) => name))(
        'in the state %s is what is listed, for everybody',
        async state => {
          expect(await walkState(states.callers(), walk, state)).toBe(callers.length * Object.keys(actions).length);
        },
        120_000,
      );

      it('is listed without lapsing, for everybody', async () => {
        const { id } = await states.make('INFO_REQUESTED', false);
        for (const caller of callers) {
          const { data } = await states
            .callers()
            .ask<{ node: { availableActions: { action: string }[] } | null }>(
              caller,
              'query ($id: ID!) { node(id: $id) { ... on Application { availableActions { action } } } }',
              { id },
            );
          expect((data?.node?.availableActions ?? []).map(({ action }) => action)).not.toContain('LAPSE');
        }
      });
    });

    const check = (accepted: boolean): ActionTrial => ({
      ...callOf('checkApplicationDocument'),
      variables: documentId => ({ input: { documentId, accepted, remark: 'An example.' } }),
    });
    const documentWalk: ActionWalk = {
      type: 'ApplicationDocument',
      callers,
      actions: {
        ACCEPT: check(true),
        REFUSE: check(false),
        SUPERSEDE: {
          ...callOf('addApplicationDocument'),
          variables: supersedesId => ({
            input: { id: states.newest.id, type: 'STATUTES', language: 'en', fileId: states.newest.file, supersedesId },
          }),
        },
      },
      states: Object.fromEntries(
        DOCUMENTS.flatMap(status =>
          phases.map(state => [
            `${status} in a case that is ${state}`,
            async () => {
              const { document } = await states.make(state, true);
              await states.putDocument(document, status);
              return document;
            },
          ]),
        ),
      ),
    };

    describe('what may be done with a document of an application', () => {
      it.each(Object.keys(documentWalk.states))('that is %s, is what is listed, for everybody', async state => {
        expect(Object.keys(documentWalk.actions).sort()).toEqual(Object.keys(DOCUMENT_ACTIONS).sort());
        expect(await walkState(states.callers(), documentWalk, state)).toBe(callers.length * 3);
      });
    });

    const endorsementWalk: ActionWalk = {
      type: 'Endorsement',
      callers: endorsers,
      actions: {
        GIVE: trial('giveEndorsement', () => ({ statement: 'An example.' })),
        DECLINE: trial('declineEndorsement'),
        WITHDRAW: trial('withdrawEndorsement'),
      },
      states: Object.fromEntries(
        ENDORSEMENTS.flatMap(status =>
          phases.map(state => [
            `${status} of a case that is ${state}`,
            async () => {
              const { endorsement } = await states.make(state, true);
              const answered = status === 'REQUESTED' ? null : bench.network.clock.now();
              const values = [uuidOf('Endorsement', endorsement), status, answered];
              await bench.sql('update endorsement set status = $2, answered_at = $3 where id = $1', values);
              return endorsement;
            },
          ]),
        ),
      ),
    };

    describe('what may be done with an endorsement', () => {
      it.each(Object.keys(endorsementWalk.states))('that is %s, is what is listed, for everybody', async state => {
        expect(Object.keys(endorsementWalk.actions).sort()).toEqual(Object.keys(ENDORSEMENT_ACTIONS).sort());
        expect(await walkState(states.callers(), endorsementWalk, state)).toBe(endorsers.length * 3);
      });
    });
  });
}

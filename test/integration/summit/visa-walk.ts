/** Every action on a visa letter, in these states, as these callers: what is listed is what happens. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ActionTrial, type ActionWalk, walkState } from '../../support/action-walk.js';
import { type CallerName, type Callers, makeCallers } from '../../support/callers.js';
import { CONSULATE, PASSPORT, startVisaBench, type VisaBench } from '../../support/visa-bench.js';

export const VISA_STATES = ['REQUESTED', 'DATA_COMPLETE', 'APPROVED', 'ISSUED', 'REFUSED', 'REVOKED'] as const;
type VisaState = (typeof VISA_STATES)[number];

let bench: VisaBench;
let callers: Callers;

const byId = (field: string): ActionTrial => ({
  call: `${field}(id: $id)`,
  takes: '$id: ID!',
  variables: id => ({ id }),
});
const byInput = (field: string, type: string, rest: object): ActionTrial => ({
  call: `${field}(input: $input)`,
  takes: `$input: ${type}!`,
  variables: id => ({ input: { id, ...rest } }),
});
const reason = { reason: 'Example reason' };
const outcome = { outcome: 'VISA_GRANTED', decidedOn: '2026-11-24' };

async function ended(from: 'DATA_COMPLETE' | 'ISSUED', field: string): Promise<string> {
  const id = await bench.letter(from);
  const input = { id, ...reason };
  await bench.act('officer', `${field}(input: $input)`, { input }, '$input: EndVisaLetterInput!');
  return id;
}

const walk = (walkers: readonly CallerName[]): ActionWalk => ({
  type: 'VisaLetter',
  states: {
    REQUESTED: () => bench.letter('REQUESTED'),
    DATA_COMPLETE: () => bench.letter('TAKEN'),
    APPROVED: () => bench.letter('APPROVED'),
    ISSUED: () => bench.letter('ISSUED'),
    REFUSED: () => ended('DATA_COMPLETE', 'refuseVisaLetter'),
    REVOKED: () => ended('ISSUED', 'revokeVisaLetter'),
  },
  actions: {
    ENTER_DATA: byInput('enterVisaData', 'EnterVisaDataInput', { ...PASSPORT, consulate: CONSULATE }),
    TAKE: byId('takeVisaCase'),
    READ_DATA: byId('readVisaData'),
    APPROVE: byId('approveVisaLetter'),
    REFUSE: byInput('refuseVisaLetter', 'EndVisaLetterInput', reason),
    WITHDRAW: byId('withdrawVisaLetter'),
    ISSUE: byId('issueVisaLetter'),
    DOWNLOAD: byId('requestVisaLetterDownload'),
    REPLACE: byId('replaceVisaLetter'),
    REVOKE: byInput('revokeVisaLetter', 'EndVisaLetterInput', reason),
    RECORD_OUTCOME: byInput('recordVisaOutcome', 'RecordVisaOutcomeInput', outcome),
  },
  callers: walkers,
});

/** The suite, for some states and callers. */
export function visaWalkSuite(states: readonly VisaState[], walkers: readonly CallerName[]): void {
  describe('the actions of a visa letter', () => {
    beforeAll(async () => {
      bench = await startVisaBench();
      callers = await makeCallers(bench, bench.cast);
    }, 60_000);
    afterAll(() => bench.close());

    it.each([...states])(
      'what can be done to a visa letter in the state %s is exactly what is listed',
      async state => {
        const asked = walk(walkers);
        expect(await walkState(callers, asked, state)).toBe(walkers.length * Object.keys(asked.actions).length);
      },
      120_000,
    );
  });
}

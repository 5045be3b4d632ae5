import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GuardFailed, refuseIfBlocked } from './blocking-guard.js';
import { type Guard, type Transition, Workflow } from './workflow.js';

type State = 'DRAFT' | 'OPEN' | 'CLOSED';
type Action = 'OPEN' | 'CLOSE' | 'REOPEN' | 'ANNUL';
interface Subject {
  readonly state: State;
  readonly quorum: boolean;
  readonly papers: boolean;
}
type Who = 'chair' | 'member' | 'stranger';

const quorum: Guard<Subject, Who> = {
  code: 'QUORUM',
  message: 'A quorum is needed.',
  holds: subject => subject.quorum,
};
const papers: Guard<Subject, Who> = {
  code: 'PAPERS',
  message: 'The papers are needed.',
  holds: subject => subject.papers,
};
const chair = (who: Who) => who === 'chair';
const anybody = (who: Who) => who !== 'stranger';

const TABLE: Transition<State, Action, Subject, Who>[] = [
  { from: ['DRAFT'], action: 'OPEN', to: 'OPEN', who: chair, guards: [quorum, papers] },
  { from: ['OPEN'], action: 'CLOSE', to: 'CLOSED', who: anybody, guards: [quorum] },
  // Alternatives: the chair needs no quorum.
  { from: ['OPEN'], action: 'CLOSE', to: 'CLOSED', who: chair },
  { from: ['CLOSED'], action: 'REOPEN', to: 'OPEN', who: chair },
  { from: ['DRAFT', 'OPEN'], action: 'ANNUL', to: 'CLOSED', who: chair },
];
const machine = new Workflow(TABLE);
const subject = (state: State, rest: Partial<Subject> = {}): Subject => ({
  state,
  quorum: true,
  papers: true,
  ...rest,
});
const codesOf = (guards: readonly { code: string }[]) => guards.map(({ code }) => code);

describe('a workflow', () => {
  it('goes where its table says', () => {
    expect(machine.next(subject('DRAFT'), 'OPEN', 'chair')).toBe('OPEN');
    expect(machine.next(subject('OPEN'), 'CLOSE', 'member')).toBe('CLOSED');
  });

  it('names every guard that blocks, not only the first', () => {
    const blocked = machine.blocking(subject('DRAFT', { quorum: false, papers: false }), 'OPEN', 'chair');
    expect(codesOf(blocked)).toEqual(['QUORUM', 'PAPERS']);
    expect(blocked[0]?.message).toBe('A quorum is needed.');
  });

  it('says so when the state or the actor is wrong', () => {
    expect(codesOf(machine.blocking(subject('CLOSED'), 'OPEN', 'chair'))).toEqual(['WRONG_STATE']);
    expect(codesOf(machine.blocking(subject('DRAFT'), 'OPEN', 'member'))).toEqual(['NOT_YOURS_TO_DO']);
  });

  it('takes one free row of several for the same action', () => {
    expect(machine.blocking(subject('OPEN', { quorum: false }), 'CLOSE', 'chair')).toEqual([]);
    expect(codesOf(machine.blocking(subject('OPEN', { quorum: false }), 'CLOSE', 'member'))).toEqual(['QUORUM']);
  });

  it('lists only what somebody like the actor could ever do', () => {
    const listed = (who: Who) => machine.availableActions(subject('DRAFT'), who).map(({ action }) => action);
    expect(listed('chair')).toEqual(['OPEN', 'CLOSE', 'REOPEN', 'ANNUL']);
    expect(listed('member')).toEqual(['CLOSE']);
    expect(listed('stranger')).toEqual([]);
  });
});

describe('what a workflow offers', () => {
  const states = fc.constantFrom<State>('DRAFT', 'OPEN', 'CLOSED');
  const subjects = fc.record({ state: states, quorum: fc.boolean(), papers: fc.boolean() });
  const actors = fc.constantFrom<Who>('chair', 'member', 'stranger');
  const actions = fc.constantFrom<Action>('OPEN', 'CLOSE', 'REOPEN', 'ANNUL');
  const guards = fc.subarray([quorum, papers]);
  const rows = fc.record({
    from: fc.subarray<State>(['DRAFT', 'OPEN', 'CLOSED'], { minLength: 1 }),
    action: actions,
    to: states,
    who: fc.constantFrom(chair, anybody),
    guards,
  });

  it('is what it does, in every machine: allowed exactly when it succeeds, refused with exactly the listed guards', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 8 }), subjects, actors, actions, (table, given, who, action) => {
        const any = new Workflow<State, Action, Subject, Who>(table);
        const offered = any.availableActions(given, who).find(offer => offer.action === action);
        const blocking = any.blocking(given, action, who);
        let reached: State | undefined;
        try {
          reached = any.next(given, action, who);
        } catch {
          reached = undefined;
        }
        expect(offered?.allowed ?? false).toBe(reached !== undefined);
        expect(blocking.length === 0).toBe(reached !== undefined);
        expect(offered?.blockingGuards ?? blocking).toEqual(blocking);
        // The table itself is the judge.
        const free = table.some(
          row =>
            row.action === action &&
            row.from.includes(given.state) &&
            row.who(who) &&
            row.guards.every(guard => guard.holds(given, who)),
        );
        expect(reached !== undefined).toBe(free);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses by exactly the guards that were listed', () => {
    const blocking = machine.blocking(subject('DRAFT', { quorum: false }), 'OPEN', 'chair');
    let refusal: unknown;
    try {
      refuseIfBlocked(blocking);
    } catch (error) {
      refusal = (error as { refusal: unknown }).refusal;
    }
    expect(refusal).toBeInstanceOf(GuardFailed);
    expect(refusal).toMatchObject({ code: 'GUARD_FAILED', guards: blocking, message: 'A quorum is needed.' });
    expect(() => {
      refuseIfBlocked([]);
    }).not.toThrow();
  });
});

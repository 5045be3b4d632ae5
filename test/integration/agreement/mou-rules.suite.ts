/** What comes first, and who may do it: the day before an act, the word of a party, and what a correction takes along. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { addDays, addMonths } from '../../../apps/api/src/core/zone/index.js';
import { type MouLifeBench, type Speaker, type Stand, startMouLifeBench } from '../../support/mou-life-bench.js';
import { statementsOf } from '../../support/statements.js';

const REASON = { reason: 'An example.' };
const english = (text: string) => [{ language: 'en', text }];

interface Promised {
  readonly id: string;
  readonly state: string;
}

describe('what comes first about a memorandum, and who may do it', () => {
  let bench: MouLifeBench;
  beforeAll(async () => {
    bench = await startMouLifeBench();
  }, 60_000);
  afterAll(() => bench.close());

  const today = () => bench.network.clock.today();
  const ask = async <T>(id: string, selection: string): Promise<T> => {
    const query = `query ($id: ID!) { mou(id: $id) { ${selection} } }`;
    return (await bench.say<{ mou: T }>('officer', query, { id })).data!.mou;
  };
  const count = async (id: string, type: string) => (await bench.told(id)).filter(told => told === type).length;
  const terms = async (id: string) => (await ask<{ terms: { startsOn: string }[] }>(id, 'terms { startsOn }')).terms;
  const openTasks = (kind: string, uuid: string) =>
    bench.sql<{ due_on: string }>(`select due_on::text from task
      where subject_id = '${uuid}' and kind = '${kind}' and closed_at is null`);
  const record = (change: object = {}): Promise<Stand> =>
    bench.done('officer', 'recordMou', 'RecordMouInput', bench.papers(change));
  const agreeOn = async (mou: Stand): Promise<Stand> => bench.accept(await bench.accept(mou), 'officer');
  const signed = async (mou: Stand): Promise<Stand> => {
    await bench.sign(mou, 'memberHead');
    return bench.sign(mou, 'networkSignatory');
  };

  async function act(speaker: Speaker, field: string, input: object): Promise<Promised | string> {
    const name = `${field[0]!.toUpperCase()}${field.slice(1)}`;
    const query = `mutation ($input: ${name}Input!) { result: ${field}(input: $input) {
      ... on GuardFailed { guards { code } } ... on ${name}Success { commitment { id state } } } }`;
    type Answer = { result: { commitment?: Promised; guards?: { code: string }[] } };
    const { data, errors } = await bench.say<Answer>(speaker, query, { input });
    if (errors?.[0]) return String(errors[0].extensions['code']);
    return data!.result.commitment ?? `guards: ${data!.result.guards!.map(({ code }) => code).join(', ')}`;
  }
  const promise = (mouId: string, more: object = {}, speaker: Speaker = 'memberHead') =>
    act(speaker, 'addCommitment', {
      ...{ mouId, clause: '3 (2)', description: english('Translate two guides'), dueOn: '2030-01-31' },
      ...{ ownerId: bench.cast.organisations.member, ...more },
    });

  describe('what its day has brought', () => {
    it('is written down and told before the next act, which takes the version that was read before', async () => {
      const effectiveOn = addDays(today(), 3);
      const { id } = await bench.make('SIGNED', { effectiveOn });
      await bench.advanceTo(effectiveOn);
      const { version } = await bench.stand(id);
      const review = { id, ...REASON, expectedVersion: version };
      await bench.done('memberHead', 'beginMouReview', 'BeginMouReviewInput', review);
      await bench.runDay();
      const { history } = await ask<{ history: { action: string }[] }>(id, 'history { action }');
      expect(history.slice(-2).map(({ action }) => action)).toEqual(['TAKE_EFFECT', 'BEGIN_REVIEW']);
      expect([await terms(id), await count(id, 'mou.inForce')]).toEqual([[{ startsOn: effectiveOn }], 1]);
    });

    it('is its end also for whoever drafts what comes after', async () => {
      const endsOn = addDays(today(), 2);
      const { id } = await bench.make('IN_FORCE', { renewal: 'EXPLICIT', endsOn });
      const { id: promised } = (await promise(id)) as Promised;
      await bench.advanceTo(addDays(endsOn, 1));
      const done = { id: promised, evidence: 'A report.' };
      const note = 'What was learnt is in it.';
      const successor = await bench.done('memberHead', 'draftMouSuccessor', 'DraftMouSuccessorInput', { id, note });
      expect(await ask(successor.id, 'versions { note }')).toEqual({ versions: [{ note }] });
      expect(await count(id, 'mou.expired')).toBe(1);
      expect(await act('memberHead', 'fulfilCommitment', done)).toBe('guards: WRONG_STATE');
      await bench.runDay();
      expect(await count(id, 'mou.expired')).toBe(1);
    });

    it('is no further term on the day on which it is over', async () => {
      const start = today();
      const { id } = await bench.make('IN_FORCE', { renewal: 'TACIT', termMonths: 1, noticeDays: 0 });
      const effectiveOn = addMonths(start, 1);
      await bench.done('memberHead', 'terminateMou', 'TerminateMouInput', { id, ...REASON, effectiveOn });
      await bench.advanceTo(addDays(effectiveOn, 1));
      await bench.runDay();
      expect([(await bench.stand(id)).status, await terms(id)]).toEqual(['TERMINATED', [{ startsOn: start }]]);
    });

    it('waits for no other memorandum that cannot be settled', async () => {
      const effectiveOn = addDays(today(), 1);
      const [stuck, free] = [await bench.make('SIGNED', { effectiveOn }), await bench.make('SIGNED', { effectiveOn })];
      await bench.sql(`alter table mou_term add constraint stuck check (mou_id <> '${uuidOf('Mou', stuck.id)}')`);
      await bench.advanceTo(effectiveOn);
      await expect(bench.runDay()).rejects.toThrow('1 memoranda');
      expect([await count(stuck.id, 'mou.inForce'), await count(free.id, 'mou.inForce')]).toEqual([0, 1]);
      await bench.sql('alter table mou_term drop constraint stuck');
      await bench.runDay();
      expect(await count(stuck.id, 'mou.inForce')).toBe(1);
    });
  });

  describe('an amendment', () => {
    const amend = async (id: string, change: object): Promise<Stand> =>
      agreeOn(await bench.done('memberHead', 'proposeMouAmendment', 'EditMouInput', { id, ...change }));
    const titleOf = async (id: string) => (await ask<{ title: { text: string } }>(id, 'title { text }')).title.text;

    it('has effect from the day that it names', async () => {
      const { id } = await bench.make('IN_FORCE');
      const effectiveOn = addDays(today(), 20);
      const waiting = await signed(await amend(id, { title: english('Another title'), effectiveOn }));
      expect(waiting).toMatchObject({ status: 'IN_FORCE', amendmentHash: expect.any(String) });
      expect([await titleOf(id), await count(id, 'mou.amended')]).toEqual(['A memorandum', 0]);
      await bench.advanceTo(addDays(effectiveOn, -1));
      await bench.runDay();
      expect(await titleOf(id)).toBe('A memorandum');
      await bench.advanceTo(effectiveOn);
      await bench.runDay();
      expect([await titleOf(id), await count(id, 'mou.amended')]).toEqual(['Another title', 1]);
      expect((await bench.stand(id)).textHash).toBe(waiting.amendmentHash);
    });

    it('is not signed when it would end, or the memorandum would, before it has effect', async () => {
      const endsOn = addDays(today(), 90);
      const { id } = await bench.make('IN_FORCE', { renewal: 'EXPLICIT', endsOn });
      await bench.advanceTo(addDays(today(), 5));
      for (const change of [
        { endsOn: addDays(today(), -1) },
        { endsOn: null, renewal: 'NONE', effectiveOn: addDays(endsOn, 1) },
      ]) {
        const { amendmentHash } = await amend(id, change);
        const consent = { id, textHash: amendmentHash };
        expect(await bench.act('memberHead', 'signMou', 'SignMouInput', consent)).toBe('guards: END_BEFORE_EFFECT');
        await bench.perform(id, 'withdrawMouAmendment');
      }
    });
  });

  describe('reminders', () => {
    it('of a record that renews itself come in each of its terms', async () => {
      const first = addDays(today(), 12);
      const renewal = { kind: 'TACIT', termMonths: 1, noticeDays: 10 };
      const { id } = await record({ endsOn: first, renewal });
      const dues = async () => (await openTasks('MOU_RENEWAL', uuidOf('Mou', id))).map(({ due_on }) => due_on);
      expect(await dues()).toEqual([addDays(first, -10), addDays(first, -10)]);
      expect(await terms(id)).toEqual([{ startsOn: '2022-08-16' }]);
      await bench.advanceTo(addDays(first, -9));
      await bench.runDay();
      expect(await dues()).toEqual([]);
      await bench.advanceTo(addDays(first, 1));
      await bench.runDay();
      const second = addMonths(first, 1);
      expect(await dues()).toEqual([addDays(second, -10), addDays(second, -10)]);
      expect([(await terms(id)).length, await count(id, 'mou.termBegun')]).toEqual([2, 2]);
      // One that was entered before its terms were written down gets the one in which it stands.
      await bench.sql('alter table mou_term disable trigger mou_term_insert_only');
      await bench.sql(`delete from mou_term where mou_id = '${uuidOf('Mou', id)}'`);
      await bench.sql('alter table mou_term enable trigger mou_term_insert_only');
      await bench.runDay();
      expect(await terms(id)).toEqual([{ startsOn: addDays(first, 1) }]);
      expect(await bench.runDay()).toBe(0);
    });

    it('end with the last signature under its successor, and go on when that is opened again', async () => {
      const { id } = await bench.make('IN_FORCE', { renewal: 'EXPLICIT', endsOn: addDays(today(), 60) });
      const waiting = async () => (await openTasks('MOU_RENEWAL', uuidOf('Mou', id))).length;
      const successor = await bench.done('memberHead', 'draftMouSuccessor', 'DraftMouSuccessorInput', {
        ...{ id, effectiveOn: addDays(today(), 30) },
        texts: [{ language: 'en', authentic: true, body: 'We go on.' }],
      });
      const agreed = await agreeOn(await bench.done('officer', 'proposeMou', 'MouActInput', { id: successor.id }));
      expect(await waiting()).toBe(2);
      expect((await signed(agreed)).status).toBe('SIGNED');
      expect(await waiting()).toBe(0);
      await bench.perform(successor.id, 'reopenMou');
      expect(await waiting()).toBe(2);
    });
  });

  it('gives notice in the name of its own party, whoever is no admin', async () => {
    const { id } = await bench.make('IN_FORCE', { noticeDays: 30 });
    const evidence = { evidence: 'A letter.', partyId: bench.cast.organisations.member };
    const terminate = (more: object) =>
      bench.act('networkSignatory', 'terminateMou', 'TerminateMouInput', { id, ...REASON, ...more });
    expect(await terminate(evidence)).toBe('NOT_FOUND');
    expect(await terminate({})).toMatchObject({ status: 'IN_FORCE' });
    expect(await ask(id, 'notices { party { id } }')).toEqual({
      notices: [{ party: { id: bench.cast.organisations.secretariat } }],
    });
  });

  it.each([
    ['INPUT_INVALID input.noticeDays noticeTooLong', { renewal: 'TACIT', termMonths: 1, noticeDays: 28 }],
    ['INPUT_INVALID input.originId maxLength', { originId: 'x'.repeat(101) }],
  ])('is not drafted with what does not fit together: %s', async (wanted, change) => {
    const draft = {
      title: english('A'),
      partyIds: [bench.cast.organisations.secretariat, bench.cast.organisations.member],
    };
    expect(await bench.act('officer', 'draftMou', 'DraftMouInput', { ...draft, ...change })).toBe(wanted);
  });

  describe('a promise', () => {
    it('is made by its owner, who may not write it anew once every party has signed', async () => {
      const network = { ownerId: bench.cast.organisations.secretariat };
      const draft = await bench.draft();
      expect(await promise(draft.id, network)).toBe('FORBIDDEN');
      const foreign = (await promise(draft.id, network, 'officer')) as Promised;
      const own = (await promise(draft.id)) as Promised;
      const edit = ({ id }: Promised, speaker: Speaker = 'memberHead') =>
        act(speaker, 'editCommitment', { id, dueOn: null });
      expect(await edit(foreign)).toBe('guards: NOT_YOURS_TO_DO');
      expect(await edit(own)).toMatchObject({ state: 'OPEN' });
      const inForce = await bench.make('IN_FORCE');
      const [theirs, ours] = [await promise(inForce.id), await promise(inForce.id, network, 'officer')];
      expect(await edit(theirs as Promised)).toBe('guards: MOU_SIGNED');
      expect(await edit(theirs as Promised, 'officer')).toMatchObject({ state: 'OPEN' });
      expect(await edit(ours as Promised, 'officer')).toBe('guards: MOU_SIGNED');
      expect(await edit(ours as Promised)).toBe('guards: NOT_YOURS_TO_DO');
    });

    it('is not there for whoever may not read it', async () => {
      const { id: mouId } = await bench.make('IN_FORCE');
      const { id } = (await promise(mouId)) as Promised;
      expect(await act('applicantHead', 'fulfilCommitment', { id, evidence: 'A report.' })).toBe('NOT_FOUND');
    });

    it('waits for its owner at the cost of as many statements for six as for two', async () => {
      const cost = async (promises: number): Promise<number> => {
        const mou = await bench.make('PARTLY_SIGNED');
        const made: Promised[] = [];
        for (let index = 0; index < promises; index += 1) made.push((await promise(mou.id)) as Promised);
        const spent = (await statementsOf(() => bench.sign(mou, 'networkSignatory'))).length;
        for (const { id } of made)
          expect(await openTasks('COMMITMENT_FULFIL', uuidOf('Commitment', id))).toEqual([{ due_on: '2030-01-31' }]);
        return spent;
      };
      const two = await cost(2);
      expect(await cost(6)).toBe(two);
    });
  });

  describe('a correction', () => {
    it('closes what was promised when it says that the memorandum is over, but what survives', async () => {
      const { id } = await record();
      const [ends, stays] = (await Promise.all([promise(id), promise(id, { survives: true })])) as [Promised, Promised];
      const right = await bench.done('officer', 'correctMou', 'CorrectMouInput', {
        ...{ id, ...REASON },
        record: bench.papers({ status: 'EXPIRED', endsOn: '2024-08-15' }),
      });
      expect(await ask(right.id, 'commitments { id state }')).toEqual({
        commitments: expect.arrayContaining([
          { id: ends.id, state: 'CLOSED' },
          { id: stays.id, state: 'OPEN' },
        ]),
      });
      const left = await Promise.all(
        [ends, stays].map(each => openTasks('COMMITMENT_FULFIL', uuidOf('Commitment', each.id))),
      );
      expect(left).toEqual([[], [{ due_on: '2030-01-31' }]]);
    });

    it.each([
      ['input.record.endsOn dateOrder', { endsOn: '2022-08-16' }],
      ['input.record.umbrellaId typeId', { umbrellaId: 'none' }],
    ])('says where in the record a rule is broken: %s', async (wanted, change) => {
      const { id } = await record();
      const input = { id, ...REASON, record: bench.papers(change) };
      expect(await bench.act('officer', 'correctMou', 'CorrectMouInput', input)).toBe(`INPUT_INVALID ${wanted}`);
    });
  });
});

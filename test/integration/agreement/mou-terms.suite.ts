/** What the days bring memoranda: effect, reminders, another term, notice, and their end. The clock only moves forward. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { addDays, addMonths } from '../../../apps/api/src/core/zone/index.js';
import { type MouLifeBench, type Stand, startMouLifeBench } from '../../support/mou-life-bench.js';

const REASON = { reason: 'An example.' };

describe('a memorandum as time goes by', () => {
  let bench: MouLifeBench;
  beforeAll(async () => {
    bench = await startMouLifeBench();
  }, 60_000);
  afterAll(() => bench.close());

  const today = () => bench.network.clock.today();
  const ask = async <T>(id: string, selection: string): Promise<T> => {
    const { data } = await bench.say<{ mou: T }>('officer', `query ($id: ID!) { mou(id: $id) { ${selection} } }`, {
      id,
    });
    return data!.mou;
  };
  const badge = async (id: string) => (await ask<{ badge: string | null }>(id, 'badge')).badge;
  const reminders = async ({ id }: Stand): Promise<number> => {
    const [row] = await bench.sql<{ count: string }>(`
      select count(*) from task_reminder r join task t on t.id = r.task_id
      where t.subject_id = '${uuidOf('Mou', id)}' and t.kind = 'MOU_RENEWAL'`);
    return Number(row!.count);
  };
  const count = async (id: string, type: string) => (await bench.told(id)).filter(told => told === type).length;
  const notice = (field: string, type: string, id: string, more: object = {}) =>
    bench.act('memberHead', field, type, { id, ...REASON, ...more });

  it('has effect from its day on, for its readers at once, and is told of once', async () => {
    const effectiveOn = addDays(today(), 10);
    const { id, status } = await bench.make('SIGNED', { effectiveOn, datesPublic: true });
    expect(status).toBe('SIGNED');
    await bench.advanceTo(addDays(effectiveOn, -1));
    expect((await bench.stand(id)).status).toBe('SIGNED');
    await bench.advanceTo(effectiveOn);
    expect((await bench.stand(id)).status).toBe('IN_FORCE');
    expect(await count(id, 'mou.inForce')).toBe(0);
    await Promise.all([bench.runDay(), bench.runDay()]);
    await bench.runDay();
    expect(await count(id, 'mou.inForce')).toBe(1);
    expect(await ask(id, 'effectiveOn { value } terms { startsOn endsOn }')).toEqual({
      effectiveOn: { value: effectiveOn },
      terms: [{ startsOn: effectiveOn, endsOn: null }],
    });
  });

  it('reminds its parties 90, 30, 7 and 0 days before its end, never twice, and then shows a badge', async () => {
    const endsOn = addDays(today(), 95);
    const mou = await bench.make('IN_FORCE', { renewal: 'EXPLICIT', endsOn });
    expect(await badge(mou.id)).toBeNull();
    const given = [];
    for (const before of [91, 90, 60, 30, 7, 1, 0]) {
      await bench.advanceTo(addDays(endsOn, -before));
      for (let hour = 0; hour < 3; hour += 1) await bench.remind();
      // What is done about it meanwhile does not begin it anew.
      if (before === 60)
        await bench.done('officer', 'beginMouReview', 'BeginMouReviewInput', { id: mou.id, ...REASON });
      given.push(await reminders(mou));
      expect([before, await badge(mou.id)]).toEqual([before, before > 90 ? null : 'ENDS_SOON']);
    }
    expect(given).toEqual([0, 2, 2, 4, 6, 6, 8]);
    await bench.advanceTo(addDays(endsOn, 1));
    expect((await bench.stand(mou.id)).status).toBe('EXPIRED');
    await bench.runDay();
    await bench.runDay();
    for (let hour = 0; hour < 3; hour += 1) await bench.remind();
    expect([await reminders(mou), await count(mou.id, 'mou.expired'), await badge(mou.id)]).toEqual([8, 1, 'ENDED']);
    expect(
      await bench.sql(`select 1 from task where subject_id = '${uuidOf('Mou', mou.id)}' and closed_at is null`),
    ).toEqual([]);
  });

  it('renews itself unless notice is given in time before the end of the current term', async () => {
    const start = today();
    const mou = await bench.make('IN_FORCE', { renewal: 'TACIT', termMonths: 1, noticeDays: 10 });
    const ends = (terms: number) => addDays(addMonths(start, terms), -1);
    const terms = async () => (await ask<{ terms: object[] }>(mou.id, 'terms { startsOn endsOn noticeBy }')).terms;
    expect(await terms()).toEqual([{ startsOn: start, endsOn: ends(1), noticeBy: addDays(ends(1), -10) }]);
    expect(await badge(mou.id)).toBe('NOTICE_DUE');
    await bench.advanceTo(addDays(ends(1), -9));
    expect(await notice('declineMouRenewal', 'MouNoticeInput', mou.id)).toBe('guards: NOTICE_TOO_LATE');
    expect(await badge(mou.id)).toBe('RENEWS');
    // Whoever reads before the service has written it down sees the next term already.
    await bench.advanceTo(addDays(ends(1), 1));
    expect(await ask(mou.id, 'status renewal { currentTermEndsOn noticeBy }')).toEqual({
      status: 'IN_FORCE',
      renewal: { currentTermEndsOn: ends(2), noticeBy: addDays(ends(2), -10) },
    });
    await bench.runDay();
    await bench.runDay();
    expect(await terms()).toEqual([
      { startsOn: start, endsOn: ends(1), noticeBy: addDays(ends(1), -10) },
      { startsOn: addDays(ends(1), 1), endsOn: ends(2), noticeBy: addDays(ends(2), -10) },
    ]);
    expect(await count(mou.id, 'mou.termBegun')).toBe(2);
    await bench.advanceTo(addDays(ends(2), -10));
    const both = await Promise.all([
      notice('declineMouRenewal', 'MouNoticeInput', mou.id),
      notice('declineMouRenewal', 'MouNoticeInput', mou.id),
    ]);
    expect(both.filter(outcome => typeof outcome === 'string')).toEqual(['guards: NOTICE_GIVEN']);
    expect(await ask(mou.id, 'status badge notices { kind effectiveOn party { id } }')).toEqual({
      status: 'IN_FORCE',
      badge: 'ENDS_SOON',
      notices: [{ kind: 'NON_RENEWAL', effectiveOn: ends(2), party: { id: bench.cast.organisations.member } }],
    });
    await bench.advanceTo(addDays(ends(2), 1));
    expect((await bench.stand(mou.id)).status).toBe('EXPIRED');
    await bench.runDay();
    expect([(await terms()).length, await count(mou.id, 'mou.expired')]).toEqual([2, 1]);
  });

  it('is terminated by the notice of one party, after the days of notice; promises end with it or survive', async () => {
    const mou = await bench.make('IN_FORCE', { noticeDays: 5 });
    const promise = async (clause: string, survives: boolean) => {
      const query = `mutation ($input: AddCommitmentInput!) { addCommitment(input: $input) { ... on AddCommitmentSuccess { commitment { id } } } }`;
      const input = { mouId: mou.id, clause, survives, ownerId: bench.cast.organisations.member };
      await bench.say('officer', query, { input: { ...input, description: [{ language: 'en', text: 'An example' }] } });
    };
    await promise('1', false);
    await promise('2', true);
    const over = addDays(today(), 5);
    const early = { effectiveOn: addDays(today(), 4) };
    expect(await notice('terminateMou', 'TerminateMouInput', mou.id, early)).toBe(
      'INPUT_INVALID input.effectiveOn noticeDays',
    );
    const other = { partyId: bench.cast.organisations.secretariat };
    expect(await notice('terminateMou', 'TerminateMouInput', mou.id, other)).toBe('NOT_FOUND');
    expect(await notice('terminateMou', 'TerminateMouInput', mou.id)).toMatchObject({ status: 'IN_FORCE' });
    expect(await notice('terminateMou', 'TerminateMouInput', mou.id)).toBe('guards: TERMINATION_GIVEN');
    await bench.advanceTo(addDays(over, -1));
    expect((await bench.stand(mou.id)).status).toBe('IN_FORCE');
    await bench.advanceTo(over);
    expect((await bench.stand(mou.id)).status).toBe('TERMINATED');
    await bench.runDay();
    expect(await ask(mou.id, 'terminatedOn { value } commitments { clause state }')).toEqual({
      terminatedOn: { value: over },
      commitments: [
        { clause: '1', state: 'CLOSED' },
        { clause: '2', state: 'OPEN' },
      ],
    });
    expect(await count(mou.id, 'mou.terminated')).toBe(1);
  });

  it('is terminated on behalf of a party by an admin, who says what shows it', async () => {
    const { id } = await bench.make('IN_FORCE');
    const partyId = bench.cast.organisations.member;
    const terminate = (more: object) =>
      bench.act('admin', 'terminateMou', 'TerminateMouInput', { id, ...REASON, ...more });
    expect(await terminate({ partyId })).toBe('INPUT_INVALID input.evidence evidenceNeeded');
    expect(await terminate({ partyId, evidence: 'A letter.' })).toMatchObject({ status: 'TERMINATED' });
    expect(await count(id, 'mou.terminated')).toBe(1);
  });

  it('has another text once every party has accepted and signed the amendment, and not before', async () => {
    const endsOn = addDays(today(), 200);
    const mou = await bench.make('IN_FORCE', { renewal: 'EXPLICIT', endsOn });
    const later = addDays(endsOn, 100);
    const amend = (input: object) =>
      bench.act('memberHead', 'proposeMouAmendment', 'EditMouInput', { id: mou.id, ...input });
    const first = (await amend({ endsOn: later })) as Stand;
    expect(await amend({ endsOn: later })).toBe('guards: AMENDMENT_PENDING');
    const early = { id: mou.id, textHash: first.amendmentHash };
    expect(await bench.act('memberHead', 'signMou', 'SignMouInput', early)).toBe('guards: TEXT_NOT_ACCEPTED');
    await bench.accept(first);
    await bench.accept(first, 'officer');
    await bench.sign(first, 'memberHead');
    expect(await bench.perform(mou.id, 'withdrawMouAmendment')).toMatchObject({
      amendmentHash: null,
      status: 'IN_FORCE',
    });
    const second = (await amend({ endsOn: later, note: 'A year more.' })) as Stand;
    await bench.accept(second);
    await bench.accept(second, 'officer');
    await bench.sign(second, 'memberHead');
    expect(await ask(mou.id, 'endsOn { value } textHash')).toEqual({
      endsOn: { value: endsOn },
      textHash: mou.textHash,
    });
    await bench.sign(second, 'networkSignatory');
    const { signatures, ...amended } = await ask<Record<string, { voidedAt: string | null }[]>>(
      mou.id,
      'status textHash amendmentHash endsOn { value } terms { endsOn } signatures { version voidedAt }',
    );
    expect(amended).toEqual({
      status: 'IN_FORCE',
      textHash: second.amendmentHash,
      amendmentHash: null,
      endsOn: { value: later },
      terms: [{ endsOn }, { endsOn: later }],
    });
    expect(signatures!.map(({ voidedAt }) => voidedAt === null)).toEqual([true, true, false, true, true]);
  });

  it('is renewed by the one that takes its place, from the day on which that has effect', async () => {
    const mou = await bench.make('IN_FORCE');
    const draft = () => bench.act('memberHead', 'draftMouSuccessor', 'DraftMouSuccessorInput', { id: mou.id });
    const drafts = await Promise.all([draft(), draft()]);
    expect(drafts.filter(outcome => typeof outcome === 'string')).toEqual(['guards: SUCCESSOR_EXISTS']);
    const [given] = drafts.filter((outcome): outcome is Stand => typeof outcome !== 'string');
    await bench.perform(given!.id, 'abandonMou');
    const effectiveOn = addDays(today(), 3);
    const successor = (await bench.act('memberHead', 'draftMouSuccessor', 'DraftMouSuccessorInput', {
      ...{ id: mou.id, effectiveOn },
      texts: [{ language: 'en', authentic: true, body: 'We go on.' }],
    })) as Stand;
    const proposed = await bench.done('officer', 'proposeMou', 'MouActInput', { id: successor.id });
    const agreed = await bench.accept(await bench.accept(proposed), 'officer');
    await bench.sign(agreed, 'memberHead');
    expect((await bench.sign(agreed, 'networkSignatory')).status).toBe('SIGNED');
    expect((await bench.stand(mou.id)).status).toBe('IN_FORCE');
    await bench.advanceTo(effectiveOn);
    expect((await bench.stand(mou.id)).status).toBe('RENEWED');
    await bench.runDay();
    expect(await ask(mou.id, 'status badge successors { id status }')).toEqual({
      status: 'RENEWED',
      badge: null,
      successors: [
        { id: successor.id, status: 'IN_FORCE' },
        { id: given!.id, status: 'ABANDONED' },
      ],
    });
    expect([await count(mou.id, 'mou.renewed'), await count(successor.id, 'mou.inForce')]).toEqual([1, 1]);
  });

  it('is reviewed while it has effect', async () => {
    const { id } = await bench.make('IN_FORCE');
    const input = { id, ...REASON, dueOn: addDays(today(), 30) };
    expect(await bench.done('memberHead', 'beginMouReview', 'BeginMouReviewInput', input)).toMatchObject({
      status: 'UNDER_REVIEW',
    });
    expect(await bench.act('officer', 'beginMouReview', 'BeginMouReviewInput', input)).toBe('guards: WRONG_STATE');
    const done = { id, outcome: 'It stays.' };
    expect(await bench.done('officer', 'completeMouReview', 'CompleteMouReviewInput', done)).toMatchObject({
      status: 'IN_FORCE',
    });
    const [review] = (await ask<{ reviews: object[] }>(id, 'reviews { begunOn completedOn outcome }')).reviews;
    expect(review).toEqual({ begunOn: today(), completedOn: today(), outcome: 'It stays.' });
  });

  it.each<[string, (day: string) => object]>([
    ['INPUT_INVALID input.endsOn dateOrder', day => ({ effectiveOn: day, endsOn: day })],
    ['INPUT_INVALID input.endsOn endNeeded', () => ({ renewal: 'EXPLICIT' })],
    ['INPUT_INVALID input.renewal tacitTerms', () => ({ renewal: 'TACIT', termMonths: 12 })],
    ['INPUT_INVALID input.renewal tacitTerms', () => ({ termMonths: 12 })],
    ['INPUT_INVALID input.provenance provenance', () => ({ provenance: 'DOCUMENTED' })],
    ['INPUT_INVALID input.originId originType', () => ({ originId: bench.cast.organisations.member })],
  ])('is not drafted with what does not fit together: %s', async (wanted, change) => {
    const draft = {
      title: [{ language: 'en', text: 'A' }],
      partyIds: [bench.cast.organisations.secretariat, bench.cast.organisations.member],
    };
    expect(await bench.act('officer', 'draftMou', 'DraftMouInput', { ...draft, ...change(today()) })).toBe(wanted);
  });

  describe('invariant 10', () => {
    it('endsOn > effectiveOn: it is not signed when it would end before it has effect', async () => {
      const mou = await bench.make('PARTLY_SIGNED', { renewal: 'EXPLICIT', endsOn: addDays(today(), 1) });
      await bench.advanceTo(addDays(today(), 1));
      expect(
        await bench.act('networkSignatory', 'signMou', 'SignMouInput', { id: mou.id, textHash: mou.textHash }),
      ).toBe('guards: END_BEFORE_EFFECT');
      await bench.make('IN_FORCE');
      await expect(bench.sql(`update mou set last_day = in_force_on where status = 'IN_FORCE'`)).rejects.toThrow(
        'mou_ends_after_effect',
      );
    });

    it('IN_FORCE ⇒ every party has a non-voided signature over the same hash; the renewal chain is acyclic', async () => {
      const wrong = `
        select m.id from mou m join mou_version v on v.mou_id = m.id and v.version = m.text_version
        where m.in_force_on is not null and exists (
          select from mou_party p where p.mou_id = m.id and not exists (
            select from mou_signature s where s.mou_id = m.id and s.organisation_id = p.organisation_id
              and s.voided_at is null and s.text_hash = v.text_hash))`;
      await bench.make('IN_FORCE');
      const held = await bench.sql('select 1 from mou where in_force_on is not null');
      expect(held).not.toEqual([]);
      expect(await bench.sql(wrong)).toEqual([]);
      // A predecessor is named when its successor is drafted, so it is older than that.
      expect(await bench.sql('select id from mou where predecessor_id >= id')).toEqual([]);
    });
  });
});

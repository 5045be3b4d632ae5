/** What stands around a memorandum: promises, verification by its text, corrections of records, and what it grew out of. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { MouService } from '../../../apps/api/src/modules/agreement/index.js';
import { statementsOf } from '../../support/statements.js';
import {
  ENGLISH,
  type MouLifeBench,
  RUSSIAN,
  sha256,
  type Speaker,
  startMouLifeBench,
} from '../../support/mou-life-bench.js';

const english = (text: string) => [{ language: 'en', text }];

describe('around a memorandum', () => {
  let bench: MouLifeBench;
  beforeAll(async () => {
    bench = await startMouLifeBench();
  }, 60_000);
  afterAll(() => bench.close());

  describe('a promise', () => {
    interface Promised {
      id: string;
      state: string;
      version: number;
    }
    async function act(speaker: Speaker, field: string, input: object): Promise<Promised | string> {
      const name = `${field[0]!.toUpperCase()}${field.slice(1)}`;
      const query = `mutation ($input: ${name}Input!) { result: ${field}(input: $input) {
        ... on GuardFailed { guards { code } } ... on ${name}Success { commitment { id state version } } } }`;
      const { data, errors } = await bench.say<{ result: { commitment?: Promised; guards?: { code: string }[] } }>(
        speaker,
        query,
        { input },
      );
      if (errors?.[0]) return String(errors[0].extensions['code']);
      return data!.result.commitment ?? `guards: ${data!.result.guards!.map(({ code }) => code).join(', ')}`;
    }
    const promise = (mouId: string, more: object = {}) =>
      act('memberHead', 'addCommitment', {
        ...{ mouId, clause: 'Article 3 (2)', description: english('Translate two guides') },
        ...{ ownerId: bench.cast.organisations.member, dueOn: '2030-01-31', ...more },
      });

    it('has a clause, an owner, a day and evidence; its owner does it, and nobody releases itself', async () => {
      const { id: mouId } = await bench.make('DRAFT');
      const foreign = { ownerId: bench.cast.organisations.otherMember };
      expect(await promise(mouId, foreign)).toBe('NOT_FOUND');
      const { id } = (await promise(mouId)) as Promised;
      expect(await act('memberHead', 'fulfilCommitment', { id, evidence: 'A report.' })).toBe('guards: MOU_NOT_SIGNED');
      expect(await act('otherMemberHead', 'fulfilCommitment', { id, evidence: 'A report.' })).toBe('NOT_FOUND');
      const inForce = await bench.make('IN_FORCE');
      const [one, two] = [await promise(inForce.id), await promise(inForce.id)] as [Promised, Promised];
      const release = { id: one.id, reason: 'Not needed any more.' };
      expect(await act('memberHead', 'releaseCommitment', release)).toBe('guards: NOT_YOURS_TO_DO');
      expect(await act('officer', 'releaseCommitment', release)).toMatchObject({ state: 'RELEASED' });
      const done = { id: two.id, evidence: 'Both guides are published.' };
      const outcomes = await Promise.all([1, 2, 3].map(() => act('memberHead', 'fulfilCommitment', done)));
      expect(outcomes.filter(outcome => outcome === 'guards: WRONG_STATE')).toHaveLength(2);
      expect(await bench.told(two.id)).toEqual(['commitment.fulfilled', 'commitment.fulfilled']);
      const query =
        'query ($id: ID!) { node(id: $id) { ... on Commitment { state evidence overdue owner { id } mou { id } } } }';
      const readers = ['officer', 'otherMemberHead', 'anonymous'] as const;
      const read = await Promise.all(
        readers.map(async reader => (await bench.say(reader, query, { id: two.id })).data),
      );
      const known = { state: 'FULFILLED', overdue: false, mou: { id: inForce.id } };
      const owner = { id: bench.cast.organisations.member };
      expect(read).toEqual([
        { node: { ...known, owner, evidence: 'Both guides are published.' } },
        { node: { ...known, owner, evidence: null } },
        { node: null },
      ]);
    });

    it('waits for its owner while the memorandum has effect', async () => {
      const signing = await bench.make('PARTLY_SIGNED');
      const { id } = (await promise(signing.id)) as Promised;
      const open = () =>
        bench.sql(`select due_on::text, organisation_id from task
          where subject_id = '${uuidOf('Commitment', id)}' and kind = 'COMMITMENT_FULFIL' and closed_at is null`);
      expect(await open()).toEqual([]);
      await bench.sign(signing, 'networkSignatory');
      const organisation_id = uuidOf('Organisation', bench.cast.organisations.member);
      expect(await open()).toEqual([{ due_on: '2030-01-31', organisation_id }]);
      await act('officer', 'editCommitment', { id, dueOn: '2031-01-31' });
      expect(await open()).toEqual([{ due_on: '2031-01-31', organisation_id }]);
      await act('memberHead', 'fulfilCommitment', { id, evidence: 'A report.' });
      expect(await open()).toEqual([]);
    });

    it('may be what a planned programme grew out of', async () => {
      const { id: mouId } = await bench.make('IN_FORCE');
      const { id } = (await promise(mouId)) as Promised;
      const query = `mutation ($input: ShareProgrammeInput!) { shareProgramme(input: $input) {
        ... on ShareProgrammeSuccess { programme { status origin { id __typename } } } } }`;
      const input = { name: 'Example programme', originId: id };
      const { data, errors } = await bench.say('officer', query, { input });
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({
        shareProgramme: { programme: { status: 'PLANNED', origin: { id, __typename: 'Commitment' } } },
      });
    });
  });

  describe('verification by its text', () => {
    const verify = async (textHash: string, speaker: Speaker = 'anonymous') => {
      const query = `query ($hash: String!) { verifyMou(textHash: $hash) {
        title { text } parties { organisation { id } } signed { on { value } } effectiveOn { value } endsOn { value } inForce } }`;
      const { data, errors } = await bench.say<{ verifyMou: { inForce: boolean } | null }>(speaker, query, {
        hash: textHash,
      });
      return errors?.[0] ? String(errors[0].extensions['code']) : data!.verifyMou;
    };

    it('tells whoever holds it who agreed on what, since when, and whether it is in force', async () => {
      const body = 'Words that only one memorandum has.';
      const texts = [{ language: 'en', authentic: true, body }];
      const draft = await bench.make('PARTLY_SIGNED', { texts });
      expect([await verify(sha256(body)), await verify(draft.textHash!)]).toEqual([null, null]);
      await bench.sign(draft, 'networkSignatory');
      const day = { value: bench.network.clock.today() };
      const told = {
        title: { text: 'A memorandum' },
        parties: [bench.cast.organisations.secretariat, bench.cast.organisations.member].map(id => ({
          organisation: { id },
        })),
        signed: { on: day },
        effectiveOn: day,
        endsOn: null,
        inForce: true,
      };
      expect(await verify(sha256(body).toUpperCase())).toEqual(told);
      expect(await verify(draft.textHash!)).toEqual(told);
      // An amendment takes its place: the old text is known, and in force no more.
      const amended = await bench.done('memberHead', 'proposeMouAmendment', 'EditMouInput', {
        ...{ id: draft.id, texts: [{ language: 'en', authentic: true, body: `${body} And more.` }] },
      });
      expect(await verify(sha256(`${body} And more.`))).toBeNull();
      await bench.accept(amended);
      await bench.accept(amended, 'officer');
      await bench.sign(amended, 'memberHead');
      await bench.sign(amended, 'networkSignatory');
      const now = await Promise.all([verify(sha256(body)), verify(sha256(`${body} And more.`))]);
      expect(now).toEqual([{ ...told, inForce: false }, told]);
    });

    it('knows records from papers, and no translation that nobody signed', async () => {
      const texts = [
        { language: 'en', authentic: true, sha256: sha256('kept elsewhere') },
        { language: 'fr', authentic: false, body: 'Une traduction' },
      ];
      await bench.record({ texts });
      expect(await verify(sha256('kept elsewhere'))).toMatchObject({
        inForce: true,
        signed: { on: { value: '2022-08-16' } },
      });
      expect(await verify(sha256('Une traduction'))).toBeNull();
      expect(await verify(sha256(`${ENGLISH}${RUSSIAN}`))).toBeNull();
      expect(await verify('abc')).toBe('INPUT_INVALID');
    });

    it('is not for whoever tries many texts', async () => {
      const outcomes = [];
      for (let index = 0; index < 61 && outcomes.at(-1) !== 'RATE_LIMITED'; index += 1)
        outcomes.push(await verify(sha256(String(index))));
      expect(outcomes.at(-1)).toBe('RATE_LIMITED');
    });
  });

  describe('a record from papers', () => {
    it('is put right by a new one under its number: the wrong one stays, and names it', async () => {
      const wrong = await bench.record({ title: english('Wrong') });
      const child = await bench.record({ umbrellaId: wrong.id });
      const correct = (id: string, title: string) =>
        bench.act('officer', 'correctMou', 'CorrectMouInput', {
          ...{ id, reason: 'The papers say otherwise.' },
          record: bench.papers({ title: english(title), signed: { on: '2022-08-17' } }),
        });
      const both = await Promise.all([correct(wrong.id, 'Right'), correct(wrong.id, 'Right')]);
      expect(both.filter(outcome => typeof outcome === 'string')).toEqual(['guards: ALREADY_CORRECTED']);
      const right = both.find(outcome => typeof outcome !== 'string')!;
      expect(right).toMatchObject({ status: 'IN_FORCE', number: wrong.number });
      const query = `query ($wrong: ID!, $right: ID!) {
        wrong: mou(id: $wrong) { title { text } number correctedBy { id } availableActions { allowed } }
        right: mou(id: $right) { title { text } corrects { id } children { id } } mous(first: 100) { nodes { id } } }`;
      const { data } = await bench.say<Record<string, object>>('officer', query, { wrong: wrong.id, right: right.id });
      expect(data!['wrong']).toMatchObject({
        title: { text: 'Wrong' },
        number: wrong.number,
        correctedBy: { id: right.id },
      });
      const { availableActions } = data!['wrong'] as { availableActions: { allowed: boolean }[] };
      expect(availableActions.some(({ allowed }) => allowed)).toBe(false);
      expect(data!['right']).toEqual({
        title: { text: 'Right' },
        corrects: { id: wrong.id },
        children: [{ id: child.id }],
      });
      const listed = JSON.stringify(data!['mous']);
      expect([listed.includes(wrong.id), listed.includes(right.id)]).toEqual([false, true]);
      expect(await bench.told(right.id)).toEqual(['mou.corrected']);
    });

    it('may be terminated, reviewed and succeeded here, and is never written anew', async () => {
      const { id } = await bench.record();
      expect(await bench.act('memberHead', 'proposeMouAmendment', 'EditMouInput', { id })).toBe(
        'guards: RECORDED_FROM_PAPERS',
      );
      const successor = await bench.done('memberHead', 'draftMouSuccessor', 'DraftMouSuccessorInput', { id });
      expect(successor.status).toBe('DRAFT');
      const terminate = { id, reason: 'An example.' };
      expect(await bench.done('memberHead', 'terminateMou', 'TerminateMouInput', terminate)).toMatchObject({
        status: 'TERMINATED',
      });
      expect(await bench.told(id)).toContain('mou.terminated');
      expect(
        await bench.act('officer', 'correctMou', 'CorrectMouInput', { ...terminate, record: bench.papers() }),
      ).toBe('guards: ACTED_UPON');
    });
  });

  it('costs as many statements for ten as for two, whatever is asked of each', async () => {
    const query = `mutation ($input: AddCommitmentInput!) { addCommitment(input: $input) { __typename } }`;
    const promise = { clause: '1', description: english('An example'), ownerId: bench.cast.organisations.member };
    for (let index = 0; index < 10; index += 1) {
      const { id } = await bench.draft();
      // The last two of them, which come first.
      if (index >= 8) await bench.say('officer', query, { input: { mouId: id, ...promise } });
    }
    const cost = async (first: number): Promise<number> => {
      const ask = () =>
        bench.say<{ mous: { nodes: object[] } }>(
          'officer',
          `{ mous(first: ${String(first)}) { nodes { availableActions { action } versions { version texts { language } }
             acceptances { version } signatures { version } terms { startsOn } notices { kind } reviews { begunOn }
             history { action } commitments { clause availableActions { action } } successors { id } children { id }
             parties { organisation { slug } } } } }`,
        );
      expect((await ask()).data?.mous.nodes).toHaveLength(first);
      return (await statementsOf(ask)).length;
    };
    const [two, ten] = [await cost(2), await cost(10)];
    expect(ten).toBe(two);
    expect(two).toBeLessThan(20);
  });

  it('is found by what it grew out of', async () => {
    const originId = idOf('Engagement', newUuid());
    const { id } = await bench.draft({ originId });
    const service = bench.network.app.get(MouService, { strict: false });
    const read = async (actor: Parameters<MouService['ofOrigins']>[0]) =>
      (await service.ofOrigins(actor, [originId])).get(originId)?.map(mou => mou.id) ?? [];
    expect(await read({ kind: 'SYSTEM', reason: 'test' })).toEqual([id]);
    expect(await read({ kind: 'ANONYMOUS' })).toEqual([]);
  });
});

/** Delegations: as what organisations take part, with how many, and who checks the credentials. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import type { CallerName } from '../../support/callers.js';
import { type Answer, outcome, SummitBench } from '../../support/summit-bench.js';

const DELEGATION = 'delegation { id capacity state rejectionReason version }';
const DELEGATE = '... on AddDelegateSuccess { delegate { id state mayVote } }';

describe('delegations', () => {
  let bench: SummitBench;
  let memberHead: string;
  let otherHead: string;
  beforeAll(async () => {
    bench = await SummitBench.start();
    memberHead = idOf('Person', await bench.personUuid('memberHead'));
    otherHead = idOf('Person', await bench.personUuid('otherMemberHead'));
  }, 60_000);
  afterAll(() => bench.close());

  const delegationOf = (answer: Answer) => (answer['delegation'] ?? {}) as Record<string, string>;

  async function register(caller: CallerName, summitId: string, more: object = {}): Promise<string> {
    const selection = `... on RegisterDelegationSuccess { ${DELEGATION} }`;
    const answer = await bench.input(caller, 'registerDelegation', { summitId, ...more }, selection);
    const { id } = delegationOf(answer);
    if (id === undefined) throw new Error(JSON.stringify(answer));
    return id;
  }

  const name = (caller: CallerName, delegationId: string, role: string, more: object = { name: 'Example person' }) =>
    bench.input(caller, 'addDelegate', { delegationId, role, ...more }, DELEGATE);

  /** A second person of the member, who signs. */
  async function signatory(): Promise<string> {
    const editor = await bench.personUuid('memberEditor');
    const [found] = await bench.sql(
      `insert into mandate (id, person_id, organisation_id, role, valid_from, granted_at)
     select gen_random_uuid(), $1, $2, 'LEGAL_SIGNATORY', '2026-01-01', now()
     on conflict (person_id, organisation_id, role) where revoked_at is null and valid_to is null
     do update set scope = mandate.scope returning id`,
      [editor, uuidOf('Organisation', bench.cast.organisations.member)],
    );
    return idOf('Mandate', String(found!['id']));
  }

  /** A delegation of the member that lies before the returning officer. */
  async function checked(summitId: string): Promise<string> {
    const id = await register('memberHead', summitId);
    await name('memberHead', id, 'HEAD', { personId: memberHead });
    await bench.id('memberHead', 'submitDelegation', id);
    const mandateId = await signatory();
    await bench.input('officer', 'signCredential', { delegationId: id, mandateId });
    expect(outcome(await bench.id('officer', 'prepareCredentials', id))).toBe('PrepareCredentialsSuccess');
    return id;
  }

  describe('a delegation', () => {
    it('takes part as its organisation stands: VOTING, APPLICANT or GUEST', async () => {
      const summitId = await bench.registering();
      const selection = `... on RegisterDelegationSuccess { ${DELEGATION} }`;
      const member = await bench.input('memberHead', 'registerDelegation', { summitId }, selection);
      expect(delegationOf(member)).toMatchObject({ capacity: 'VOTING', state: 'DRAFT' });
      expect(outcome(await bench.input('applicantHead', 'registerDelegation', { summitId }))).toBe('NOT_INVITED');
      await bench.sql(
        `insert into application (id, organisation_id, kind, state, category_requested, rule_set_id, submitted_at,
         receipt_number, created_at, updated_at)
       select gen_random_uuid(), $1, 'ADMISSION', 'SCREENING', 'FULL', id, now(), 'APP-2026-900', now(), now()
       from rule_set where code = 'DEFAULT'`,
        [uuidOf('Organisation', bench.cast.organisations.applicant)],
      );
      const applicant = await bench.input('applicantHead', 'registerDelegation', { summitId }, selection);
      expect(delegationOf(applicant)).toMatchObject({ capacity: 'APPLICANT' });
      const organisationId = bench.cast.organisations.secretariat;
      const guest = await bench.input('officer', 'registerDelegation', { summitId, organisationId }, selection);
      expect(delegationOf(guest)).toMatchObject({ capacity: 'GUEST' });
      const more = { summitId: await bench.registering(), organisationId, capacity: 'VOTING' };
      expect(outcome(await bench.input('officer', 'registerDelegation', more))).toBe('CAPACITY_NOT_LAWFUL');
    });

    it('waits for each member while registration is open, and for an officer until the summit is opened', async () => {
      const summit = await bench.registering();
      const tasks = async (caller: 'memberHead' | 'otherMemberHead' | 'applicantHead' | 'officer') => {
        const query = '{ myTasks(first: 100) { nodes { kind dueOn subjectId } } }';
        type Mine = { myTasks: { nodes: { kind: string; dueOn: string | null; subjectId: string }[] } };
        const { myTasks } = await bench.read<Mine>(caller, query);
        return myTasks.nodes.filter(({ subjectId }) => subjectId === summit).map(({ kind, dueOn }) => [kind, dueOn]);
      };
      expect(await tasks('officer')).toEqual([['SUMMIT_PREPARE', bench.day(90)]]);
      for (const member of ['memberHead', 'otherMemberHead'] as const) {
        expect(await tasks(member)).toEqual([['DELEGATION_SUBMIT', null]]);
      }
      expect(await tasks('applicantHead')).toEqual([]);
      const delegation = await register('memberHead', summit);
      await name('memberHead', delegation, 'HEAD', { personId: memberHead });
      expect(outcome(await bench.id('memberHead', 'submitDelegation', delegation))).toBe('SubmitDelegationSuccess');
      expect([await tasks('memberHead'), await tasks('otherMemberHead')]).toEqual([[], [['DELEGATION_SUBMIT', null]]]);
      await bench.id('officer', 'closeRegistration', summit);
      expect([await tasks('otherMemberHead'), (await tasks('officer')).length]).toEqual([[], 1]);
      await bench.input('officer', 'cancelSummit', { id: summit, reason: 'Example.', expectedVersion: 4 });
      expect(await tasks('officer')).toEqual([]);
    });

    it('of an applicant has three places; the fourth is refused, also when they come at once', async () => {
      const id = await register('applicantHead', await bench.registering());
      const answers = await Promise.all(
        ['HEAD', 'DELEGATE', 'DELEGATE', 'DELEGATE', 'SPEAKER'].map(role => name('applicantHead', id, role)),
      );
      expect(answers.map(outcome).sort()).toEqual([
        'AddDelegateSuccess',
        'AddDelegateSuccess',
        'AddDelegateSuccess',
        'QUOTA_REACHED',
        'QUOTA_REACHED',
      ]);
    });

    it('is one of each organisation, also when two are registered at once', async () => {
      const summitId = await bench.registering();
      const both = await Promise.all([1, 2].map(() => bench.input('memberHead', 'registerDelegation', { summitId })));
      expect(both.map(outcome).sort()).toEqual(['ALREADY_REGISTERED', 'RegisterDelegationSuccess']);
    });

    it('is accredited by the returning officer, with a credential that somebody else signed', async () => {
      const summitId = await bench.registering();
      const id = await register('memberHead', summitId);
      expect(outcome(await bench.id('memberHead', 'submitDelegation', id))).toBe('HEAD_MISSING');
      await name('memberHead', id, 'HEAD', { personId: memberHead });
      await bench.id('memberHead', 'submitDelegation', id);
      await bench.id('officer', 'prepareCredentials', id);
      expect(outcome(await bench.id('returningOfficer', 'accreditDelegation', id))).toBe('CREDENTIAL_NOT_SIGNED');
      await bench.input('memberHead', 'signCredential', { delegationId: id });
      expect(outcome(await bench.id('returningOfficer', 'accreditDelegation', id))).toBe('CREDENTIAL_SIGNED_BY_ITSELF');
      const mandateId = await signatory();
      await bench.input('officer', 'signCredential', { delegationId: id, mandateId });
      const selection = `... on AccreditDelegationSuccess { delegation { state delegates { state mayVote } } }`;
      const accredited = await bench.id('returningOfficer', 'accreditDelegation', id, selection);
      expect(accredited['delegation']).toEqual({
        state: 'ACCREDITED',
        delegates: [{ state: 'CONFIRMED', mayVote: true }],
      });
    });

    it('has one person who casts the vote: the head does where nobody else is named for it', async () => {
      const id = await register('memberHead', await bench.registering());
      const editor = idOf('Person', await bench.personUuid('memberEditor'));
      await name('memberHead', id, 'HEAD', { personId: editor });
      await name('memberHead', id, 'VOTING_DELEGATE', { personId: memberHead });
      await bench.id('memberHead', 'submitDelegation', id);
      await bench.input('officer', 'signCredential', { delegationId: id, mandateId: await signatory() });
      await bench.id('officer', 'prepareCredentials', id);
      const selection = `... on AccreditDelegationSuccess { delegation { delegates { role mayVote } } }`;
      const accredited = await bench.id('returningOfficer', 'accreditDelegation', id, selection);
      expect((accredited['delegation'] as { delegates: object[] }).delegates).toEqual([
        { role: 'HEAD', mayVote: false },
        { role: 'VOTING_DELEGATE', mayVote: true },
      ]);
    });

    it('is refused with a reason, amended and checked again', async () => {
      const id = await checked(await bench.registering());
      const selection = `... on RejectDelegationSuccess { ${DELEGATION} }`;
      const reason = 'The mandate has no date.';
      const refused = await bench.input(
        'returningOfficer',
        'rejectDelegation',
        { delegationId: id, reason },
        selection,
      );
      expect(delegationOf(refused)).toMatchObject({ state: 'REJECTED', rejectionReason: reason });
      const read = `query ($id: ID!) { node(id: $id) { ... on Delegation { state rejectionReason } } }`;
      expect(await bench.read('memberHead', read, { id })).toMatchObject({ node: { rejectionReason: reason } });
      expect(await bench.read('otherMemberHead', read, { id })).toEqual({ node: null });
      expect(outcome(await bench.id('memberHead', 'amendDelegation', id))).toBe('AmendDelegationSuccess');
      expect(outcome(await bench.id('officer', 'prepareCredentials', id))).toBe('PrepareCredentialsSuccess');
      expect(outcome(await bench.id('returningOfficer', 'accreditDelegation', id))).toBe('CREDENTIAL_NOT_SIGNED');
    });

    it('is not accredited by whoever prepared it', async () => {
      const id = await checked(await bench.registering());
      const officer = await bench.personUuid('returningOfficer');
      await bench.sql('update delegation set prepared_by = $2 where id = $1', [uuidOf('Delegation', id), officer]);
      expect(outcome(await bench.id('returningOfficer', 'accreditDelegation', id))).toBe('PREPARED_BY_YOU');
    });
  });

  describe('a person', () => {
    it('votes for at most one organisation at a summit, also when both are accredited at once', async () => {
      const summitId = await bench.registering();
      const member = await checked(summitId);
      const other = await register('otherMemberHead', summitId);
      await name('otherMemberHead', other, 'HEAD', { personId: otherHead });
      // The same person holds a mandate of the other organisation too.
      await bench.sql(
        `insert into mandate (id, person_id, organisation_id, role, valid_from, granted_at)
       values (gen_random_uuid(), $1, $2, 'ALTERNATE', '2026-01-01', now())`,
        [uuidOf('Person', memberHead), uuidOf('Organisation', bench.cast.organisations.otherMember)],
      );
      expect(outcome(await name('otherMemberHead', other, 'ALTERNATE', { personId: memberHead }))).toBe(
        'AddDelegateSuccess',
      );
      await bench.id('otherMemberHead', 'submitDelegation', other);
      const [editor] = await bench.sql(
        `insert into mandate (id, person_id, organisation_id, role, valid_from, granted_at)
       values (gen_random_uuid(), $1, $2, 'LEGAL_SIGNATORY', '2026-01-01', now()) returning id`,
        [await bench.personUuid('memberEditor'), uuidOf('Organisation', bench.cast.organisations.otherMember)],
      );
      const mandateId = idOf('Mandate', String(editor!['id']));
      await bench.input('officer', 'signCredential', { delegationId: other, mandateId });
      await bench.id('officer', 'prepareCredentials', other);
      const both = await Promise.all([member, other].map(id => bench.id('returningOfficer', 'accreditDelegation', id)));
      expect(both.map(outcome).sort()).toEqual(['AccreditDelegationSuccess', 'PERSON_VOTES_ELSEWHERE']);
    });
  });
});

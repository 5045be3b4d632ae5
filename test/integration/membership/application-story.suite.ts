import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf } from '../../../apps/api/src/core/ids/index.js';
import { ApplicationEffects, MembershipReader } from '../../../apps/api/src/modules/membership/index.js';
import {
  type Applicant,
  type ApplicationBench,
  CRITERIA,
  startApplicationBench,
  type Steps,
  stepsOf,
  SYSTEM,
} from '../../support/application-bench.js';

const READ = `query ($id: ID!) {
  application(id: $id) {
    state categoryRequested receiptNumber late handledDays answers { question text } circulatedAt version
    organisation { slug country } ruleSet { code version }
    checklist { type status } documents { type status superseded remark file { sha256 } }
    endorsements { status fault statement endorser { slug } }
    screening { criteria { code hint result findings { result reason } } opinions { text person { name } } reviewers { recusalReason } }
    recommendations { recommendation category conditions reasonPublic reasonInternal }
    informationRequests { dueOn items { position question answer } answeredAt }
    messages { text visibility } history { action fromState toState reasonInternal }
    provisionalDecision { number } decision { number }
  }
}`;

interface Read {
  application: {
    state: string | null;
    organisation: { slug: string } | null;
    circulatedAt: string | null;
    handledDays: number | null;
    checklist: { type: string; status: string }[] | null;
    documents: { type: string; status: string; file: object | null }[] | null;
    endorsements: { status: string; fault: string | null; statement: string | null; endorser: { slug: string } }[];
    screening: { criteria: { code: string; hint: string | null; result: string | null }[]; opinions: object[] } | null;
    recommendations: { reasonPublic: string | null; reasonInternal: string | null }[] | null;
    messages: { text: string }[] | null;
    history: { action: string; toState: string; reasonInternal: string | null }[] | null;
    provisionalDecision: { number: string } | null;
  } | null;
}

const day = 24 * 3600;

describe('the story of one application', () => {
  let bench: ApplicationBench;
  let applicant: Applicant;
  let steps: Steps;
  const read = async (token?: string) => {
    const { data, errors } = await bench.ask<Read>(token, READ, { id: steps.id() });
    expect(errors).toBeUndefined();
    return data?.application ?? null;
  };
  const guards = async (token: string, mutation: string, input: object = {}) =>
    (await bench.act(token, mutation, { id: steps.id(), ...input })).guards?.map(({ code }) => code);
  const standing = async () =>
    bench.network.app
      .get(MembershipReader)
      .standingOf(applicant.uuid, { on: bench.network.clock.today() })
      .then(({ status, category }) => ({ status, category }));

  beforeAll(async () => {
    bench = await startApplicationBench('2024-01-15T09:00:00Z');
    applicant = await bench.applicant('Senimen Example', { foundedOn: '2022' });
    steps = stepsOf(bench, applicant);
  });
  afterAll(() => bench.close());

  it('S9: is started once; a second one is refused with the way to the first', async () => {
    await steps.start();
    const again = await bench.act(applicant.token, 'startApplication', { category: 'CANDIDATE' });
    expect(again).toMatchObject({ __typename: 'OpenApplicationExists', application: { id: steps.id() } });
    expect(await guards(applicant.token, 'submitApplication')).toEqual([
      'ANSWERS_MISSING',
      'STATUTES_NOT_ACCEPTED',
      'DOCUMENTS_MISSING',
    ]);
  });

  it('is handed in with its documents, gets a receipt, and the clock starts', async () => {
    await steps.complete();
    const { application } = await steps.submit();
    expect(application).toMatchObject({ state: 'SUBMITTED', receiptNumber: 'APP-2024-001', late: false });
    expect((await read(applicant.token))?.checklist?.map(({ status }) => status)).toEqual(Array(4).fill('RECEIVED'));
  });

  it('is known to the applicant and the secretariat only, until it is circulated', async () => {
    const { tokens } = bench.cast;
    expect(await read(tokens.officer)).not.toBeNull();
    expect(await read(tokens.auditor)).not.toBeNull();
    for (const token of [undefined, tokens.memberHead, tokens.applicantHead, tokens.returningOfficer, tokens.memberKey])
      expect(await read(token)).toBeNull();
  });

  it('rests while the applicant has to answer, and goes on where it was', async () => {
    bench.network.clock.advance(3 * day);
    const items = [{ question: 'How many members?' }, { question: 'The accounts', documentType: 'ACCOUNTS' }];
    await steps.ok(bench.cast.tokens.officer, 'requestInformation', { id: steps.id(), dueOn: '2024-02-10', items });
    bench.network.clock.advance(10 * day);
    expect(await guards(applicant.token, 'answerInformationRequest')).toEqual(['ITEMS_UNANSWERED']);
    const fileId = await bench.file(applicant.uuid);
    for (const position of [1, 2])
      await steps.ok(applicant.token, 'answerInformationItem', {
        id: steps.id(),
        position,
        answer: 'Forty.',
        fileIds: [fileId],
      });
    const { application } = await steps.ok(applicant.token, 'answerInformationRequest', { id: steps.id() });
    expect(application?.state).toBe('SUBMITTED');
    expect((await read(applicant.token))?.handledDays).toBe(3);
  });

  it('keeps every version of a document, and the bytes of each', async () => {
    const { officer } = bench.cast.tokens;
    const [statutes = ''] = steps.documents;
    await steps.ok(officer, 'checkApplicationDocument', { documentId: statutes, accepted: false, remark: 'Unsigned.' });
    expect(await guards(officer, 'acceptFormalCheck')).toEqual(['DOCUMENTS_NOT_ACCEPTED']);
    const fileId = await bench.file(applicant.uuid);
    const newer = { id: steps.id(), type: 'STATUTES', language: 'kk', fileId, supersedesId: statutes };
    steps.documents[0] = (await steps.ok(applicant.token, 'addApplicationDocument', newer)).document?.id ?? '';
    const again = { ...newer, fileId: await bench.file(applicant.uuid) };
    expect((await bench.act(applicant.token, 'addApplicationDocument', again)).guards).toEqual([
      { code: 'SUPERSEDED' },
    ]);
    const old = await bench.act(officer, 'checkApplicationDocument', { documentId: statutes, accepted: true });
    expect(old.guards).toEqual([{ code: 'SUPERSEDED' }]);
    const { data } = await bench.ask<{ removeFile: object }>(
      applicant.token,
      `mutation { removeFile(id: "${fileId}") { __typename ... on GuardFailed { guards { code } } } }`,
    );
    expect(data?.removeFile).toEqual({ __typename: 'GuardFailed', guards: [{ code: 'KEPT' }] });
    expect((await read(applicant.token))?.documents).toHaveLength(5);
    await steps.check();
    expect((await read(officer))?.state).toBe('SCREENING');
  });

  it('S9: finds the criterion of existence undecided by the date, and lets the board waive it with a reason', async () => {
    const { officer, board } = bench.cast.tokens;
    const hint = async () =>
      (await read(board))?.screening?.criteria.find(({ code }) => code === 'EXISTENCE') as object;
    expect(await hint()).toMatchObject({ hint: 'CANNOT_BE_DECIDED', result: null });
    const waiver = { id: steps.id(), subject: 'CRITERION', code: 'EXISTENCE', reason: 'Known for years.' };
    await steps.ok(officer, 'proposeWaiver', waiver);
    expect(await guards(officer, 'proposeWaiver', { ...waiver, id: steps.id() })).toEqual(['WAIVER_EXISTS']);
    const unknown = { ...waiver, code: 'CHARM' };
    expect(await bench.fail(board, 'decideWaiver', { ...unknown, granted: true })).toEqual({
      code: 'INPUT_INVALID',
      rules: ['code'],
    });
    const firm = { ...waiver, code: 'MISSION', granted: true };
    expect((await bench.fail(board, 'decideWaiver', firm)).rules).toEqual(['waivable']);
    expect((await bench.fail(officer, 'decideWaiver', { ...waiver, granted: true })).code).toBe('FORBIDDEN');
    await steps.find({ EXISTENCE: { result: 'UNMET' } });
    await steps.endorseTwice();
    expect(await guards(board, 'recommendApplication', { recommendation: 'ADMIT' })).toEqual(['CRITERIA_UNMET']);
    await steps.ok(board, 'decideWaiver', { ...waiver, granted: true });
    expect(await hint()).toMatchObject({ result: 'WAIVED', findings: [{ result: 'UNMET' }, { result: 'WAIVED' }] });
  });

  it('is recommended; the applicant reads the public reason, and never the internal one', async () => {
    const { board } = bench.cast.tokens;
    await steps.recommend({ reasonPublic: 'A good fit.', reasonInternal: 'The minister likes it.' });
    await steps.ok(board, 'recordDissent', { id: steps.id(), text: 'Too early.' });
    const [own, inside] = [await read(applicant.token), await read(board)];
    expect(own?.recommendations).toEqual([
      expect.objectContaining({ reasonPublic: 'A good fit.', reasonInternal: null }),
    ]);
    expect(own?.screening).toBeNull();
    expect(JSON.stringify(own)).not.toContain('minister');
    expect(own?.history?.map(({ action }) => action)).not.toContain('DISSENT');
    expect(inside?.screening?.opinions).toEqual([{ text: 'Too early.', person: { name: 'Example board' } }]);
  });

  it('keeps internal messages from the applicant', async () => {
    const { officer } = bench.cast.tokens;
    const message = { id: steps.id(), text: 'Between us.', visibility: 'INTERNAL' };
    await steps.ok(officer, 'sendApplicationMessage', message);
    await steps.ok(applicant.token, 'sendApplicationMessage', { ...message, text: 'Hello.', visibility: 'APPLICANT' });
    expect((await bench.fail(applicant.token, 'sendApplicationMessage', message)).rules).toEqual(['internal']);
    expect((await read(applicant.token))?.messages?.map(({ text }) => text)).toEqual(['Hello.']);
    expect((await read(officer))?.messages?.map(({ text }) => text)).toEqual(['Hello.', 'Between us.']);
  });

  it('S11: is admitted provisionally by a decision of the board, and stays recommended', async () => {
    const { board } = bench.cast.tokens;
    const { application } = await steps.ok(board, 'grantProvisionalAdmission', { id: steps.id(), minutesRef: '7' });
    expect(application?.state).toBe('RECOMMENDED');
    expect(await standing()).toEqual({ status: 'PROVISIONAL', category: 'FULL' });
    expect((await read(board))?.provisionalDecision?.number).toMatch(/^DEC-2024-/u);
    expect(await guards(board, 'grantProvisionalAdmission')).toEqual(['ALREADY_PROVISIONAL']);
    const { data } = await bench.ask<{ myTasks: { nodes: { kind: string }[] } }>(
      bench.cast.tokens.officer,
      '{ myTasks { nodes { kind } } }',
    );
    expect(data?.myTasks.nodes.map(({ kind }) => kind)).toContain('RATIFICATION_SCHEDULE');
  });

  it('is public with its circulation: the name and the category, no more; members read the documents', async () => {
    await steps.ok(bench.cast.tokens.officer, 'circulateApplication', { id: steps.id() });
    expect(await read()).toMatchObject({
      state: null,
      categoryRequested: 'FULL',
      organisation: { slug: 'senimen-example', country: 'KZ' },
      documents: null,
      checklist: null,
      endorsements: [],
      history: null,
      messages: null,
      receiptNumber: null,
    });
    const member = await read(bench.cast.tokens.memberHead);
    expect(member).toMatchObject({ state: 'RECOMMENDED', checklist: null, messages: null });
    expect(member?.documents?.map(({ file }) => file)).toEqual(Array(4).fill({ sha256: 'ab'.repeat(32) }));
    expect(member?.endorsements.map(({ status }) => status)).toEqual(['GIVEN', 'GIVEN']);
  });

  it('goes on the agenda only when the notice is long enough, and cannot be taken back while its ballot is open', async () => {
    const effects = bench.network.app.get(ApplicationEffects);
    const ballotId = '01900000-0000-7000-8000-00000000b411';
    const scheduling = { summitId: null, agendaItemId: null, ballotId };
    await expect(
      effects.scheduled(SYSTEM, steps.uuid(), { ...scheduling, voteOn: '2024-02-20' }),
    ).rejects.toMatchObject({ refusal: { guards: [{ code: 'NOTICE_TOO_SHORT' }] } });
    await effects.scheduled(SYSTEM, steps.uuid(), { ...scheduling, voteOn: '2024-03-20' });
    await effects.ballotOpened(SYSTEM, steps.uuid());
    expect(await guards(applicant.token, 'withdrawApplication')).toEqual(['BALLOT_OPEN']);
    await effects.ballotClosed(SYSTEM, steps.uuid());
  });

  it('S12: is put off by an inquorate vote, not refused, and the provisional membership goes on', async () => {
    const effects = bench.network.app.get(ApplicationEffects);
    const id = await bench.decision('INQUORATE', applicant.uuid);
    const decision = { id, decidedOn: bench.network.clock.today() };
    await effects.deferred(SYSTEM, steps.uuid(), decision, 'The vote was inquorate.');
    expect((await read(applicant.token))?.state).toBe('DEFERRED');
    expect((await standing()).status).toBe('PROVISIONAL');
    expect(
      await bench.sql('select e.type from membership_event e where e.type = $1', ['PROVISION_EXTENDED']),
    ).toHaveLength(1);
    const ballotId = '01900000-0000-7000-8000-00000000b412';
    await effects.scheduled(SYSTEM, steps.uuid(), {
      summitId: null,
      agendaItemId: null,
      ballotId,
      voteOn: '2024-03-21',
    });
  });

  it('ends with the decision of the members: a member, and everybody may know who endorsed it', async () => {
    const id = await bench.decision('ADOPTED', applicant.uuid);
    const decidedOn = bench.network.clock.today();
    await bench.network.app.get(ApplicationEffects).admitted(SYSTEM, steps.uuid(), { id, decidedOn });
    expect(await standing()).toEqual({ status: 'ACTIVE', category: 'FULL' });
    const found = await read();
    expect(found?.endorsements).toEqual([
      expect.objectContaining({ status: 'GIVEN', statement: null, endorser: { slug: 'example-association-01' } }),
      expect.objectContaining({ status: 'GIVEN', statement: null, endorser: { slug: 'example-association-02' } }),
    ]);
    const refused = await bench.act(applicant.token, 'startApplication', { category: 'ASSOCIATE' });
    expect(refused.guards?.map(({ code }) => code)).toEqual(['ALREADY_MEMBER']);
  });

  it('is kept whole: every act in the history, in order', async () => {
    const history = (await read(bench.cast.tokens.auditor))?.history ?? [];
    expect(history.map(({ action, toState }) => `${action} ${toState}`)).toEqual(
      expect.arrayContaining([
        'START DRAFT',
        'SUBMIT SUBMITTED',
        'ASK INFO_REQUESTED',
        'ANSWER SUBMITTED',
        'ACCEPT_FORMAL_CHECK SCREENING',
        'ENDORSEMENT_GIVEN SCREENING',
        'RECOMMEND RECOMMENDED',
        'ADMIT_PROVISIONALLY RECOMMENDED',
        'CIRCULATE RECOMMENDED',
        'SCHEDULE ON_AGENDA',
        'POSTPONE DEFERRED',
        'ADMIT ADMITTED',
      ]),
    );
    expect(history.filter(({ action }) => action === 'RECORD_CRITERION')).toHaveLength(CRITERIA.length);
    await expect(bench.sql('delete from application_event')).rejects.toThrow('insert-only');
    const { data } = await bench.ask<{ organisation: { applications: { id: string }[] } }>(
      applicant.token,
      'query ($id: ID!) { organisation(id: $id) { applications { id } } }',
      { id: idOf('Organisation', applicant.uuid) },
    );
    expect(data?.organisation.applications).toEqual([{ id: steps.id() }]);
  });
});

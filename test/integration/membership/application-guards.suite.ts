import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newUuid } from '../../../apps/api/src/core/ids/index.js';
import { RuleSetService } from '../../../apps/api/src/modules/decision/index.js';
import { InformationService } from '../../../apps/api/src/modules/membership/application/information/information.service.js';
import { type ApplicationBench, startApplicationBench, stepsOf } from '../../support/application-bench.js';

const day = 24 * 3600;

describe('what keeps an application from going on', () => {
  let bench: ApplicationBench;

  beforeAll(async () => {
    bench = await startApplicationBench();
  });
  afterAll(() => bench.close());

  it('invariant 1: of applications that are started at once exactly one is open, and the others lead to it', async () => {
    const { token } = await bench.applicant('Example Hasty Association');
    const begun = await Promise.all(
      Array.from({ length: 6 }, () => bench.act(token, 'startApplication', { category: 'FULL' })),
    );
    const [first, ...more] = begun.filter(({ __typename: type }) => type === 'StartApplicationSuccess');
    expect(more).toEqual([]);
    const others = begun.filter(({ __typename: type }) => type === 'OpenApplicationExists');
    expect(others.map(({ application }) => application?.id)).toEqual(Array(5).fill(first?.application?.id));
  });

  it('invariant 1: an application that is handed in twice at once is handed in once', async () => {
    const steps = stepsOf(bench, await bench.applicant('Example Double Association'));
    await steps.start();
    await steps.complete();
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => steps.submit()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('S10: counts endorsements again: one of a member that lost its standing is invalid until it is replaced', async () => {
    const steps = stepsOf(bench, await bench.applicant('Example Endorsed Association'));
    await steps.untilScreening();
    await steps.endorseTwice();
    await steps.find();
    const { officer, board } = bench.cast.tokens;
    const organisationId = bench.cast.organisations.member;
    const stands = (good: boolean, reason: string) =>
      bench.ask(officer, 'mutation ($input: RecordStandingInput!) { recordStanding(input: $input) { __typename } }', {
        input: { organisationId, good, reason },
      });
    expect((await stands(false, 'Dues.')).errors).toBeUndefined();
    const refused = await bench.act(board, 'recommendApplication', { id: steps.id(), recommendation: 'ADMIT' });
    expect(refused.guards).toEqual([{ code: 'ENDORSEMENTS_MISSING' }]);
    const { data } = await bench.ask<{ application: { endorsements: object[] } }>(
      officer,
      'query ($id: ID!) { application(id: $id) { endorsements { status fault } } }',
      { id: steps.id() },
    );
    expect(data?.application.endorsements).toEqual([
      { status: 'INVALID', fault: 'NOT_IN_GOOD_STANDING' },
      { status: 'GIVEN', fault: null },
    ]);
    await steps.endorse(await bench.member('Example Third Association'));
    expect((await steps.recommend()).application?.state).toBe('RECOMMENDED');
    // The other cases of this file need its endorsement.
    expect((await stands(true, 'Paid.')).errors).toBeUndefined();
  });

  it('asks a member for an endorsement as long as one would count, and again when the case is taken up again', async () => {
    const steps = stepsOf(bench, await bench.applicant('Example Asking Association'));
    await steps.untilScreening();
    await steps.endorseTwice();
    const slow = await bench.member('Example Slow Association');
    const asked = { id: steps.id(), organisationId: slow.id };
    const { endorsement } = await steps.ok(bench.cast.tokens.officer, 'requestEndorsement', asked);
    const waits = async () => {
      const query = '{ myTasks(first: 100) { nodes { kind subjectId } } }';
      const { data } = await bench.ask<{ myTasks: { nodes: { subjectId: string }[] } }>(slow.token, query);
      return data?.myTasks.nodes.some(({ subjectId }) => subjectId === endorsement?.id);
    };
    expect(await waits()).toBe(true);
    await steps.find();
    await steps.recommend({ recommendation: 'DEFER' });
    // Nobody can do it now: it does not wait.
    const given = await bench.act(slow.token, 'giveEndorsement', { id: endorsement?.id });
    expect([given.guards, await waits()]).toEqual([[{ code: 'ALREADY_COUNTED' }], false]);
    await steps.ok(bench.cast.tokens.officer, 'resumeApplication', { id: steps.id() });
    expect(await waits()).toBe(true);
    await steps.ok(slow.token, 'giveEndorsement', { id: endorsement?.id });
    expect(await waits()).toBe(false);
  });

  it('lets nobody screen who is recused, and nobody check what they handed in', async () => {
    const applicant = await bench.applicant('Example Friendly Association');
    const steps = stepsOf(bench, applicant);
    const { officer, board, secondOfficer } = bench.cast.tokens;
    await steps.start();
    await steps.complete();
    await steps.ok(officer, 'submitApplication', { id: steps.id() });
    const own = await bench.act(officer, 'acceptFormalCheck', { id: steps.id() });
    expect(own.guards?.map(({ code }) => code)).toContain('SUBMITTER_CANNOT_SCREEN');
    for (const documentId of steps.documents)
      await steps.ok(secondOfficer, 'checkApplicationDocument', { documentId, accepted: true });
    await steps.ok(secondOfficer, 'acceptFormalCheck', { id: steps.id() });
    await steps.ok(board, 'recuseReviewer', { id: steps.id(), reason: 'An old friend.' });
    const finding = { id: steps.id(), code: 'MISSION', result: 'MET' };
    expect((await bench.act(board, 'recordCriterion', finding)).guards).toEqual([{ code: 'RECUSED' }]);
  });

  it('does not lapse before the days of grace have passed and two reminders were given', async () => {
    const steps = stepsOf(bench, await bench.applicant('Example Silent Association'));
    await steps.untilSubmitted();
    const { officer } = bench.cast.tokens;
    const today = bench.network.clock.now();
    const dueOn = new Date(today.getTime() + 20 * day * 1000).toISOString().slice(0, 10);
    await steps.ok(officer, 'requestInformation', { id: steps.id(), dueOn, items: [{ question: 'How many?' }] });
    const information = bench.network.app.get(InformationService);
    bench.network.clock.advance(40 * day);
    expect(await information.lapseOverdue()).toBe(0);
    const [row] = await bench.sql<{ state: string }>('select state from application where id = $1', [steps.uuid()]);
    expect(row?.state).toBe('INFO_REQUESTED');
  });

  // The last one: its rules stay in force.
  it('lets a member ask for a higher category once it has been in the one before for as long as the rule set demands', async () => {
    const { network } = bench;
    const { content } = await network.app.get(RuleSetService).current(network.clock.today());
    const categories = content.categories.map(one =>
      one.code === 'FULL' ? { ...one, tenure: { from: 'OBSERVER', months: 12 } } : one,
    );
    const ruleSetId = newUuid();
    await bench.sql(
      `insert into rule_set (id, code, version, title, content, created_at, fixed_at)
       values ($1, 'TENURE', 1, '[{"language":"en","text":"Example rules","origin":"AUTHORED"}]', $2, $3, $3)`,
      [ruleSetId, { ...content, categories }, network.clock.now()],
    );
    const observer = await bench.member('Example Observing Association', 'OBSERVER', network.clock.today());
    await bench.sql(
      `insert into rule_set_adoption (id, rule_set_id, effective_from, rule_ref, recorded_at)
       values (gen_random_uuid(), $1, $2, 'TEST', $3)`,
      [ruleSetId, network.clock.today(), network.clock.now()],
    );
    const ask = async () => {
      const { __typename: type, guards } = await bench.act(observer.token, 'startApplication', { category: 'FULL' });
      return guards?.map(({ code }) => code) ?? type;
    };
    expect(await ask()).toEqual(['TENURE_TOO_SHORT']);
    network.clock.advance(364 * day);
    expect(await ask()).toEqual(['TENURE_TOO_SHORT']);
    network.clock.advance(day);
    expect(await ask()).toBe('StartApplicationSuccess');
  });
});

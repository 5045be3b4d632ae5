/** How programmes and resources are shared, changed, revised and withdrawn. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf, newUuid, uuidOf } from '../../../apps/api/src/core/ids/index.js';
import { type ResourceBench, startResourceBench } from '../../support/resource-bench.js';

const NAME = 'Parent\u2019R\u2019Us';
const WEBSITE = 'https://programme.example';

describe('sharing a programme', () => {
  let bench: ResourceBench;
  beforeAll(async () => {
    bench = await startResourceBench();
  }, 60_000);
  afterAll(() => bench.close());

  const share = (input: object = {}) =>
    bench.do('memberEditor', 'shareProgramme', { name: `Example ${newUuid()}`, ...input });
  const step = ({ id, version }: { id: string; version: number }, more: object = {}) => ({
    id,
    expectedVersion: version,
    ...more,
  });

  it('keeps its name byte for byte, makes a slug of it, and finds it however the apostrophe is typed', async () => {
    const made = await share({ name: NAME, status: 'AVAILABLE', website: WEBSITE, otherNames: ['PRU'] });
    expect(Buffer.from(String(made['name'])).toString('hex')).toBe('506172656e74e2809952e280995573');
    expect(made['slug']).toBe('parentrus');
    for (const search of [NAME, "Parent'R'Us", 'parent r us', 'PRU', 'parentrus']) {
      const query = 'query ($s: String) { programmes(filter: { search: $s }) { nodes { id } } }';
      const { programmes } = await bench.read<{ programmes: { nodes: { id: string }[] } }>('anonymous', query, {
        s: search,
      });
      expect({ search, found: programmes.nodes.map(({ id }) => id) }).toEqual({ search, found: [made.id] });
    }
  });

  it.each(['Application', 'Commitment', 'Programme', 'Mou'] as const)('can grow out of one of: %s', async type => {
    const originId = idOf(type, newUuid());
    const made = await share({ originId });
    const query = 'query ($id: ID!) { programme(id: $id) { originId } }';
    expect(await bench.read('memberEditor', query, { id: made.id })).toEqual({ programme: { originId } });
  });

  it('tells who owns it, who takes part, what it grew out of, and under which licence', async () => {
    const { member, otherMember } = bench.cast.organisations;
    const made = await share({
      status: 'IN_DEVELOPMENT',
      licence: 'CC BY-SA 4.0',
      partners: [{ organisationId: otherMember, role: 'CO_DEVELOPER' }],
      originId: idOf('AgendaItem', newUuid()),
      funder: 'Erasmus+',
      grantNumber: '2020-1-HU01-KA204-078751',
      ageFrom: 0,
      ageTo: 7,
      originalLanguage: 'en',
      languages: ['kk', 'ru'],
      startedOn: '2020',
      description: [
        { language: 'en', text: 'For parents.' },
        { language: 'kk', text: 'Ата-аналарға.' },
      ],
    });
    const query = `query ($id: ID!) { programme(id: $id) {
      owner { id } partners { role organisation { id } } originId origin { id } licence licenceUrl mayBeAdapted funder grantNumber
      ageFrom ageTo originalLanguage languages startedOn { value precision } description(languages: ["kk"]) { language text } } }`;
    const { programme } = await bench.read<{ programme: Record<string, unknown> }>('anonymous', query, { id: made.id });
    expect(programme).toMatchObject({
      owner: { id: member },
      partners: [{ role: 'CO_DEVELOPER', organisation: { id: otherMember } }],
      originId: expect.stringMatching(/^item_/u),
      origin: null,
      licence: 'CC-BY-SA-4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
      mayBeAdapted: 'YES',
      grantNumber: '2020-1-HU01-KA204-078751',
      ageFrom: 0,
      languages: ['en', 'kk', 'ru'],
      startedOn: { value: '2020', precision: 'YEAR' },
      description: { language: 'kk', text: 'Ата-аналарға.' },
    });
    const theirs = 'query ($id: ID!) { organisation(id: $id) { programmes { id } } }';
    const { organisation } = await bench.read<{ organisation: { programmes: { id: string }[] } }>('anonymous', theirs, {
      id: otherMember,
    });
    expect(organisation.programmes.map(({ id }) => id)).toContain(made.id);
  });

  it.each([
    [
      'the editor of a member for another member',
      'memberEditor',
      () => ({ ownerId: bench.cast.organisations.otherMember }),
      'FORBIDDEN',
    ],
    ['an applicant', 'applicantHead', () => ({}), 'FORBIDDEN'],
    ['what SPDX does not know', 'memberEditor', () => ({ licence: 'All rights reserved' }), 'INPUT_INVALID licence'],
    ['ages that end before they begin', 'memberEditor', () => ({ ageFrom: 7, ageTo: 3 }), 'INPUT_INVALID ageOrder'],
    [
      'a time that ends before it begins',
      'memberEditor',
      () => ({ startedOn: '2022', endedOn: '2021' }),
      'INPUT_INVALID dateOrder',
    ],
    [
      'an origin that nothing grows out of',
      'memberEditor',
      () => ({ originId: bench.cast.organisations.member }),
      'INPUT_INVALID originType',
    ],
    [
      'the owner as its own partner',
      'memberEditor',
      () => ({ partners: [{ organisationId: bench.cast.organisations.member, role: 'PARTNER' }] }),
      'INPUT_INVALID notTheOwner',
    ],
    ['made-up records by a member', 'memberEditor', () => ({ provenance: 'FICTITIOUS' }), 'INPUT_INVALID provenance'],
    ['documented ones without a source', 'officer', () => ({ provenance: 'DOCUMENTED' }), 'INPUT_INVALID sourceNeeded'],
    [
      'something available that is nowhere',
      'memberEditor',
      () => ({ status: 'AVAILABLE' }),
      'GuardFailed NOTHING_TO_USE',
    ],
  ] as const)('refuses %s', async (_, caller, input, refusal) => {
    expect(await bench.refusal(caller, 'shareProgramme', { name: 'Refused', ...input() })).toBe(refusal);
  });

  it('shows plans to the network only, and tells the outside of nothing before', async () => {
    const plan = await share();
    const query =
      'query ($id: ID!) { programme(id: $id) { id } programmes(filter: { status: [PLANNED] }, first: 100) { nodes { id } } }';
    for (const [caller, sees] of [
      ['anonymous', false],
      ['siteKey', false],
      ['applicantHead', false],
      ['otherMemberHead', true],
      ['memberEditor', true],
      ['officer', true],
    ] as const) {
      const { programme, programmes } = await bench.read<{
        programme: object | null;
        programmes: { nodes: { id: string }[] };
      }>(caller, query, { id: plan.id });
      expect({ caller, one: programme !== null, listed: programmes.nodes.some(({ id }) => id === plan.id) }).toEqual({
        caller,
        one: sees,
        listed: sees,
      });
    }
    const events = () => bench.sql(`select type from outbox_event where subject = '${plan.id}' order by position`);
    expect(await events()).toEqual([]);
    const origin = idOf('Summit', newUuid());
    const begun = await bench.do('memberEditor', 'developProgramme', step(plan, { originId: origin }));
    expect(begun.status).toBe('IN_DEVELOPMENT');
    expect(await events()).toEqual([{ type: 'programme.shared' }]);
  });

  it('goes through its life, and keeps what each version said', async () => {
    const plan = await share({ name: 'Example Life' });
    const begun = await bench.do('memberEditor', 'developProgramme', step(plan));
    expect(await bench.refusal('memberEditor', 'releaseProgramme', step(begun))).toBe('GuardFailed NOTHING_TO_USE');
    const changed = await bench.do(
      'memberEditor',
      'updateProgramme',
      step(begun, { website: WEBSITE, name: 'Example Long Life' }),
    );
    expect(await bench.refusal('memberEditor', 'releaseProgramme', step(begun))).toBe('STALE');
    const released = await bench.do('memberEditor', 'releaseProgramme', step(changed));
    const { programme } = await bench.read<{ programme: { id: string } }>(
      'anonymous',
      '{ programme(slug: "example-life") { id } }',
    );
    expect(programme.id).toBe(plan.id);
    const withdrawn = await bench.do('officer', 'withdrawProgramme', step(released, { reason: 'Replaced.' }));
    expect(await bench.refusal('memberEditor', 'updateProgramme', step(withdrawn))).toBe('GuardFailed WRONG_STATE');
    const versions = await bench.sql(
      `select version, content ->> 'status' as status from programme_revision where programme_id = '${uuidOf('Programme', plan.id)}' order by version`,
    );
    expect(versions.map(({ status }) => status)).toEqual([
      'PLANNED',
      'IN_DEVELOPMENT',
      'IN_DEVELOPMENT',
      'AVAILABLE',
      'WITHDRAWN',
    ]);
    await expect(bench.sql('delete from programme_revision')).rejects.toThrow();
  });
});

/** Memoranda as they are read: by whom, under an umbrella, and after their end. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { System } from '../../../apps/api/src/core/access/index.js';
import { OrganisationService } from '../../../apps/api/src/modules/organisation/index.js';
import { CALLER_NAMES, CALLERS, type Callers } from '../../support/callers.js';
import type { Cast } from '../../support/cast.js';
import { type MouBench, startMouBench } from '../../support/mou-bench.js';
import type { TestApp } from '../../support/test-app.js';

const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };
const WORDS = 'The parties mean to work together.\nСтороны намерены сотрудничать.';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('memoranda', () => {
  let bench: MouBench;
  let network: TestApp;
  let cast: Cast;
  let callers: Callers;
  beforeAll(async () => {
    bench = await startMouBench();
    ({ network, cast, callers } = bench);
  }, 60_000);
  afterAll(() => network.close());

  describe('who reads what', () => {
    it.each([true, false])('of one whose dates are public: %p', async datesPublic => {
      const { id, number } = await bench.record({
        datesPublic,
        scope: [{ language: 'en', text: 'What members may know' }],
        endsOn: '2030',
        source: 'Binder 4',
        texts: [{ language: 'en', authentic: true, body: WORDS }],
      });
      const signed = { on: { value: '2022-08-16', precision: 'DAY' }, notBefore: null, notAfter: null, note: null };
      const renewal = { kind: 'NONE', termMonths: null, noticeDays: null, currentTermEndsOn: null, noticeBy: null };
      const texts = [{ language: 'en', authentic: true, body: WORDS, sha256: sha256(WORDS), file: null }];
      for (const caller of CALLER_NAMES) {
        const level = CALLERS[caller];
        const dated = datesPublic || level !== 'PUBLIC';
        const inside = level === 'OWN' || level === 'SECRETARIAT';
        expect({ caller, mou: await bench.read(id, caller) }).toEqual({
          caller,
          mou: expect.objectContaining({
            title: { text: 'A memorandum' },
            status: 'IN_FORCE',
            number: dated ? number : null,
            signed: dated ? signed : null,
            endsOn: dated ? { value: '2030' } : null,
            renewal: dated ? renewal : null,
            source: dated ? 'Binder 4' : null,
            scope: level === 'PUBLIC' ? null : { text: 'What members may know' },
            texts: inside ? texts : null,
          }),
        });
      }
    });

    it('of one with a party at risk: nothing for the public, on any way', async () => {
      const hidden = await network.app.get(OrganisationService).register(SYSTEM, {
        names: [{ text: 'Hidden Sparrow', language: 'en' }],
        kind: 'NGO',
        sensitivity: 'AT_RISK',
      });
      const partyIds = [hidden.id, cast.organisations.member];
      const { id } = await bench.record({ partyIds, title: [{ language: 'en', text: 'With Hidden Sparrow' }] });
      const { id: child } = await bench.record({ umbrellaId: id });
      const query = `query ($id: ID!, $child: ID!, $hidden: ID!, $member: ID!) {
        mou(id: $id) { id } node(id: $id) { id } umbrella: mou(id: $child) { umbrella { id } }
        list: mous(first: 100) { nodes { title { text } } } filtered: mous(filter: { organisation: [$hidden] }) { nodes { id } }
        organisation(id: $member) { mous(first: 100) { nodes { title { text } } } } }`;
      const variables = { id, child, hidden: hidden.id, member: cast.organisations.member };
      for (const caller of CALLER_NAMES) {
        const { data, errors } = await callers.ask(caller, query, variables);
        expect(errors).toBeUndefined();
        const { umbrella, filtered, ...rest } = data as unknown as Record<
          string,
          { umbrella?: object; nodes?: object[] }
        >;
        const knows = CALLERS[caller] !== 'PUBLIC';
        const told = JSON.stringify(rest);
        expect({ caller, told: told.includes('Sparrow') || told.includes(id) }).toEqual({ caller, told: knows });
        expect({ caller, umbrella: umbrella?.umbrella ?? null }).toEqual({ caller, umbrella: knows ? { id } : null });
        // A party reads its own memorandum, but may search for the other one only if it may know of it.
        const found = knows && caller !== 'readingKey' ? [{ id }] : [];
        expect({ caller, found: filtered?.nodes }).toEqual({ caller, found });
      }
      expect(await bench.sql(`select 1 from outbox_event where subject = '${id}'`)).toEqual([]);
    });
  });

  it('stands with others under an umbrella', async () => {
    const { id } = await bench.record();
    const { id: child } = await bench.record({ umbrellaId: id });
    const query = 'query ($id: ID!) { mou(id: $id) { umbrella { id } children { id umbrella { id } } } }';
    const { data } = await callers.ask('anonymous', query, { id });
    expect(data).toEqual({ mou: { umbrella: null, children: [{ id: child, umbrella: { id } }] } });
  });

  it('ends for its readers on the day after its end, and renews itself where that is agreed', async () => {
    const { id: ending } = await bench.record({
      endsOn: '2026-11-30',
      renewal: { kind: 'EXPLICIT' },
      datesPublic: true,
    });
    const tacit = { kind: 'TACIT', termMonths: 12, noticeDays: 30 };
    const { id: renewing } = await bench.record({ endsOn: '2026-11-30', renewal: tacit, datesPublic: true });
    const stand = async () => {
      const [first, second] = [await bench.read(ending, 'anonymous'), await bench.read(renewing, 'anonymous')];
      const { currentTermEndsOn, noticeBy } = second!['renewal'] as Record<string, string>;
      const query = '{ mous(first: 100, filter: { status: [EXPIRED] }) { nodes { id } } }';
      const { data } = await callers.ask<{ mous: { nodes: { id: string }[] } }>('anonymous', query);
      const listed = data!.mous.nodes.some(node => node.id === ending);
      return [first!['status'], listed, second!['status'], currentTermEndsOn, noticeBy];
    };
    // To the last second of 30 November. Sessions have ended by then, so this comes last.
    network.clock.advance(6 * 86_400 + 53_999);
    expect(await stand()).toEqual(['IN_FORCE', false, 'IN_FORCE', '2026-11-30', '2026-10-31']);
    network.clock.advance(1);
    expect(await stand()).toEqual(['EXPIRED', true, 'IN_FORCE', '2027-11-30', '2027-10-31']);
  });
});

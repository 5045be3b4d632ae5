/** Rule sets over real HTTP: the two that ship, and that what is fixed never changes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { RuleSetService, SHIPPED_RULE_SETS } from '../../../apps/api/src/modules/decision/index.js';
import { idOf } from '../../../apps/api/src/core/ids/index.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let network: TestApp;
beforeAll(async () => {
  network = await startTestApp();
}, 60_000);
afterAll(() => network.close());

/** As the owner of the tables, who may do more than the service. */
async function asOwner(text: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: network.database.ownerUrl });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe('the rule sets that ship', () => {
  it('say in the database what the source says', async () => {
    for (const { id, code, title, content } of SHIPPED_RULE_SETS) {
      const row = await network.app.get(RuleSetService).byId(id);
      expect(row).toMatchObject({ code, version: 1, title: [{ language: 'en', text: title, origin: 'AUTHORED' }] });
      expect(row.content).toEqual(content);
    }
  });

  it('differ in who holds a vote, and in nothing else', () => {
    const [one, other] = SHIPPED_RULE_SETS.map(({ content }) => content);
    expect(one?.voting.unit).toBe('ORGANISATION');
    expect(other).toEqual({ ...one, voting: { ...one?.voting, unit: 'COUNTRY' } });
  });

  it('are public, the default one in force from the beginning of time', async () => {
    const query = `query ($on: CivilDay) {
      currentRuleSet(on: $on) { id code status adoptions { effectiveFrom ruleRef decision { id } }
        content { decisions { subject bodies majority { numerator denominator base comparison } } } }
      ruleSets { nodes { code version status } }
    }`;
    for (const on of [null, '0001-01-01', '2022-08-15', '9999-12-31']) {
      const { data, errors } = await network.graphql<{
        currentRuleSet: { content: { decisions: object[] } };
        ruleSets: { nodes: object[] };
      }>(query, { on });
      expect(errors).toBeUndefined();
      expect(data?.currentRuleSet).toMatchObject({
        id: idOf('RuleSet', SHIPPED_RULE_SETS[0]!.id),
        code: 'DEFAULT',
        status: 'ACTIVE',
        adoptions: [{ effectiveFrom: '0001-01-01', ruleRef: 'SHIPPED', decision: null }],
      });
      expect(data?.currentRuleSet.content.decisions).toContainEqual({
        subject: 'ADMISSION',
        bodies: ['SUMMIT', 'WRITTEN_BALLOT'],
        majority: { numerator: 2, denominator: 3, base: 'CAST_EXCL_ABST', comparison: 'AT_LEAST' },
      });
      expect(data?.ruleSets.nodes).toEqual([
        { code: 'DEFAULT', version: 1, status: 'ACTIVE' },
        { code: 'ONE_PER_COUNTRY', version: 1, status: 'AVAILABLE' },
      ]);
    }
  });

  it('are immutable once used', async () => {
    const acts = [
      `update rule_set set content = content || '{"criteria": []}'`,
      `update rule_set set title = '[]' where code = 'ONE_PER_COUNTRY'`,
      `update rule_set set fixed_at = null`,
      'delete from rule_set',
      'truncate rule_set cascade',
      `update rule_set_adoption set effective_from = '2000-01-01'`,
      'delete from rule_set_adoption',
      'truncate rule_set_adoption',
    ];
    for (const act of acts) await expect(asOwner(act)).rejects.toThrow(/is fixed|insert-only/);
  });
});

/** What the tests of rule sets and decisions need: a cast with a second admin, and the acts as functions. */
import pg from 'pg';
import { idOf, uuidOf } from '../../apps/api/src/core/ids/index.js';
import { SHIPPED_RULE_SETS } from '../../apps/api/src/modules/decision/index.js';
import type { System } from '../../apps/api/src/core/access/index.js';
import { type CallerName, makeCallers } from './callers.js';
import { type Cast, createCast, emailOf } from './cast.js';
import { signedIn } from './signed-in.js';
import { type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';

export const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };

/** What a mutation answered: the fields of its success, `guards` of a refusal, or an error. */
export interface Outcome {
  readonly type: string;
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
  readonly revision: number;
  readonly guards: string[];
  readonly code: string;
  readonly violations: { path: string; rule: string }[];
}

const RULE_SET = 'ruleSet { id code version status revision }';
const DECISION = 'decision { id number }';

export interface DecisionBench {
  readonly network: TestApp;
  readonly cast: Cast;
  /** Sends a query. `secondAdmin` is another admin. */
  ask<Data>(caller: DecisionCaller, query: string, variables?: object): Promise<GraphqlAnswer<Data>>;
  /** Calls a mutation of this module with an input. */
  act(caller: DecisionCaller, mutation: string, input: object): Promise<Outcome>;
  /** Runs SQL as the owner of the tables. */
  sql<Row = unknown>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export type DecisionCaller = CallerName | 'secondAdmin';

export async function startDecisionBench(): Promise<DecisionBench> {
  const network = await startTestApp();
  const cast = await createCast(network);
  const callers = await makeCallers(network, cast);
  const secondAdmin = await signInAdmin(network, cast);
  const ask = <Data>(caller: DecisionCaller, query: string, variables: object = {}) =>
    caller === 'secondAdmin'
      ? network.graphql<Data>(query, variables, secondAdmin)
      : callers.ask<Data>(caller, query, variables);
  return {
    network,
    cast,
    ask,
    act: async (caller, mutation, input) => {
      const type = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}`;
      const fields = mutation === 'recordDecision' ? DECISION : RULE_SET;
      const refused = mutation === 'draftRuleSet' ? '' : '... on GuardFailed { guards { code } }';
      const query = `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) {
        __typename ... on ${type}Success { ${fields} } ${refused} } }`;
      return outcomeOf(await ask<{ result: Result }>(caller, query, { input }));
    },
    sql: async <Row>(text: string, values: unknown[] = []) => {
      const client = new pg.Client({ connectionString: network.database.ownerUrl });
      await client.connect();
      try {
        return (await client.query(text, values)).rows as Row[];
      } finally {
        await client.end();
      }
    },
    close: () => network.close(),
  };
}

interface Result {
  __typename: string;
  ruleSet?: { id: string; status: string; version: number; revision: number };
  decision?: { id: string; number: string };
  guards?: { code: string }[];
}

function outcomeOf({ data, errors }: GraphqlAnswer<{ result: Result }>): Outcome {
  const error = errors?.[0];
  const violations = (error?.extensions.violations ?? []) as { path: string[]; rule: string }[];
  const { __typename: type = 'error', ruleSet, decision, guards = [] } = data?.result ?? {};
  return {
    type,
    id: ruleSet?.id ?? decision?.id ?? '',
    number: decision?.number ?? '',
    status: ruleSet?.status ?? '',
    version: ruleSet?.version ?? 0,
    revision: ruleSet?.revision ?? 0,
    guards: guards.map(({ code }) => code),
    code: error?.extensions.code ?? '',
    violations: violations.map(({ path, rule }) => ({ path: path.join('.'), rule })),
  };
}

async function signInAdmin(network: TestApp, { organisations }: Cast): Promise<string> {
  const person = { name: 'Example second admin', email: emailOf('secondAdmin') };
  return (await signedIn(network, person, uuidOf('Organisation', organisations.secretariat), ['ADMIN'])).token;
}

const TITLE = [{ language: 'en', text: 'New rules' }];

/** A finished version of the default rules. @returns its id */
export async function finishedRuleSet(bench: DecisionBench): Promise<string> {
  const basedOnId = idOf('RuleSet', SHIPPED_RULE_SETS[0]?.id ?? '');
  const { id } = await bench.act('officer', 'draftRuleSet', { basedOnId, title: TITLE });
  const finished = await bench.act('officer', 'finishRuleSet', { id, expectedRevision: 1 });
  if (finished.status !== 'AVAILABLE') throw new Error('The draft was not finished.');
  return id;
}

/** A decision of an earlier summit that adopts a rule set, written down by the second admin. */
export const adoptedBefore = (bench: DecisionBench, aboutId: string, change: object = {}): Promise<Outcome> =>
  bench.act('secondAdmin', 'recordDecision', {
    subject: 'RULES_CHANGE',
    body: 'SUMMIT',
    outcome: 'ADOPTED',
    decidedOn: '2026-10-24',
    aboutId,
    title: TITLE,
    provenance: 'RECORDED_RETROSPECTIVELY',
    ...change,
  });

/**
 * Holds `availableActions` to its word: every action, in every state, as every kind of caller. What is listed as allowed
 * succeeds, and leaves its trace in the audit log; what is listed as blocked is refused with exactly the listed guards; what is not listed cannot be done.
 */
import { expect } from '@jest/globals';
import type { CallerName, Callers } from './callers.js';

/** How one action is tried. */
export interface ActionTrial {
  /** The mutation field with its arguments, without a selection: `submitApplication(input: $input)`. */
  readonly call: string;
  /** The variables that the call names, with their types: `$input: SubmitApplicationInput!`. */
  readonly takes: string;
  /** Valid variables for the object, so that only its state and guards can refuse. */
  readonly variables: (id: string) => object | Promise<object>;
}

export interface ActionWalk {
  /** The GraphQL type, which is a Node: `Application`. */
  readonly type: string;
  /** Makes a fresh object in each state, and gives its id. */
  readonly states: Readonly<Record<string, () => Promise<string>>>;
  /** Every action of the type's enum. */
  readonly actions: Readonly<Record<string, ActionTrial>>;
  readonly callers: readonly CallerName[];
}

interface Listed {
  readonly action: string;
  readonly allowed: boolean;
  readonly blockingGuards: readonly { readonly code: string }[];
}

/** Walks one state. @returns how many trials were made, so that a test can tell that it did something */
export async function walkState(callers: Callers, walk: ActionWalk, state: string): Promise<number> {
  const make = walk.states[state];
  if (!make) throw new Error(`Nothing makes ${walk.type} in the state ${state}.`);
  let id = await make();
  let trials = 0;
  for (const caller of walk.callers) {
    let listing = await availableActions(callers, caller, walk.type, id);
    for (const [action, trial] of Object.entries(walk.actions)) {
      const listed = listing.find(one => one.action === action);
      const before = await callers.audited();
      const outcome = await attempt(callers, caller, trial, id);
      expect({ caller, state, action, outcome }).toEqual({ caller, state, action, outcome: expected(listed, outcome) });
      if (outcome === 'done') expect([action, (await callers.audited()) > before]).toEqual([action, true]);
      trials += 1;
      // A refusal changes nothing, so that the listing still holds; after a success the object is in another state.
      if (outcome !== 'done') continue;
      id = await make();
      listing = await availableActions(callers, caller, walk.type, id);
    }
  }
  return trials;
}

/** What the caller is told that it may do. Nothing when it may not read the object. */
async function availableActions(callers: Callers, caller: CallerName, type: string, id: string): Promise<Listed[]> {
  const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { availableActions { action allowed blockingGuards { code } } } } }`;
  const { data, errors } = await callers.ask<{ node: { availableActions: Listed[] | null } | null }>(caller, query, {
    id,
  });
  expect(errors).toBeUndefined();
  return data?.node?.availableActions ?? [];
}

/** `done`, `guards: A, B`, the type of another refusal, or the code of the error. */
async function attempt(callers: Callers, caller: CallerName, trial: ActionTrial, id: string): Promise<string> {
  const query = `mutation (${trial.takes}) { result: ${trial.call} { __typename ... on GuardFailed { guards { code } } } }`;
  const { data, errors } = await callers.ask<{
    result: { __typename: string; guards?: { code: string }[] } | null;
  }>(caller, query, await trial.variables(id));
  if (errors?.[0]) return errors[0].extensions.code;
  const { __typename: type = '', guards } = data?.result ?? {};
  if (guards) return guardsOf(guards);
  return type.endsWith('Success') ? 'done' : type;
}

const guardsOf = (guards: readonly { readonly code: string }[]): string =>
  `guards: ${guards
    .map(({ code }) => code)
    .sort()
    .join(', ')}`;

const CLOSED: ReadonlySet<string> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'guards: NOT_YOURS_TO_DO',
  'guards: WRONG_STATE',
  'guards: NOT_YOURS_TO_DO, WRONG_STATE',
]);

function expected(listed: Listed | undefined, outcome: string): string {
  if (!listed) return CLOSED.has(outcome) ? outcome : 'refused, as it is not listed';
  return listed.allowed ? 'done' : guardsOf(listed.blockingGuards);
}

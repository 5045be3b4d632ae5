/** What tests of relations need: a visit to an applicant, a programme to lead to, and short ways to act and to read. */
import { expect } from '@jest/globals';
import { ProgrammeActs } from '../../apps/api/src/modules/resource/index.js';
import { type CallerName, type Callers, makeCallers } from './callers.js';
import { type Cast, createCast } from './cast.js';
import { startTestApp, type TestApp } from './test-app.js';

const SYSTEM = { kind: 'SYSTEM', reason: 'test' } as const;
export const english = (text: string) => [{ language: 'en', text }];

interface Acted<T> {
  readonly data?: { readonly result: T & { guards?: { code: string }[] } } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } & Record<string, unknown> }[];
}

export interface RelationBench {
  readonly network: TestApp;
  readonly cast: Cast;
  readonly callers: Callers;
  /** Public ids. */
  readonly visit: string;
  readonly programme: string;
  /** Performs a mutation. @param shown what is asked of its success */
  act<T>(caller: CallerName, field: string, type: string, input: object, shown?: string): Promise<Acted<T>>;
  /** Asks, and expects no error. */
  read<T>(caller: CallerName, query: string): Promise<T>;
  /** Puts a visit on record, changed by `more`. @returns its public id */
  recorded(more: object, caller?: CallerName): Promise<string>;
}

export async function startRelationBench(): Promise<RelationBench> {
  const network = await startTestApp();
  const cast = await createCast(network);
  const callers = await makeCallers(network, cast);

  function act<T>(caller: CallerName, field: string, type: string, input: object, shown = '__typename') {
    const query = `mutation ($input: ${type}!) { result: ${field}(input: $input) {
      ... on GuardFailed { guards { code } } ${shown} } }`;
    return callers.ask<{ result: T & { guards?: { code: string }[] } }>(caller, query, { input });
  }
  async function recorded(more: object, caller: CallerName = 'officer'): Promise<string> {
    const input = { kind: 'STUDY_VISIT', state: 'COMPLETED', title: english('A visit'), ...more };
    const shown = '... on RecordEngagementSuccess { engagement { id } }';
    const { data, errors } = await act<{ engagement: { id: string } }>(
      caller,
      'recordEngagement',
      'RecordEngagementInput',
      input,
      shown,
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.result.engagement.id;
  }

  const sharing = { name: 'A', status: 'AVAILABLE', website: 'https://kurultai.example' } as const;
  const shared = await network.app.get(ProgrammeActs).share(SYSTEM, { ...sharing, ownerId: cast.organisations.member });
  return {
    ...{ network, cast, callers, act, recorded, programme: shared.id },
    visit: await recorded({ hostId: cast.organisations.applicant, startsOn: '2022-08-15', endsOn: '2022-08-17' }),
    read: async <T>(caller: CallerName, query: string): Promise<T> => {
      const { data, errors } = await callers.ask<T & Record<string, unknown>>(caller, query);
      expect(errors).toBeUndefined();
      return data as T;
    },
  };
}

/** The rules that an input broke; else the code of the error. */
export const rulesOf = ({ errors }: Pick<Acted<unknown>, 'errors'>): unknown =>
  (errors?.[0]?.extensions['violations'] as { rule: string }[] | undefined)?.map(({ rule }) => rule) ??
  errors?.[0]?.extensions.code;

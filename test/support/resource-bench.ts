/** What tests of programmes, resources and adoptions need: the service, a caller of every kind, and short ways to act. */
import { createHash } from 'node:crypto';
import { type Callers, type CallerName, makeCallers } from './callers.js';
import { type Cast, createCast } from './cast.js';
import { ask } from './embedded-folders.js';
import { pdfOf } from './sample-files.js';
import { type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';

/** What comes back of an act, by the field `result`. */
export interface ActResult {
  __typename: string;
  guards?: { code: string }[];
  programme?: Item;
  resource?: Item;
  adoption?: Item;
  request?: Item;
}

export interface Item {
  id: string;
  version: number;
  status: string;
  [field: string]: unknown;
}

const ITEM = {
  programme: 'programme { id version status name slug licence mayBeAdapted languages }',
  resource: 'resource { id version status revision licence mayBeAdapted languages topics }',
  adoption: 'adoption { id version status language country }',
  request: 'request { id state language }',
} as const;

/** Which field each mutation answers with. */
const fieldOf = (mutation: string): keyof typeof ITEM => {
  if (/TranslationRequest|requestTranslation/u.test(mutation)) return 'request';
  if (/adopt|adaptation|pilot|Use$/iu.test(mutation)) return 'adoption';
  return mutation.endsWith('Programme') ? 'programme' : 'resource';
};

const INPUT_OF: Readonly<Record<string, string>> = {
  developProgramme: 'DevelopItemInput',
  developResource: 'DevelopItemInput',
  releaseProgramme: 'ItemStepInput',
  releaseResource: 'ItemStepInput',
  withdrawProgramme: 'WithdrawItemInput',
  withdrawResource: 'WithdrawItemInput',
  planAdoption: 'AdoptionStepInput',
  startAdaptation: 'AdoptionStepInput',
  startPilot: 'AdoptionStepInput',
  confirmUse: 'AdoptionStepInput',
};

/** The type of the input that a mutation takes. */
export const inputOf = (mutation: string): string =>
  INPUT_OF[mutation] ?? `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input`;

export interface ResourceBench {
  readonly network: TestApp;
  readonly cast: Cast;
  readonly callers: Callers;
  /** Sends a mutation, whatever comes of it. */
  try(caller: CallerName, mutation: string, input: object): Promise<GraphqlAnswer<{ result: ActResult }>>;
  /** Does it. @throws Error when it is refused */
  do(caller: CallerName, mutation: string, input: object): Promise<Item>;
  /** The code of the error or refusal, with its guards or rules. */
  refusal(caller: CallerName, mutation: string, input: object): Promise<string>;
  /** Reads. @throws Error when there is an error */
  read<Data = Record<string, unknown>>(caller: CallerName, query: string, variables?: object): Promise<Data>;
  /** Runs SQL as the owner. */
  sql(text: string): Promise<Record<string, unknown>[]>;
  /** Uploads a PDF. @returns its id */
  upload(caller: CallerName, visibility: 'PUBLIC' | 'MEMBER' | 'SECRETARIAT'): Promise<string>;
  close(): Promise<void>;
}

export async function startResourceBench(): Promise<ResourceBench> {
  const network = await startTestApp();
  const cast = await createCast(network);
  const callers = await makeCallers(network, cast);
  const send: ResourceBench['try'] = (caller, mutation, input) => {
    const field = fieldOf(mutation);
    const success = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Success`;
    const query = `mutation ($input: ${inputOf(mutation)}!) { result: ${mutation}(input: $input) {
      __typename ... on ${success} { ${ITEM[field]} } ... on GuardFailed { guards { code } } } }`;
    return callers.ask(caller, query, { input });
  };
  return {
    network,
    cast,
    callers,
    try: send,
    do: async (caller, mutation, input) => {
      const { data, errors } = await send(caller, mutation, input);
      const item = data?.result[fieldOf(mutation)];
      if (!item) throw new Error(`${mutation}: ${JSON.stringify(errors ?? data)}`);
      return item;
    },
    refusal: async (caller, mutation, input) => {
      const { data, errors } = await send(caller, mutation, input);
      const [error] = errors ?? [];
      if (error) {
        const violations = error.extensions['violations'] as { rule: string }[] | undefined;
        return [error.extensions.code, ...(violations ?? []).map(({ rule }) => rule)].join(' ');
      }
      const { __typename: type = '', guards } = data?.result ?? {};
      return [type, ...(guards ?? []).map(({ code }) => code)].join(' ');
    },
    read: async <Data>(caller: CallerName, query: string, variables?: object) => {
      const { data, errors } = await callers.ask<Data>(caller, query, variables);
      if (!data || errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    sql: text => ask(network.database.ownerUrl, text),
    upload: async (caller, visibility) => {
      const bytes = pdfOf(64);
      const input = { name: 'module.pdf', mediaType: 'application/pdf', bytes: bytes.length, visibility };
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const query = `mutation ($input: RequestUploadInput!) {
        requestUpload(input: $input) { ... on RequestUploadSuccess { file { id } uploadUrl } } }`;
      const { data, errors } = await callers.ask<{ requestUpload: { file: { id: string }; uploadUrl: string } }>(
        caller,
        query,
        { input: { ...input, sha256 } },
      );
      if (!data) throw new Error(JSON.stringify(errors));
      const { file, uploadUrl } = data.requestUpload;
      const { pathname } = new URL(uploadUrl);
      const headers = { 'content-type': 'application/pdf' };
      const answer = await fetch(`${network.url}${pathname}`, { method: 'PUT', body: new Uint8Array(bytes), headers });
      if (answer.status !== 204) throw new Error(`The upload was answered ${String(answer.status)}.`);
      return file.id;
    },
    close: () => network.close(),
  };
}

/** What tests of applications share: a network with its cast, files that are here, and cases brought into a state. */
import type { MembershipCategoryCode } from '@kurultai/schema';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { System } from '../../apps/api/src/core/access/index.js';
import { idOf, newUuid, uuidOf } from '../../apps/api/src/core/ids/index.js';
import { DecisionService, RuleSetService } from '../../apps/api/src/modules/decision/index.js';
import { MembershipLedger } from '../../apps/api/src/modules/membership/index.js';
import { OrganisationService } from '../../apps/api/src/modules/organisation/index.js';
import { type CallerName, type Callers, makeCallers } from './callers.js';
import { type Cast, createCast } from './cast.js';
import { signedIn } from './signed-in.js';
import { type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';

export const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };

/** What a mutation answered: the type of the result, its guards, and the object. */
export interface Outcome {
  readonly __typename: string;
  readonly guards?: { code: string }[];
  readonly application?: Case;
  readonly document?: { id: string; status: string };
  readonly endorsement?: { id: string; status: string };
  readonly sent?: { id: string };
}

export interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly receiptNumber: string | null;
  readonly late: boolean;
}

export interface Applicant {
  /** The public id and the uuid of the organisation. */
  readonly id: string;
  readonly uuid: string;
  /** The access token of its head. */
  readonly token: string;
}

export interface ApplicationBench {
  readonly network: TestApp;
  readonly cast: Cast;
  readonly callers: Callers;
  /** Runs SQL as the owner. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Sends a request with a token. */
  ask<Data>(token: string | undefined, query: string, variables?: object): Promise<GraphqlAnswer<Data>>;
  /** Calls a mutation that takes one input. */
  act(token: string, mutation: string, input: object): Promise<Outcome>;
  /** The code and the broken rules of a mutation that fails. */
  fail(token: string, mutation: string, input: object): Promise<{ code: string; rules: string[] }>;
  /** A file of an organisation, READY. @returns its public id */
  file(organisationUuid: string, visibility?: string): Promise<string>;
  /** A new organisation with a head. */
  applicant(name: string, change?: object): Promise<Applicant>;
  /** A new member, with a head; of the category FULL since 2019 when nothing else is said. */
  member(name: string, category?: MembershipCategoryCode, since?: string): Promise<Applicant>;
  /** The uuid of a person of the cast. */
  person(name: string): Promise<string>;
  /** A decision of a summit about an application. @returns its uuid */
  decision(outcome: 'ADOPTED' | 'REJECTED' | 'INQUORATE', organisationUuid: string): Promise<string>;
  close(): Promise<void>;
}

/** The input types that are not named after their mutation. */
const INPUTS: Readonly<Record<string, string>> = {
  submitApplication: 'ApplicationActInput',
  insistOnApplication: 'ApplicationActInput',
  acceptFormalCheck: 'ApplicationActInput',
  circulateApplication: 'ApplicationActInput',
  answerInformationRequest: 'ApplicationActInput',
  withdrawApplication: 'ApplicationReasonInput',
  resumeApplication: 'ApplicationReasonInput',
  confirmFirstDues: 'ApplicationReasonInput',
  giveEndorsement: 'AnswerEndorsementInput',
  declineEndorsement: 'AnswerEndorsementInput',
  withdrawEndorsement: 'EndorsementInput',
};
const capital = (name: string): string => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
const inputOf = (mutation: string): string => INPUTS[mutation] ?? `${capital(mutation)}Input`;

/** What comes back beside the type: the object that the success carries. */
const shown = (mutation: string): string => {
  const success = `${capital(mutation)}Success`;
  if (/ApplicationDocument$/u.test(mutation)) return `... on ${success} { document { id status } }`;
  if (/Endorsement$/u.test(mutation)) return `... on ${success} { endorsement { id status } }`;
  if (mutation === 'sendApplicationMessage') return `... on ${success} { sent { id } }`;
  return `... on ${success} { application { id state version receiptNumber late } }`;
};

/** The call of a mutation with one input, and its variables' types. */
export const callOf = (mutation: string): { call: string; takes: string } => ({
  call: `${mutation}(input: $input)`,
  takes: `$input: ${inputOf(mutation)}!`,
});

export async function startApplicationBench(instant = '2026-01-15T09:00:00Z'): Promise<ApplicationBench> {
  const network = await startTestApp({}, instant);
  const cast = await createCast(network);
  const callers = await makeCallers(network, cast);
  const client = new pg.Client({ connectionString: network.database.ownerUrl });
  await client.connect();
  const { app, clock } = network;
  const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await client.query<Row>(text, values)).rows;
  // A case takes months: nobody signs in anew for each step.
  const staySignedIn = async () => {
    await sql(`update session_token set expires_at = '2099-01-01' where expires_at < '2099-01-01'`);
    await sql(`update session set expires_at = '2099-01-01' where expires_at < '2099-01-01'`);
  };
  await staySignedIn();
  const mutate = (token: string, mutation: string, input: object) => {
    const query = `mutation ($input: ${inputOf(mutation)}!) {
      result: ${mutation}(input: $input) { __typename ... on GuardFailed { guards { code } }
        ${mutation === 'startApplication' ? '... on OpenApplicationExists { application { id state version receiptNumber late } }' : ''}
        ${shown(mutation)} } }`;
    return network.graphql<{ result: Outcome }>(query, { input }, token);
  };
  const organisation = async (name: string, change: object): Promise<Applicant> => {
    const names = [{ text: name, language: 'en' }];
    const input = { names, kind: 'NGO', country: 'KZ', provenance: 'FICTITIOUS', ...change } as const;
    const { id, uuid } = await app.get(OrganisationService).register(SYSTEM, input);
    const head = { name: 'Example head', email: `${newUuid()}@kurultai.example` };
    const { token } = await signedIn(network, head, uuid, ['HEAD']);
    await staySignedIn();
    return { id, uuid, token };
  };
  return {
    network,
    cast,
    callers,
    sql,
    ask: (token, query, variables = {}) => network.graphql(query, variables, token),
    act: async (token, mutation, input) => {
      const { data, errors } = await mutate(token, mutation, input);
      if (!data) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
      return data.result;
    },
    fail: async (token, mutation, input) => {
      const { errors } = await mutate(token, mutation, input);
      const extensions = errors?.[0]?.extensions;
      const violations = extensions?.['violations'] ?? [];
      return { code: extensions?.code ?? 'NONE', rules: (violations as { rule: string }[]).map(({ rule }) => rule) };
    },
    file: async (organisationUuid, visibility = 'SECRETARIAT') => {
      const id = newUuid();
      await sql(
        `insert into file (id, organisation_id, name, media_type, bytes, sha256, visibility, state, storage_key,
                           upload_token_hash, upload_expires_at, created_at)
         values ($1, $2, 'Paper.pdf', 'application/pdf', 9, repeat('ab', 32), $3, 'READY', $4, decode(md5($4), 'hex'), $5, $5)`,
        [id, organisationUuid, visibility, randomUUID(), clock.now()],
      );
      return idOf('File', id);
    },
    applicant: (name, change = {}) => organisation(name, change),
    member: async (name, category = 'FULL', since = '2019') => {
      const made = await organisation(name, {});
      await app.get(MembershipLedger).record(SYSTEM, {
        organisationId: made.uuid,
        type: 'ADMITTED',
        statusTo: 'ACTIVE',
        categoryTo: category,
        effectiveOn: since,
        ruleRef: 'DEFAULT@1 decisions.ADMISSION',
        provenance: 'RECORDED_RETROSPECTIVELY',
      });
      return made;
    },
    person: async name => {
      const [row] = await sql<{ id: string }>('select id from person where name = $1', [`Example ${name}`]);
      if (!row) throw new Error(`Nobody is called ${name}.`);
      return row.id;
    },
    decision: async (outcome, organisationUuid) => {
      const today = clock.today();
      const { id } = await app.get(DecisionService).record(SYSTEM, {
        subject: 'ADMISSION',
        body: 'SUMMIT',
        outcome,
        decidedOn: today,
        ruleSetId: (await app.get(RuleSetService).current(today)).id,
        organisationId: organisationUuid,
        title: [{ language: 'en', text: 'Admission', origin: 'AUTHORED' }],
        provenance: 'LIVE',
      });
      return id;
    },
    close: async () => {
      await client.end();
      await network.close();
    },
  };
}

export const DOCUMENTS = ['STATUTES', 'REGISTRATION', 'BOARD_RESOLUTION', 'MOTIVATION'] as const;
export const CRITERIA = ['EXISTENCE', 'LEGAL_PERSON', 'MISSION', 'NON_PROFIT', 'INDEPENDENCE'] as const;
export const ANSWERS = ['AIMS', 'ACTIVITIES', 'REASONS'].map(question => ({
  question,
  language: 'en',
  text: 'A text.',
}));

/** The steps of a case, each by public calls as those whose part it is. Each returns when the case is in its new state. */
export function stepsOf(bench: ApplicationBench, { uuid, id, token }: Applicant) {
  const { act, cast } = bench;
  const ok = async (caller: string, mutation: string, input: object): Promise<Outcome> => {
    const outcome = await act(caller, mutation, input);
    if (!outcome.__typename.endsWith('Success')) throw new Error(`${mutation}: ${JSON.stringify(outcome)}`);
    return outcome;
  };
  const documents: string[] = [];
  let applicationId = '';
  const steps = {
    ok,
    documents,
    id: () => applicationId,
    uuid: () => uuidOf('Application', applicationId),
    start: async (category = 'FULL') => {
      applicationId = (await ok(token, 'startApplication', { category })).application?.id ?? '';
      return applicationId;
    },
    complete: async () => {
      await ok(token, 'editApplication', { id: applicationId, answers: ANSWERS, statutesAccepted: true });
      for (const type of DOCUMENTS) {
        const fileId = await bench.file(uuid);
        const input = { id: applicationId, type, language: 'en', fileId };
        documents.push((await ok(token, 'addApplicationDocument', input)).document?.id ?? '');
      }
    },
    submit: () => ok(token, 'submitApplication', { id: applicationId }),
    check: async () => {
      for (const documentId of documents)
        await ok(cast.tokens.officer, 'checkApplicationDocument', { documentId, accepted: true });
      return ok(cast.tokens.officer, 'acceptFormalCheck', { id: applicationId });
    },
    endorse: async (endorser: { id: string; token: string }) => {
      const asked = await ok(token, 'requestEndorsement', { id: applicationId, organisationId: endorser.id });
      const endorsement = asked.endorsement?.id ?? '';
      await ok(endorser.token, 'giveEndorsement', { id: endorsement, statement: 'We know them.' });
      return endorsement;
    },
    endorseTwice: async () => {
      const { tokens, organisations } = cast;
      await steps.endorse({ id: organisations.member, token: tokens.memberHead });
      await steps.endorse({ id: organisations.otherMember, token: tokens.otherMemberHead });
    },
    find: async (change: Readonly<Record<string, object>> = {}) => {
      for (const code of CRITERIA) {
        const input = { id: applicationId, code, result: 'MET', ...change[code] };
        await ok(cast.tokens.board, 'recordCriterion', input);
      }
    },
    recommend: (change: object = {}) =>
      ok(cast.tokens.board, 'recommendApplication', { id: applicationId, recommendation: 'ADMIT', ...change }),
    /** From nothing to the board's recommendation. */
    untilRecommended: async (change: object = {}) => {
      await steps.untilScreening();
      await steps.endorseTwice();
      await steps.find();
      return steps.recommend(change);
    },
    untilSubmitted: async () => {
      await steps.start();
      await steps.complete();
      return steps.submit();
    },
    untilScreening: async () => {
      await steps.untilSubmitted();
      return steps.check();
    },
    organisation: id,
  };
  return steps;
}

export type Steps = ReturnType<typeof stepsOf>;
export type { CallerName };

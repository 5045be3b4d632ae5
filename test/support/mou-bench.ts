/** What the tests of memoranda need: a cast, and the acts as functions. */
import { type CallerName, type Callers, makeCallers } from './callers.js';
import { type Cast, createCast } from './cast.js';
import { ask } from './embedded-folders.js';
import { startTestApp, type TestApp } from './test-app.js';

export const RECORD = `mutation ($input: RecordMouInput!) { recordMou(input: $input) { ... on RecordMouSuccess { mou { id number status } } } }`;
const READ = `query ($id: ID!) { mou(id: $id) {
  number title { text } status binding datesPublic scope { text } provenance source
  signed { on { value precision } notBefore { value precision } notAfter { value } note }
  effectiveOn { value } endsOn { value } terminatedOn { value }
  renewal { kind termMonths noticeDays currentTermEndsOn noticeBy }
  parties { organisation { id } } texts { language authentic body sha256 file { id } } } }`;

export interface Recorded {
  recordMou: { mou: { id: string; number: string; status: string } };
}
interface Read {
  mou: Record<string, unknown> | null;
}

export interface MouBench {
  readonly network: TestApp;
  readonly cast: Cast;
  readonly callers: Callers;
  /** Runs SQL as the owner of the tables. */
  sql<Row extends Record<string, unknown>>(text: string): Promise<Row[]>;
  /** The input for a memorandum of the secretariat and a member. */
  papers(change?: object): Record<string, unknown>;
  /** Puts one on record. @throws Error when that is refused */
  record(change?: object, caller?: CallerName): Promise<Recorded['recordMou']['mou']>;
  /** The code of the error, with the broken rules and where they stand. */
  refusal(change: object): Promise<string>;
  read(id: string, caller?: CallerName): Promise<Record<string, unknown> | null>;
  close(): Promise<void>;
}

export async function startMouBench(): Promise<MouBench> {
  const network = await startTestApp();
  const cast = await createCast(network);
  const callers = await makeCallers(network, cast);
  const sql = <Row extends Record<string, unknown>>(text: string) => ask<Row>(network.database.ownerUrl, text);

  /** A memorandum of the secretariat and a member. */
  const papers = (change: object = {}): Record<string, unknown> => ({
    title: [{ language: 'en', text: 'A memorandum' }],
    partyIds: [cast.organisations.secretariat, cast.organisations.member],
    status: 'IN_FORCE',
    signed: { on: '2022-08-16' },
    provenance: 'RECORDED_RETROSPECTIVELY',
    ...change,
  });

  async function record(change: object = {}, caller: CallerName = 'officer'): Promise<Recorded['recordMou']['mou']> {
    const { data, errors } = await callers.ask<Recorded>(caller, RECORD, { input: papers(change) });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.recordMou.mou;
  }

  /** The code of the error, with the broken rules and where they stand. */
  async function refusal(change: object): Promise<string> {
    const { errors } = await callers.ask(`officer`, RECORD, { input: papers(change) });
    const violations = (errors?.[0]?.extensions['violations'] ?? []) as { path: string[]; rule: string }[];
    const rules = violations.map(({ path, rule }) => ` ${path.join('.')} ${rule}`).join('');
    return `${errors?.[0]?.extensions.code ?? 'none'}${rules}`;
  }

  const read = async (id: string, caller: CallerName = 'officer'): Promise<Record<string, unknown> | null> => {
    const { data, errors } = await callers.ask<Read>(caller, READ, { id });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.mou;
  };

  return { network, cast, callers, sql, papers, record, refusal, read, close: () => network.close() };
}

/** What the tests of memoranda that are agreed and signed here need: the acts, as functions. */
import { createHash } from 'node:crypto';
import { uuidOf } from '../../apps/api/src/core/ids/index.js';
import { MouDay } from '../../apps/api/src/modules/agreement/mou-day.js';
import { TaskReminders } from '../../apps/api/src/modules/task/task-reminders.js';
import type { CallerName } from './callers.js';
import { emailOf } from './cast.js';
import { type MouBench, startMouBench } from './mou-bench.js';
import { signedIn } from './signed-in.js';

/** Those whom the cast lacks: signatories of the secretariat and of the other member. */
export type Signatory = 'networkSignatory' | 'otherSignatory';
/** Those who go on acting after the clock has moved. */
const LASTING = ['memberHead', 'officer', 'admin', 'applicantHead'] as const;
export type Speaker = CallerName | Signatory;

export const ENGLISH = 'The parties mean to work together.';
export const RUSSIAN = 'Стороны намерены сотрудничать.';
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const TEXTS = [
  { language: 'en', authentic: true, body: ENGLISH },
  { language: 'ru', authentic: true, body: RUSSIAN },
];

/** Where a memorandum stands, as a test reads it. */
export interface Stand {
  readonly id: string;
  readonly status: string;
  readonly number: string | null;
  readonly version: number;
  readonly textHash: string | null;
  readonly amendmentHash: string | null;
}
const STAND = 'id status number version textHash amendmentHash';

const INPUTS: Readonly<Record<string, string>> = {
  beginMouReview: 'BeginMouReviewInput',
  terminateMou: 'TerminateMouInput',
};

export interface MouLifeBench extends MouBench {
  /** Persons by name, and the way in for those whom the cast lacks. */
  readonly persons: Readonly<Record<Signatory | (typeof LASTING)[number], string>>;
  say<Data = Record<string, unknown>>(
    speaker: Speaker,
    query: string,
    variables?: object,
  ): Promise<{ data?: Data | null; errors?: readonly { extensions: Record<string, unknown> }[] | undefined }>;
  /** Does an act. @returns where it stands afterwards, or what was refused: `guards: A, B`, or the code with the rules */
  act(speaker: Speaker, field: string, type: string, input: object): Promise<Stand | string>;
  /** The same, and it has to succeed. */
  done(speaker: Speaker, field: string, type: string, input: object): Promise<Stand>;
  /** A draft of the secretariat and the member with an English and a Russian text. */
  draft(change?: object, speaker?: Speaker): Promise<Stand>;
  /** One that stands in a state, with the texts and terms of a draft. */
  make(status: string, change?: object): Promise<Stand>;
  accept(mou: Stand, speaker?: Speaker): Promise<Stand>;
  sign(mou: Stand, speaker: Speaker, more?: object): Promise<Stand>;
  stand(id: string): Promise<Stand>;
  /** An act that needs a reason and no more: `reopenMou`. */
  perform(id: string, field: string, speaker?: Speaker): Promise<Stand>;
  /** Moves the clock to noon of a day; sessions that have ended are begun again. */
  advanceTo(day: string): Promise<void>;
  /** What the service does by the day. */
  runDay(): Promise<number>;
  remind(): Promise<number>;
  /** How many outbox events of each type there are about an object, in order of their writing. */
  told(id: string): Promise<string[]>;
}

export async function startMouLifeBench(): Promise<MouLifeBench> {
  const bench = await startMouBench();
  const { network, cast, callers } = bench;
  const homes = {
    networkSignatory: cast.organisations.secretariat,
    otherSignatory: cast.organisations.otherMember,
    memberHead: cast.organisations.member,
    officer: cast.organisations.secretariat,
    admin: cast.organisations.secretariat,
    applicantHead: cast.organisations.applicant,
  } as const;
  const tokens: Partial<Record<Speaker, string>> = {};
  const persons = {} as Record<keyof typeof homes, string>;
  const enter = async (name: keyof typeof homes, roles: readonly ['LEGAL_SIGNATORY'] | []): Promise<void> => {
    const person = { name: `Example ${name}`, email: emailOf(name) };
    const { personId, token } = await signedIn(network, person, uuidOf('Organisation', homes[name]), roles);
    tokens[name] = token;
    persons[name] = personId;
  };
  await enter('networkSignatory', ['LEGAL_SIGNATORY']);
  await enter('otherSignatory', ['LEGAL_SIGNATORY']);
  for (const name of LASTING) await enter(name, []);
  const say: MouLifeBench['say'] = (speaker, query, variables = {}) => {
    const token = tokens[speaker];
    return token === undefined
      ? callers.ask(speaker as CallerName, query, variables)
      : network.graphql(query, variables, token);
  };
  const advanceTo = async (day: string): Promise<void> => {
    const noon = new Date(`${day}T12:00:00Z`).getTime();
    network.clock.advance(Math.round((noon - network.clock.now().getTime()) / 1000));
    for (const name of ['networkSignatory', 'otherSignatory', ...LASTING] as const) await enter(name, []);
  };

  const act: MouLifeBench['act'] = async (speaker, field, type, input) => {
    const query = `mutation ($input: ${type}!) { result: ${field}(input: $input) {
      __typename ... on GuardFailed { guards { code } } ... on ${field.charAt(0).toUpperCase()}${field.slice(1)}Success { mou { ${STAND} } } } }`;
    const { data, errors } = await say<{ result: { mou?: Stand; guards?: { code: string }[] } }>(speaker, query, {
      input,
    });
    if (errors?.[0]) {
      const { code, violations = [] } = errors[0].extensions as {
        code: string;
        violations?: { path: string[]; rule: string }[];
      };
      return [code, ...violations.map(({ path, rule }) => `${path.join('.')} ${rule}`)].join(' ');
    }
    const { mou, guards = [] } = data?.result ?? {};
    return mou ?? `guards: ${guards.map(({ code }) => code).join(', ')}`;
  };
  const done: MouLifeBench['done'] = async (...asked) => {
    const outcome = await act(...asked);
    if (typeof outcome === 'string') throw new Error(`${asked[1]} as ${asked[0]}: ${outcome}`);
    return outcome;
  };
  const stand = async (id: string): Promise<Stand> => {
    const { data } = await say<{ mou: Stand }>('admin', `query ($id: ID!) { mou(id: $id) { ${STAND} } }`, { id });
    if (!data) throw new Error(`The memorandum ${id} is not there.`);
    return data.mou;
  };
  const draft = (change: object = {}, speaker: Speaker = 'officer'): Promise<Stand> =>
    done(speaker, 'draftMou', 'DraftMouInput', {
      title: [{ language: 'en', text: 'A memorandum' }],
      partyIds: [cast.organisations.secretariat, cast.organisations.member],
      texts: TEXTS,
      ...change,
    });
  const hashOf = ({ textHash, amendmentHash }: Stand): string | null => amendmentHash ?? textHash;
  const accept = (mou: Stand, speaker: Speaker = 'memberHead') =>
    done(speaker, 'acceptMouText', 'AcceptMouTextInput', { id: mou.id, textHash: hashOf(mou) });
  const sign = (mou: Stand, speaker: Speaker, more: object = {}) =>
    done(speaker, 'signMou', 'SignMouInput', { id: mou.id, textHash: hashOf(mou), ...more });

  async function make(status: string, change: object = {}): Promise<Stand> {
    let mou = await draft(change);
    const reached = () => mou.status === status;
    const steps = [
      () => done('officer', 'proposeMou', 'MouActInput', { id: mou.id }),
      () => accept(mou, 'officer'),
      () => accept(mou),
      () => sign(mou, 'memberHead'),
      () => sign(mou, 'networkSignatory'),
    ];
    for (const step of steps) if (!reached()) mou = await step();
    if (!reached()) throw new Error(`It is ${mou.status}, not ${status}.`);
    return mou;
  }

  /** The mutations of the acts that need their reason only. */
  async function perform(id: string, field: string, speaker: Speaker = 'memberHead'): Promise<Stand> {
    return done(speaker, field, INPUTS[field] ?? 'MouReasonInput', { id, reason: 'An example.' });
  }

  return {
    ...bench,
    ...{ persons, say, act, done, draft, make, perform, accept, sign, stand, advanceTo },
    runDay: () => network.app.get(MouDay, { strict: false }).run(),
    remind: () => network.app.get(TaskReminders, { strict: false }).remind(),
    told: async id =>
      (
        await bench.sql<{ type: string }>(`select type from outbox_event where subject = '${id}' order by position`)
      ).map(({ type }) => type),
  };
}

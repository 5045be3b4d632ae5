/** All members of an assembly vote at once, through several processes, while the returning officer closes the ballot. */
import type { Member } from './assembly.js';

export const CHOICES = ['YES', 'NO', 'ABSTAIN'] as const;
export type Choice = (typeof CHOICES)[number];

/** What became of one request. */
interface Reply {
  readonly kind: 'TAKEN' | 'ALREADY_VOTED' | 'CLOSED';
  readonly receipt: string | null;
}

export interface StormOutcome {
  /** The last choice that was acknowledged, by member: what must be counted, and nothing else. */
  readonly acknowledged: ReadonlyMap<string, Choice>;
  readonly receipts: ReadonlyMap<string, string>;
  /** Requests that came too late. */
  readonly late: number;
  /** Requests that were repeated, or tried a second vote. */
  readonly repeated: number;
  readonly milliseconds: number;
}

export interface Storm {
  /** Where the processes listen. */
  readonly urls: readonly string[];
  readonly ballotId: string;
  readonly secret: boolean;
  readonly members: readonly Member[];
  /** Closes the ballot. It is called while the members vote, when this share of them has an answer. */
  readonly close: () => Promise<void>;
  readonly closeAfter: number;
  /** Requests under way at any time. */
  readonly width: number;
}

const CAST = `mutation ($input: CastVoteInput!) {
  castVote(input: $input) {
    ... on CastVoteSuccess { receipt { code } }
    ... on AlreadyVoted { code receipt { code } }
    ... on GuardFailed { code guards { code } }
  }
}`;

const choiceOf = (index: number): Choice => CHOICES[index % 7 < 4 ? 0 : index % 7 < 6 ? 1 : 2];
const attemptOf = (index: number): string => `attempt-${String(index)}-a`;

/** @throws when a request has an answer that no voter may get */
export async function storm({
  urls,
  ballotId,
  secret,
  members,
  close,
  closeAfter,
  width,
}: Storm): Promise<StormOutcome> {
  const acknowledged = new Map<string, Choice>();
  const receipts = new Map<string, string>();
  let [answered, late, repeated] = [0, 0, 0];
  let closing: Promise<void> | undefined;
  let closed = false;

  const send = async (member: Member, url: string, choice: Choice, attempt: string): Promise<Reply> => {
    const knewOfClosing = closed;
    const input = { ballotId, choice, attempt, ...(member.holder && { onBehalfOfId: member.id }) };
    const reply = await cast(url, (member.holder ?? member).token, input);
    if (reply.kind === 'CLOSED') late += 1;
    if (reply.kind === 'TAKEN' && knewOfClosing && !receipts.has(member.id))
      throw new Error('A vote was taken after closing.');
    if (reply.receipt !== null) {
      const known = receipts.get(member.id) ?? reply.receipt;
      if (known !== reply.receipt) throw new Error(`${member.id} has two receipts.`);
      receipts.set(member.id, known);
    }
    return reply;
  };

  const vote = async (member: Member, index: number): Promise<void> => {
    const [here, there] = [urls[index % urls.length] ?? '', urls[(index + 1) % urls.length] ?? ''];
    const choice = choiceOf(index);
    const other = choice === 'YES' ? 'NO' : 'YES';
    const attempt = attemptOf(index);
    // Every tenth sends the same vote twice at once, as a device does whose connection hangs.
    const twice = index % 10 === 3;
    const replies = await Promise.all([here, ...(twice ? [there] : [])].map(url => send(member, url, choice, attempt)));
    if (twice) repeated += 1;
    if (replies.some(({ kind }) => kind === 'TAKEN')) acknowledged.set(member.id, choice);
    // And every tenth votes again, another way.
    if (index % 10 === 6) {
      repeated += 1;
      const again = await send(member, there, other, `attempt-${String(index)}-b`);
      const expected = acknowledged.has(member.id) ? [secret ? 'ALREADY_VOTED' : 'TAKEN', 'CLOSED'] : ['CLOSED'];
      if (!expected.includes(again.kind)) throw new Error(`A second vote was answered by ${again.kind}.`);
      if (again.kind === 'TAKEN') acknowledged.set(member.id, other);
    }
    answered += 1;
    if (answered >= members.length * closeAfter) {
      closing ??= close().then(() => {
        closed = true;
      });
    }
  };

  const began = performance.now();
  const waiting = members.entries();
  // One iterator for all: each takes the next member when it has an answer for the last.
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const [index, member] of waiting) await vote(member, index);
    }),
  );
  await closing;
  return { acknowledged, receipts, late, repeated, milliseconds: Math.round(performance.now() - began) };
}

/** Sends the first vote of a member once more. @returns its receipt */
export async function resend(
  { url, ballotId, members }: { url: string; ballotId: string; members: readonly Member[] },
  member: Member,
): Promise<string | null> {
  const index = members.indexOf(member);
  const input = {
    ...{ ballotId, choice: choiceOf(index), attempt: attemptOf(index) },
    ...(member.holder && { onBehalfOfId: member.id }),
  };
  return (await cast(url, (member.holder ?? member).token, input)).receipt;
}

/** How many chose what. */
export function sumsOf(acknowledged: ReadonlyMap<string, Choice>): Record<'yes' | 'no' | 'abstain', number> {
  const many = (choice: Choice) => [...acknowledged.values()].filter(chosen => chosen === choice).length;
  return { yes: many('YES'), no: many('NO'), abstain: many('ABSTAIN') };
}

async function cast(url: string, token: string, input: object): Promise<Reply> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: CAST, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { castVote: { code?: string; receipt?: { code: string }; guards?: { code: string }[] } };
    errors?: { message: string }[];
  };
  if (!data) throw new Error(errors?.[0]?.message ?? `HTTP ${String(response.status)}`);
  const { code, receipt, guards } = data.castVote;
  if (code === undefined) return { kind: 'TAKEN', receipt: receipt?.code ?? null };
  if (code === 'ALREADY_VOTED') return { kind: 'ALREADY_VOTED', receipt: receipt?.code ?? null };
  throwUnlessClosed(guards);
  return { kind: 'CLOSED', receipt: null };
}

function throwUnlessClosed(guards: readonly { code: string }[] = []): void {
  const codes = guards.map(guard => guard.code);
  if (codes.length !== 1 || codes[0] !== 'WRONG_STATE') throw new Error(`A vote was refused: ${codes.join(', ')}.`);
}

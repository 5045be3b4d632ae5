/** Holding a ballot by public calls, step by step. */
import { randomUUID } from 'node:crypto';
import { uuidOf } from '../../apps/api/src/core/ids/index.js';
import type { Answer, Bench, Summit, Voter } from './ballot-bench.js';

const ID = (name: string): string => `... on ${name} { ballot { id state } }`;

export interface Drafted {
  readonly ballot: { readonly id: string; readonly state: string };
}

/** A receipt as `castVote` answers it. */
export interface Voted {
  readonly receipt: { readonly code: string; readonly castAt: string; readonly counted: boolean };
}

/** Fails with what was answered instead. */
export function done<Data>(answer: Answer<Data>): Answer<Data> {
  if (!answer.type.endsWith('Success')) throw new Error(JSON.stringify(answer));
  return answer;
}

/** Drafts a ballot on a motion at a summit, or what `more` makes of it. @returns its id */
export async function draft(bench: Bench, summit: Summit | null, more: object = {}): Promise<string> {
  const question = [{ language: 'en', text: 'Shall it be so?' }];
  const input = { purpose: 'MOTION', kind: 'NAMED', question, summitId: summit?.id ?? null, ...more };
  const answer = await bench.act<Drafted>(bench.staff.officer, 'draftBallot', input, ID('DraftBallotSuccess'));
  return done(answer).ballot?.id ?? '';
}

/** Announces a ballot, and lets the meeting reach its item. */
export async function announce(bench: Bench, id: string): Promise<string> {
  done(await bench.act(bench.staff.officer, 'scheduleBallot', id));
  await reach(bench, id);
  return id;
}

export async function reach(bench: Bench, id: string): Promise<void> {
  const uuid = uuidOf('Ballot', id);
  await bench.sql(
    `update agenda_item set state = 'REACHED', reached_at = now()
     where id = (select agenda_item_id from ballot where id = $1)`,
    [uuid],
  );
}

/** Drafts, announces and opens. @returns its id */
export async function openOne(bench: Bench, summit: Summit | null, more: object = {}): Promise<string> {
  const id = await announce(bench, await draft(bench, summit, more));
  done(await bench.act(bench.staff.returningOfficer, 'openBallot', id));
  return id;
}

const RECEIPT = `... on CastVoteSuccess { receipt { code castAt counted } }
  ... on AlreadyVoted { receipt { code castAt counted } }`;

export const vote = (
  bench: Bench,
  voter: Voter,
  ballotId: string,
  choice: string,
  more: { attempt?: string; onBehalfOfId?: string } = {},
): Promise<Answer<Voted>> =>
  bench.act<Voted>(voter, 'castVote', { ballotId, choice, attempt: randomUUID(), ...more }, RECEIPT);

export const close = (bench: Bench, id: string) => bench.act(bench.staff.returningOfficer, 'closeBallot', id);
export const certify = (bench: Bench, id: string) => bench.act(bench.staff.returningOfficer, 'certifyCount', id);
export const publish = (bench: Bench, id: string, actor = bench.staff.admin) =>
  bench.act(actor, 'publishResult', { ballotId: id, minutesRef: 'Minutes, item 4' });

/** Closes, certifies and publishes. */
export async function finish(bench: Bench, id: string): Promise<void> {
  done(await close(bench, id));
  done(await certify(bench, id));
  done(await publish(bench, id));
}

export interface ResultShown {
  readonly outcome: string;
  readonly reason: string | null;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly invalid: number;
  readonly entitled: number | null;
  readonly present: number | null;
  readonly proxies: number | null;
  readonly represented: number | null;
}

/** The result as somebody sees it. */
export async function resultOf(bench: Bench, id: string, actor: { token: string; personId: string } | null) {
  const { data } = await bench.query<{ ballot: { state: string; result: ResultShown | null } | null }>(
    actor,
    `query ($id: ID!) { ballot(id: $id) { state
      result { outcome reason yes no abstain invalid entitled present proxies represented } } }`,
    { id },
  );
  return data?.ballot ?? null;
}

/** One ballot of an assembly from its draft to its result, by the people who do it, over HTTP. */
import type { BallotKind } from '@kurultai/schema';
import type { Cast, CastName } from './cast.js';

export interface BallotDay {
  /** Drafts and announces a motion. @returns its id */
  announce(summitId: string, kind: BallotKind): Promise<string>;
  open(id: string): Promise<void>;
  close(id: string): Promise<void>;
  /** Certifies and publishes it. */
  publish(id: string): Promise<PublishedResult>;
}

export interface PublishedResult {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly represented: number;
  readonly entitled: number;
  readonly present: number;
  readonly proxies: number;
}

const RESULT = `state result { yes no abstain represented entitled present proxies }`;

/** @param url of the process that they all speak to */
export function ballotDay(url: string, { tokens }: Cast): BallotDay {
  const act = async (
    who: CastName,
    field: string,
    selection: string,
  ): Promise<{ id: string; result: PublishedResult }> => {
    const name = /^\w+/u.exec(field)?.[0] ?? '';
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    const query = `mutation { act: ${field} {
      __typename ... on ${type}Success { ballot { ${selection} } } ... on Refusal { code message } } }`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[who]}` },
      body: JSON.stringify({ query }),
    });
    const answer = (await response.json()) as {
      data?: { act: { message?: string; ballot?: { id: string; result: PublishedResult } } };
      errors?: { message: string }[];
    };
    const ballot = answer.data?.act.ballot;
    if (!ballot) throw new Error(`${name}: ${answer.data?.act.message ?? answer.errors?.[0]?.message ?? 'no answer'}`);
    return ballot;
  };
  return {
    announce: async (summitId, kind) => {
      const question = `[{ language: "en", text: "Example motion" }]`;
      const input = `{ purpose: MOTION, kind: ${kind}, summitId: "${summitId}", question: ${question} }`;
      const { id } = await act('officer', `draftBallot(input: ${input})`, 'id');
      await act('officer', `scheduleBallot(id: "${id}")`, 'id');
      return id;
    },
    open: async id => void (await act('returningOfficer', `openBallot(id: "${id}")`, 'id')),
    close: async id => void (await act('returningOfficer', `closeBallot(id: "${id}")`, 'id')),
    publish: async id => {
      await act('returningOfficer', `certifyCount(id: "${id}")`, 'id');
      return (await act('admin', `publishResult(input: { ballotId: "${id}" })`, `id ${RESULT}`)).result;
    },
  };
}

/** What came of it, as the public calls show it. */
import type { Play } from '../play.js';
import type { Secretariat } from '../secretariat.js';
import type { Applicant } from './application.js';

/** The last line of the story. */
export interface Outcome {
  readonly organisation: string;
  readonly applicationStatus: string;
  readonly membershipStatus: string;
  readonly ballot: {
    readonly yes: number;
    readonly no: number;
    readonly abstain: number;
    /** How many votes had to be represented, how many were, and whether that was enough. */
    readonly quorum: { readonly needed: number; readonly counted: number; readonly reached: boolean };
    readonly outcome: string;
  };
}

const READ = `query ($organisation: ID!, $application: ID!, $ballot: ID!) {
  organisation(id: $organisation) { name { text } membershipStatus }
  application(id: $application) { state decision { number } }
  ballot(id: $ballot) { result { yes no abstain outcome quorum { needed number reached } explanation { text } } }
}`;

interface Read {
  organisation: { name: { text: string }; membershipStatus: string };
  application: { state: string; decision: { number: string } };
  ballot: {
    result: {
      yes: number;
      no: number;
      abstain: number;
      outcome: string;
      quorum: { needed: number; number: number; reached: boolean };
      explanation: { text: string };
    };
  };
}

export async function readOutcome(
  { caller, narrator }: Play,
  { officer }: Secretariat,
  applicant: Applicant,
  ballotId: string,
): Promise<Outcome> {
  narrator.scene('The decision');
  const variables = { organisation: applicant.id, application: applicant.applicationId, ballot: ballotId };
  const { organisation, application, ballot } = await caller.ask<Read>(officer, READ, variables);
  const { yes, no, abstain, outcome, quorum, explanation } = ballot.result;
  narrator.quote(explanation.text);
  narrator.staged('The members', `admit ${organisation.name.text} by decision ${application.decision.number}`);
  return {
    organisation: organisation.name.text,
    applicationStatus: application.state,
    membershipStatus: organisation.membershipStatus,
    ballot: {
      ...{ yes, no, abstain },
      quorum: { needed: quorum.needed, counted: quorum.number, reached: quorum.reached },
      outcome,
    },
  };
}

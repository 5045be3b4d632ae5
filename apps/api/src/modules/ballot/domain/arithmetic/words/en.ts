import type { Catalogue } from './catalogue.js';

export const en: Catalogue = {
  machineDrafted: false,
  entitled: {
    one: '{entitled} organisation was entitled to vote.',
    other: '{entitled} organisations were entitled to vote.',
  },
  presentAtOpening:
    'When the ballot was opened: {present} present in person, {proxies} represented by proxy, {represented} represented in all.',
  presentAtClosing:
    'When the ballot was closed: {present} present in person, {proxies} represented by proxy, {represented} represented in all.',
  returned: 'Valid ballots returned in writing: {represented}.',
  votedUnrepresented: {
    one: '{voted} organisation voted and was not represented at that moment: its vote counts, and for the quorum it does not.',
    other:
      '{voted} organisations voted and were not represented at that moment: their votes count, and for the quorum they do not.',
  },
  secondCall: 'This was the second call, with the quorum of a second call.',
  quorumOfRepresented:
    'The quorum counts all who are represented: {counted}. At least {needed} were needed ({inequality}).',
  quorumOfPresent:
    'The quorum counts only those present in person: {counted}. At least {needed} were needed ({inequality}).',
  quorumOfReturned:
    'The quorum counts the valid ballots returned: {counted}. At least {needed} were needed ({inequality}).',
  quorumReached: 'The quorum was reached.',
  quorumMissed: 'The quorum was not reached.',
  votes: 'Votes for: {yes}; against: {no}; abstentions: {abstain}; invalid: {invalid}.',
  electionVotes: 'Votes for a candidate: {base}; abstentions: {abstain}; invalid: {invalid}.',
  candidate: '{candidate}: {votes}.',
  bases: {
    CAST_EXCL_ABST: 'The majority is counted of the votes for and against, without abstentions: {base}.',
    CAST_INCL_ABST: 'The majority is counted of the votes for and against and the abstentions: {base}.',
    REPRESENTED: 'The majority is counted of all who were represented or voted: {base}.',
    ALL_ENTITLED: 'The majority is counted of all who were entitled to vote: {base}.',
  },
  majorityAtLeast: 'At least {numerator}/{denominator} of them must be for: {inequality}.',
  majorityMoreThan: 'More than {numerator}/{denominator} of them must be for: {inequality}.',
  needed: {
    one: '{needed} vote for was needed, and {yes} were cast.',
    other: '{needed} votes for were needed, and {yes} were cast.',
  },
  minimum: {
    one: 'The rule demands at least {minimum} vote.',
    other: 'The rule demands at least {minimum} votes.',
  },
  adopted: 'The proposal is adopted.',
  elected: '{candidate} is elected, with the most votes: {votes}.',
  rejected: {
    MAJORITY: 'The proposal is rejected: the majority was not reached.',
    TIE: 'The proposal is rejected: as many votes were for it as against it.',
    NO_BASE: 'The proposal is rejected: there was nothing that a majority could be counted of.',
    MINIMUM_YES: 'The proposal is rejected: it has fewer votes than the rule demands.',
  },
  notElected: {
    TIE: 'Nobody is elected: the first place is tied with {votes} votes each. A run-off is needed between: {candidates}.',
    NO_BASE: 'Nobody is elected: no vote was cast for a candidate.',
    MINIMUM_YES: 'Nobody is elected: the most votes, {votes}, are fewer than the rule demands.',
  },
  inquorate: 'Without a quorum nothing was decided, neither for nor against.',
  rule: 'The rule, as it stands in rule set {ruleSet}, version {version}: “{text}”',
};

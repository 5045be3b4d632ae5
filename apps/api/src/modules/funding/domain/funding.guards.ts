/** What an application for funding needs at a step. */
import { type Actor, actingOrganisation } from '../../../core/access/index.js';
import { idOf } from '../../../core/ids/index.js';
import type { Guard } from '../../../core/workflow/index.js';
import { isEligible, isIdentified, type PartnerFacts, sharesOf } from './consortium.js';
import type { FundingSubject } from './funding.policy.js';

type FundingGuard = Guard<FundingSubject, Actor>;

/** A guard that asks the same of each organisation, and names those that fail. */
function ofEach(
  code: string,
  message: string,
  fits: (partner: PartnerFacts, subject: FundingSubject) => boolean,
): FundingGuard {
  const failing = (subject: FundingSubject) => subject.partners.filter(partner => !fits(partner, subject));
  return {
    ...{ code, message },
    names: subject => failing(subject).map(({ organisationId }) => idOf('Organisation', organisationId)),
    holds: subject => failing(subject).length === 0,
  };
}

export const callNamed: FundingGuard = {
  code: 'CALL_MISSING',
  message: 'It names no call.',
  holds: ({ rules }) => rules !== null,
};

/** A second one cannot be: the database refuses it. */
export const coordinatorNamed: FundingGuard = {
  code: 'COORDINATOR_MISSING',
  message: 'The consortium has no coordinator.',
  holds: ({ partners }) => partners.some(({ role }) => role === 'COORDINATOR'),
};

export const hasPartners: FundingGuard = {
  code: 'NO_PARTNERS',
  message: 'There is nobody in the consortium.',
  holds: ({ partners }) => partners.length > 0,
};

export const mandatesSigned = ofEach(
  'MANDATES_MISSING',
  'These have not signed a mandate for their present role and share:',
  ({ role, mandate }) => role === 'COORDINATOR' || mandate === 'SIGNED',
);

export const partnersEligible = ofEach(
  'NOT_ELIGIBLE',
  'The call does not take organisations of their country in this role:',
  (partner, { rules }) => rules === null || isEligible(rules, partner),
);

export const partnersIdentified = ofEach(
  'IDENTIFIER_MISSING',
  'The call asks for an identifier that these lack:',
  (partner, { rules }) => rules === null || isIdentified(rules, partner),
);

export const sharesSum: FundingGuard = {
  code: 'SHARES_DO_NOT_SUM',
  message: 'The shares of the consortium do not sum to the total.',
  holds: ({ total, partners }) => total !== null && sharesOf(partners) === total,
};

export const withinCall: FundingGuard = {
  code: 'BEYOND_THE_CALL',
  message: 'The total is in another currency than the call, or higher than what it grants.',
  holds: ({ total, currency, rules }) =>
    rules === null ||
    total === null ||
    (currency === rules.currency && (rules.maxGrant === null || total <= rules.maxGrant)),
};

export const beforeDeadline: FundingGuard = {
  code: 'DEADLINE_PASSED',
  message: 'The deadline of the call has passed.',
  holds: ({ inTime }) => inTime,
};

const ownPartner = (actor: Actor, { partners }: FundingSubject): PartnerFacts | undefined =>
  partners.find(({ organisationId }) => organisationId === actingOrganisation(actor));

/** A representative signs for its own organisation; an officer records what any of them signed on paper. */
export const mandateToSign: FundingGuard = {
  code: 'NOTHING_TO_SIGN',
  message: 'No mandate is missing.',
  holds: (subject, actor) => {
    const asked = actor.kind === 'REPRESENTATIVE' ? [ownPartner(actor, subject)] : subject.partners;
    return asked.some(one => one !== undefined && one.role !== 'COORDINATOR' && one.mandate !== 'SIGNED');
  },
};

export const mandateToDecline: FundingGuard = {
  code: 'ALREADY_DECLINED',
  message: 'The mandate is declined already.',
  holds: (subject, actor) => ownPartner(actor, subject)?.mandate !== 'DECLINED',
};

/** From rows to models. The one place where rows become public. */
import type { Actor } from '../../core/access/index.js';
import { impreciseDate } from '../../core/graphql/index.js';
import { idOf } from '../../core/ids/index.js';
import { ConsortiumPartner, FundingApplication, PartnerMandate } from './contract/funding-application.model.js';
import { FundingCall } from './contract/funding-call.model.js';
import type { MandateWorth } from './domain/consortium.js';
import { deadlineInstant, inTime } from './domain/deadline.js';
import { type FundingSubject, isInside } from './domain/funding.policy.js';
import type { FundingApplicationRow, FundingCallRow, PartnerColumns } from './persistence/funding.rows.js';

const deadlineOf = ({
  deadline_on,
  deadline_time,
  zone,
}: Pick<FundingCallRow, 'deadline_on' | 'deadline_time' | 'zone'>) =>
  ({ day: deadline_on, time: deadline_time, zone }) as const;

/** @param now the instant of the question */
export function toFundingCall(row: FundingCallRow, now: Date): FundingCall {
  const deadline = deadlineOf(row);
  return Object.assign(new FundingCall(), {
    id: idOf('FundingCall', row.id),
    uuid: row.id,
    titles: row.title,
    funderUuid: row.funder_id,
    reference: row.reference,
    url: row.url,
    opensOn: row.opens_on,
    deadlineOn: row.deadline_on,
    deadlineTime: row.deadline_time,
    zone: row.zone,
    deadlineAt: deadlineInstant(deadline),
    isOpen: inTime(deadline, now),
    currency: row.currency,
    maxGrant: row.max_grant,
    eligibleCountries: row.countries,
    thirdCountries: row.third_countries,
    identifier: row.identifier,
    provenance: row.provenance,
    source: row.source,
    version: row.version,
    updatedAt: row.updated_at,
  });
}

/** What the workflow and the policy look at. @param now the instant by which the deadline is judged */
export function subjectOf(row: FundingApplicationRow, now: Date): FundingSubject {
  const { call } = row;
  return {
    state: row.state,
    recorderId: row.recorded_by_organisation_id,
    partners: row.partners.map(partner => ({
      organisationId: partner.organisation_id,
      role: partner.role,
      country: partner.country,
      pic: partner.pic,
      oid: partner.oid,
      share: BigInt(partner.share),
      mandate: worthOf(partner),
    })),
    currency: row.currency,
    total: row.total === null ? null : BigInt(row.total),
    rules: call && {
      countries: call.countries,
      thirdCountries: call.third_countries,
      identifier: call.identifier,
      currency: call.currency,
      maxGrant: call.max_grant === null ? null : BigInt(call.max_grant),
    },
    inTime: call === null || inTime(deadlineOf(call), now),
  };
}

const worthOf = ({ mandate }: PartnerColumns): MandateWorth =>
  mandate === null ? 'MISSING' : mandate.signed ? 'SIGNED' : 'DECLINED';

/** @param row an application that the actor may read */
export function toFundingApplication(actor: Actor, row: FundingApplicationRow, now: Date): FundingApplication {
  const subject = subjectOf(row, now);
  const inside = isInside(actor, subject);
  return Object.assign(new FundingApplication(), {
    id: idOf('FundingApplication', row.id),
    uuid: row.id,
    state: row.state,
    titles: row.title,
    summaries: row.summary,
    callUuid: row.call_id,
    originId: row.origin_id,
    currency: row.currency,
    total: inside ? row.total : null,
    partners: row.partners.map(partner => toPartner(partner, inside)),
    reference: row.reference,
    submittedAt: row.submitted_at,
    submittedOn: impreciseDate(row.submitted_on),
    decidedOn: impreciseDate(row.decided_on),
    awarded: inside ? row.awarded : null,
    outcomeNote: inside ? row.outcome_note : null,
    provenance: row.provenance,
    source: row.source,
    version: row.version,
    updatedAt: row.updated_at,
    inside,
    subject,
  });
}

function toPartner(
  { organisation_id, role, pic, oid, share, mandate }: PartnerColumns,
  inside: boolean,
): ConsortiumPartner {
  const given = mandate && {
    ...{ given: mandate.signed, on: mandate.signed_on, evidence: mandate.evidence, note: mandate.note },
  };
  return Object.assign(new ConsortiumPartner(), {
    role,
    organisationUuid: organisation_id,
    pic: inside ? pic : null,
    oid: inside ? oid : null,
    share: inside ? share : null,
    mandate: inside && given ? Object.assign(new PartnerMandate(), given) : null,
  });
}

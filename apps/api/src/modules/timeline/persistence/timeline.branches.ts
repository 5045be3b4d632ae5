/**
 * The branches of the timeline, one for each kind: what it reads, whom it shows what, and the key by which its lines are
 * sorted. A key is a date as precise as it is known, or an instant in UTC; both sort as text, so that 2022-07 stands before
 * 2022-07-01, and the day before its hours. What has no date that the reader may know has the last key.
 *
 * The rules are those of the policies of the modules whose tables these are; a test holds each line to what `node` answers.
 */
import type { TimelineKind } from '@kurultai/schema';
import type { IdentifiedType } from '../../../core/ids/index.js';
import { readableEngagement } from '../../engagement/index.js';
import { organisationFamily } from '../../organisation/index.js';

/** Behind every date. */
export const UNDATED = '~';

/** Whether the reader is a member; the organisation for which it acts, if it may read what is inside of that; whether it is the secretariat. */
const [network, own, secretariat] = ['$3::boolean', '$4::uuid', '$5::boolean'];
/** Whether the reader knows what members know of the organisation that is asked for, and what is inside of it. */
const member = `(${network} or asked.id = ${own})`;
const inside = `(${secretariat} or asked.id = ${own})`;

export interface Branch {
  readonly kind: TimelineKind;
  readonly type: IdentifiedType;
  /** Tables and conditions, with `f.id` as the organisation that is asked for, or a duplicate that was merged into it. */
  readonly from: string;
  readonly id: string;
  /** The key as text; for instants `at` is the column instead. */
  readonly key?: string;
  readonly at?: string;
  readonly date?: string;
  readonly endsOn?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly title?: string;
  readonly code?: string;
}

const dayOf = (instant: string): string => `to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD')`;
const DISCREET = `('SUSPENDED', 'SUSPENSION_LIFTED', 'EXPELLED', 'REINSTATED')`;

const mouDated = `(${member} or m.dates_public or ${own} = any(party.ids))`;
const applicationDate = dayOf(
  `(case when ${inside} then coalesce(a.submitted_at, a.created_at) else a.circulated_at end)`,
);
const adoptionDate = `coalesce(a.starts_on, case a.provenance when 'LIVE' then ${dayOf('a.created_at')} end)`;
const fundingDate = `coalesce(n.submitted_on, n.decided_on, case n.provenance when 'LIVE' then ${dayOf('n.created_at')} end)`;

export const BRANCHES: readonly Branch[] = [
  {
    kind: 'ENGAGEMENT',
    type: 'Engagement',
    from: `engagement e left join engagement part on part.id = e.part_of_id
      where e.id in (
        select id from engagement where host_id = f.id
        union all select engagement_id from engagement_participant where organisation_id = f.id
        union all select engagement_id from engagement_meeting where organisation_id = f.id)
      and ${readableEngagement('e', network, own)}`,
    id: 'e.id',
    // Without a date of its own it stands where the visit stands that it was a part of.
    key: `coalesce(e.starts_on, case when ${readableEngagement('part', network, own)} then part.starts_on end)`,
    date: 'e.starts_on',
    endsOn: 'e.ends_on',
    title: 'e.title',
    code: 'e.kind',
  },
  {
    kind: 'MOU',
    type: 'Mou',
    from: `mou_party own_party join mou m on m.id = own_party.mou_id
      cross join lateral (
        select array_agg(o.id) as ids, bool_or(o.sensitivity = 'AT_RISK') as at_risk
        from mou_party x join organisation named on named.id = x.organisation_id
        join organisation o on o.id = coalesce(named.merged_into_id, named.id) where x.mou_id = m.id) party
      where own_party.organisation_id = f.id
        and (${member} or ${own} = any(party.ids) or not party.at_risk)
        and m.status in ('SIGNED', 'IN_FORCE', 'RENEWED', 'EXPIRED', 'TERMINATED')
        and not exists (select from mou later where later.corrects_id = m.id)`,
    id: 'm.id',
    key: `case when ${mouDated} then coalesce(m.signed_on, m.signed_from, m.signed_to) end`,
    date: `case when ${mouDated} then m.signed_on end`,
    notBefore: `case when ${mouDated} then m.signed_from end`,
    notAfter: `case when ${mouDated} then m.signed_to end`,
    title: 'm.title',
    code: 'm.binding',
  },
  {
    kind: 'APPLICATION',
    type: 'Application',
    from: `application a join organisation o on o.id = asked.id
      where a.organisation_id = f.id and (${inside}
        or ${member} and (a.circulated_at is not null or exists (
          select from endorsement x where x.application_id = a.id and x.organisation_id = ${own}))
        or a.circulated_at is not null and o.sensitivity <> 'AT_RISK'
          and a.state not in ('REFUSED', 'WITHDRAWN', 'LAPSED'))`,
    id: 'a.id',
    key: applicationDate,
    date: applicationDate,
    code: 'a.state',
  },
  {
    kind: 'MEMBERSHIP',
    type: 'MembershipEvent',
    from: `membership own_membership join membership_event v on v.membership_id = own_membership.id
      where own_membership.organisation_id = f.id and not v.voids
        and not exists (select from membership_event s where s.supersedes_id = v.id)
        and (${member} or v.type not in ${DISCREET} and not exists (
          select from membership_event r where r.id = v.supersedes_id and r.type in ${DISCREET}))`,
    id: 'v.id',
    key: 'v.effective_on',
    date: 'v.effective_on',
    code: `case when v.type = 'READMITTED' and not ${member} then 'ADMITTED' else v.type end`,
  },
  {
    kind: 'DECISION',
    type: 'Decision',
    from: `decision d join organisation o on o.id = asked.id
      where d.organisation_id = f.id and (${member} or d.visibility = 'PUBLIC' and o.sensitivity <> 'AT_RISK')`,
    id: 'd.id',
    key: 'd.decided_on',
    date: 'd.decided_on',
    title: 'd.title',
    code: 'd.subject',
  },
  {
    kind: 'SUMMIT',
    type: 'Summit',
    from: `summit s
      where (s.host_organisation_id = f.id or s.id in (
          select g.summit_id from delegation g
          where g.organisation_id = f.id and (${inside} and g.state <> 'WITHDRAWN' or ${member} and g.state in ('ACCREDITED', 'AMENDED'))))
        and (${secretariat} or s.state <> 'DRAFT' and (s.state <> 'CANCELLED' or s.announced_on is not null))`,
    id: 's.id',
    key: 's.starts_on',
    date: 's.starts_on',
    endsOn: 's.ends_on',
    title: 's.title',
    code: `case when s.host_organisation_id = f.id then 'HOST' else 'DELEGATION' end`,
  },
  {
    kind: 'PROGRAMME',
    type: 'Programme',
    from: `programme p where p.owner_id = f.id and (${member} or p.status <> 'PLANNED')`,
    id: 'p.id',
    key: `coalesce(p.started_on, case p.provenance when 'LIVE' then ${dayOf('p.created_at')} end)`,
    date: `coalesce(p.started_on, case p.provenance when 'LIVE' then ${dayOf('p.created_at')} end)`,
    endsOn: 'p.ended_on',
    title: `jsonb_build_array(jsonb_build_object('language', coalesce(p.original_language, 'und'), 'text', p.name, 'origin', 'AUTHORED'))`,
    code: 'p.status',
  },
  {
    kind: 'ADOPTION',
    type: 'Adoption',
    from: `adoption a join programme p on p.id = a.programme_id
      where a.organisation_id = f.id and (${member} or p.status <> 'PLANNED' or p.owner_id = ${own})`,
    id: 'a.id',
    key: adoptionDate,
    date: adoptionDate,
    endsOn: 'a.ends_on',
    title: `jsonb_build_array(jsonb_build_object('language', coalesce(p.original_language, 'und'), 'text', p.name, 'origin', 'AUTHORED'))`,
    code: 'a.status',
  },
  {
    kind: 'TRANSLATION',
    type: 'Translation',
    from: `translation t where t.editor_organisation_id = f.id and t.published_at is not null
      and t.status in ('PUBLISHED', 'STALE')`,
    id: 't.id',
    at: 't.published_at',
    code: 't.target_language',
  },
  {
    kind: 'FUNDING',
    type: 'FundingApplication',
    from: `consortium_partner c join funding_application n on n.id = c.application_id
      where c.organisation_id = f.id and (${inside} or n.recorded_by_organisation_id in ${organisationFamily(own)}
        or exists (select from consortium_partner x where x.application_id = n.id and x.organisation_id in ${organisationFamily(own)})
        or ${member} and n.state in ('GRANTED', 'RUNNING', 'CLOSED'))`,
    id: 'n.id',
    key: fundingDate,
    date: fundingDate,
    title: 'n.title',
    code: 'n.state',
  },
  {
    kind: 'PUBLICATION',
    type: 'Publication',
    from: `publication u where u.organisation_id = f.id and u.status in ('PUBLISHED', 'CORRECTED')`,
    id: 'u.id',
    at: 'u.published_at',
    title: `(select jsonb_agg(jsonb_build_object('language', x.language, 'text', x.title, 'origin', x.origin, 'stale', x.stale)
       order by x.position) from publication_text x where x.publication_id = u.id)`,
    code: 'u.kind',
  },
];

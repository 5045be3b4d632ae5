/** What the checks of this module look at, read beside the summit; see ReadinessCheck. */
import {
  type AgendaItemKind,
  CASTING_ROLES,
  type DelegationCapacity,
  type DelegationState,
  type MandateRole,
  type RuleSetContent,
} from '@kurultai/schema';

export interface ReadinessFacts {
  readonly rules: RuleSetContent | null;
  /** The persons of the secretariat with their roles on the day; a candidate holds a mandate of an organisation that is voted on. */
  readonly duties: readonly { personId: string; roles: readonly MandateRole[]; candidate: boolean }[];
  /** Whether an application waits for the board. */
  readonly applicationsWait: boolean;
  /** The items that are still to be dealt with. */
  readonly items: readonly {
    id: string;
    kind: AgendaItemKind;
    ballotId: string | null;
    /** The first day on which anything of it was circulated. */
    circulatedOn: string | null;
    applicant: string | null;
    applicantRegistered: boolean;
  }[];
  /** Every delegation that was not withdrawn, and whether it names a person who may cast the vote. */
  readonly delegations: readonly {
    id: string;
    state: DelegationState;
    capacity: DelegationCapacity;
    casts: boolean;
  }[];
}

const CASTS = `array['${CASTING_ROLES.join("', '")}']`;
/** Whether a mandate is live on the day. */
const live = (mandate: string) =>
  `${mandate}.revoked_at is null and ${mandate}.valid_from <= d.day and (${mandate}.valid_to is null or ${mandate}.valid_to > d.day)`;
const listOf = (rows: string) => `(select coalesce(jsonb_agg(f), '[]') from (${rows}) f)`;

/** Applications belong to the module below, whose days are counted in the zone of the summit. */
const ITEMS = `
  select i.id, i.kind, i.ballot_id as "ballotId", a.organisation_id as applicant,
         least((select min(circulated_on) from agenda_item_document where item_id = i.id),
               (a.circulated_at at time zone s.zone)::date) as "circulatedOn",
         exists (select from delegation g where g.summit_id = s.id and g.organisation_id = a.organisation_id
                 and g.state not in ('WITHDRAWN', 'REJECTED')) as "applicantRegistered"
  from agenda_item i left join application a on i.subject_type = 'Application' and a.id = i.subject_id
  where i.summit_id = s.id and i.state in ('PLANNED', 'REACHED') order by i.position limit 200`;
const CANDIDATES = `
  select coalesce(a.organisation_id, case when i.subject_type = 'Organisation' then i.subject_id end,
    (select m.organisation_id from sanction_case c join membership m on m.id = c.membership_id
     where i.subject_type = 'SanctionCase' and c.id = i.subject_id))
  from agenda_item i left join application a on i.subject_type = 'Application' and a.id = i.subject_id
  where i.summit_id = s.id and i.state in ('PLANNED', 'REACHED')`;
const DUTIES = `
  select m.person_id as "personId", array_agg(m.role) as roles,
         exists (select from mandate c where c.person_id = m.person_id and ${live('c')}
                 and c.organisation_id in (${CANDIDATES})) as candidate
  from mandate m join organisation o on o.id = m.organisation_id and o.kind = 'SECRETARIAT' and o.lifecycle = 'ACTIVE'
  where ${live('m')} group by m.person_id`;
const DELEGATIONS = `
  select g.id, g.state, g.capacity,
         exists (select from delegate p where p.delegation_id = g.id and p.person_id is not null
                 and p.state <> 'CANCELLED' and p.role = any(${CASTS})) as casts
  from delegation g where g.summit_id = s.id and g.state <> 'WITHDRAWN' order by g.id limit 1000`;

/** An SQL expression that gives ReadinessFacts. */
export const READINESS_FACTS = `
  jsonb_build_object(
    'rules', (select content from rule_set where id = s.rule_set_id),
    'duties', ${listOf(DUTIES)},
    'applicationsWait', exists (select from application where state in ('SUBMITTED', 'INFO_REQUESTED', 'SCREENING')),
    'items', ${listOf(ITEMS)},
    'delegations', ${listOf(DELEGATIONS)})`;

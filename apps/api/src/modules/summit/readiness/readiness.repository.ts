/** What the checks of readiness look at. */
import type {
  AgendaItemKind,
  AgendaItemState,
  DelegationCapacity,
  DelegationState,
  MandateRole,
} from '@kurultai/schema';
import { CASTING_ROLES } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';

/** Somebody of the secretariat. */
export interface DutyRow {
  readonly person_id: string;
  readonly roles: readonly MandateRole[];
  /** Whether the person holds a mandate of an organisation that is voted on. */
  readonly candidate: boolean;
}

export interface DelegationCheckRow {
  readonly id: string;
  readonly state: DelegationState;
  readonly capacity: DelegationCapacity;
  /** Whether it names a person who may cast the vote. */
  readonly casts: boolean;
}

export interface ItemCheckRow {
  readonly id: string;
  readonly kind: AgendaItemKind;
  readonly state: AgendaItemState;
  readonly ballot_id: string | null;
  /** The first day on which anything of it was circulated. */
  readonly circulated_on: string | null;
  readonly applicant: string | null;
  readonly applicant_registered: boolean;
}

const CASTS = `array['${CASTING_ROLES.join("', '")}']`;
/** Applications belong to the module below, whose days are counted in the zone of the summit. */
const ITEMS = statement<ItemCheckRow>(`
  select i.id, i.kind, i.state, i.ballot_id, a.organisation_id as applicant,
         least((select min(circulated_on) from agenda_item_document where item_id = i.id),
               (a.circulated_at at time zone s.zone)::date) as circulated_on,
         exists (select from delegation d where d.summit_id = s.id and d.organisation_id = a.organisation_id
                 and d.state not in ('WITHDRAWN', 'REJECTED')) as applicant_registered
  from agenda_item i join summit s on s.id = i.summit_id
  left join application a on i.subject_type = 'Application' and a.id = i.subject_id
  where i.summit_id = $1 and i.state in ('PLANNED', 'REACHED') order by i.position limit 200`);
const DUTIES = statement<DutyRow>(`
  with candidate as (
    select coalesce(a.organisation_id, case when i.subject_type = 'Organisation' then i.subject_id end) as id
    from agenda_item i left join application a on i.subject_type = 'Application' and a.id = i.subject_id
    where i.summit_id = $1 and i.state in ('PLANNED', 'REACHED'))
  select m.person_id, array_agg(m.role) as roles,
         exists (select from mandate c where c.person_id = m.person_id and c.revoked_at is null
                   and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2)
                   and c.organisation_id in (select id from candidate)) as candidate
  from mandate m join organisation o on o.id = m.organisation_id and o.kind = 'SECRETARIAT' and o.lifecycle = 'ACTIVE'
  where m.revoked_at is null and m.valid_from <= $2 and (m.valid_to is null or m.valid_to > $2)
  group by m.person_id`);
const DELEGATIONS = statement<DelegationCheckRow>(`
  select d.id, d.state, d.capacity,
         exists (select from delegate g where g.delegation_id = d.id and g.person_id is not null
                 and g.state <> 'CANCELLED' and g.role = any(${CASTS})) as casts
  from delegation d where d.summit_id = $1 and d.state <> 'WITHDRAWN' order by d.id limit 1000`);
const OPEN_APPLICATIONS = statement<{ found: boolean }>(
  `select exists (select from application where state in ('SUBMITTED', 'INFO_REQUESTED', 'SCREENING')) as found`,
);

@Injectable()
export class ReadinessRepository {
  constructor(private readonly database: Database) {}

  /** The persons of the secretariat with their roles on a day. */
  duties(summitId: string, day: string): Promise<DutyRow[]> {
    return this.database.all(DUTIES, [summitId, day]);
  }

  delegations(summitId: string): Promise<DelegationCheckRow[]> {
    return this.database.all(DELEGATIONS, [summitId]);
  }

  /** The items that are still to be dealt with. */
  items(summitId: string): Promise<ItemCheckRow[]> {
    return this.database.all(ITEMS, [summitId]);
  }

  /** Whether an application waits for the board. */
  async applicationsWait(): Promise<boolean> {
    return (await this.database.first(OPEN_APPLICATIONS))?.found ?? false;
  }
}

/** Engagements as everybody may know them: public ones in which nobody is at risk, without what came of them. */
import { Injectable } from '@nestjs/common';
import type { EngagementKind, EngagementState } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { engagementAtRisk } from '../../engagement/index.js';

/** How many engagements a calendar holds, the latest. */
export const ENGAGEMENTS_SHOWN = 200;

export interface PublicEngagement {
  readonly id: string;
  readonly kind: EngagementKind;
  readonly state: EngagementState;
  readonly title: LocalisedEntry[];
  readonly summary: LocalisedEntry[];
  readonly host_id: string | null;
  readonly place_id: string | null;
  readonly country_code: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Partial dates. */
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  /** When a name of its place was last recorded. */
  readonly place_named_at: Date | null;
}

const COLUMNS = `
  e.id, e.kind, e.state, e.title, e.summary, e.host_id, e.place_id, p.country_code, p.latitude, p.longitude, e.starts_on,
  e.ends_on, e.version, e.created_at, e.updated_at,
  (select max(n.recorded_at) from place_name n where n.place_id = e.place_id) as place_named_at`;

const list = (condition: string) =>
  statement<PublicEngagement>(`
    select ${COLUMNS} from engagement e left join place p on p.id = e.place_id
    where e.public and not ${engagementAtRisk('e')} and ${condition}
    order by coalesce(e.starts_on, '0000') collate "C" desc, e.id desc limit ${String(ENGAGEMENTS_SHOWN)}`);

const ALL = list('true');
/** Those that it hosts, and those in which it takes part. */
const OF_ORGANISATION = list(`exists (
  select from (select id from organisation where id = $1 union all select id from organisation where merged_into_id = $1) own
  where own.id = e.host_id or exists (
    select from engagement_participant t where t.engagement_id = e.id and t.organisation_id = own.id))`);
const BY_ID = list('e.id = $1');

@Injectable()
export class PublicEngagementRepository {
  constructor(private readonly database: Database) {}

  /** The latest, the last first. @param organisation only those that it hosts or takes part in */
  list(organisation: string | null): Promise<PublicEngagement[]> {
    return organisation === null ? this.database.all(ALL) : this.database.all(OF_ORGANISATION, [organisation]);
  }

  byId(id: string): Promise<PublicEngagement | undefined> {
    return this.database.first(BY_ID, [id]);
  }
}

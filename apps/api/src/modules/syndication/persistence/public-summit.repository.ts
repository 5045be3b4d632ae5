/** Summits as everybody may know them: with their sessions, their place, and the dates that they had before. */
import { Injectable } from '@nestjs/common';
import type { SummitForm, SummitState } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';

/** How many summits a calendar holds, the latest. */
export const SUMMITS_SHOWN = 200;
/** How many sessions of one summit are shown. */
export const SESSIONS_SHOWN = 200;

export interface PublicSession {
  readonly id: string;
  readonly title: LocalisedEntry[];
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly room: string | null;
  readonly version: number;
  readonly createdAt: string;
}

export interface PublicSummit {
  readonly id: string;
  readonly state: Exclude<SummitState, 'DRAFT'>;
  readonly form: SummitForm;
  readonly title: LocalisedEntry[];
  readonly place_id: string | null;
  readonly country_code: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly venue: string | null;
  readonly zone: string;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly first_day: string | null;
  readonly host_organisation_id: string | null;
  readonly end_reason: string | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  /** When a name of its place was last recorded. */
  readonly place_named_at: Date | null;
  /** The dates that it had before it was last put off. */
  readonly former: { readonly startsOn: string | null; readonly endsOn: string | null } | null;
  /** Those with an hour. */
  readonly sessions: readonly PublicSession[];
}

/** A draft that was called off was never announced. */
const PUBLIC = `s.state <> 'DRAFT' and (s.state <> 'CANCELLED' or s.announced_on is not null)`;

const COLUMNS = `
  s.id, s.state, s.form, s.title, s.place_id, p.country_code, p.latitude, p.longitude, s.venue, s.zone, s.starts_on,
  s.ends_on, s.first_day, s.host_organisation_id, s.end_reason, s.version, s.created_at, s.updated_at,
  (select max(n.recorded_at) from place_name n where n.place_id = s.place_id) as place_named_at,
  (select jsonb_build_object('startsOn', f.starts_on, 'endsOn', f.ends_on) from summit_postponement f
   where f.summit_id = s.id order by f.id desc limit 1) as former,
  (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'startsAt', t.starts_at,
                                                'endsAt', t.ends_at, 'room', t.room, 'version', t.version,
                                                'createdAt', t.created_at)
                             order by t.starts_at, t.position), '[]')
   from (select * from summit_session where summit_id = s.id and starts_at is not null
         order by position limit ${String(SESSIONS_SHOWN)}) t) as sessions`;

const list = (condition: string) =>
  statement<PublicSummit>(`
    select ${COLUMNS} from summit s left join place p on p.id = s.place_id where ${PUBLIC} and ${condition}
    order by coalesce(s.first_day, '-infinity'::date) desc, s.id desc limit ${String(SUMMITS_SHOWN)}`);

const ALL = list('true');
const HOSTED = list(`s.host_organisation_id in (
  select id from organisation where id = $1 union all select id from organisation where merged_into_id = $1)`);
const BY_ID = list('s.id = $1');

@Injectable()
export class PublicSummitRepository {
  constructor(private readonly database: Database) {}

  /** The latest, the last first. @param host only those that this organisation hosts */
  list(host: string | null): Promise<PublicSummit[]> {
    return host === null ? this.database.all(ALL) : this.database.all(HOSTED, [host]);
  }

  byId(id: string): Promise<PublicSummit | undefined> {
    return this.database.first(BY_ID, [id]);
  }
}

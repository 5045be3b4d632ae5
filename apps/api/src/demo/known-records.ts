/** What earlier loads have left, and what only the demo may write. The one place where it speaks SQL. */
import { statement } from '../core/database/index.js';

/** The place that has or had this name, in this country. */
export const PLACE_NAMED = statement<{ id: string }>(`
  select p.id from place p where p.country_code = $1
    and exists (select from place_name n where n.place_id = p.id and n.text = $2) order by p.id limit 1`);

export const NAMES_OF = statement<{ text: string; language: string }>(
  `select text, language from organisation_name where organisation_id = $1`,
);

export const NETWORK_RELATIONS_OF = statement<{ kind: string }>(
  `select kind from network_relation where organisation_id = $1`,
);

export const PERSON_DOCUMENTED = statement<{ id: string }>(
  `select id from person where name = $1 and provenance = 'DOCUMENTED' and erased_at is null`,
);

/** The keys of an earlier issue that still work. */
export const LIVE_KEYS = statement<{ id: string }>(
  `select id from api_key where organisation_id = $1 and label = $2 and revoked_at is null`,
);

/** What nobody changes after the registration: only a corrected fact does. */
export const CORRECT = statement(`
  update organisation set kind = $2, country_code = $3, source = $4, version = version + 1, updated_at = $5
  where id = $1 and (kind, country_code, source) is distinct from ($2, $3, $4)`);

/** Makes room for a corrected first name: the wrong one stays as a name that was once given. */
export const STEP_BACK = statement(`
  with stepped as (update organisation_name set preferred = false
                   where organisation_id = $1 and language = $2 and preferred)
  update organisation set sort_name = $3 where id = $1`);

export const SUMMIT_KNOWN = statement<{ id: string }>('select id from summit where slug = $1');

/** The documented memorandum between these organisations and no others. */
export const MOU_KNOWN = statement<{ id: string }>(`
  select m.id from mou m where m.provenance = 'DOCUMENTED'
    and (select array_agg(p.organisation_id order by p.organisation_id) from mou_party p where p.mou_id = m.id)
      = (select array_agg(id order by id) from unnest($1::uuid[]) as party(id)) limit 1`);

/** A made-up summit that is still to come. */
export const SUMMIT_AHEAD = statement<{ id: string }>(`
  select id from summit where provenance = 'FICTITIOUS' and state <> 'CANCELLED' and first_day > $1::date limit 1`);

/** The mandate of a documented person. */
export const MANDATE_OF = statement<{ id: string }>(`
  select m.id from mandate m join person p on p.id = m.person_id
  where p.name = $1 and p.provenance = 'DOCUMENTED' order by m.id limit 1`);

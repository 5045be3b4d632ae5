/** Finds organisations that may be the same as a given one, across scripts and spellings. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { DuplicateCandidate } from './duplicate-candidate.model.js';
import { LIKELY, likeness } from './duplicate-score.js';
import { OrganisationService } from '../organisation.service.js';

interface Known {
  id: string;
  names: string[];
  country: string | null;
  website: string | null;
}

/** The given organisation first, then those with a name that looks or sounds like one of its own, or its website. */
const NEIGHBOURS = statement<Known>(`
  with mine as (select folded, sound from organisation_name where organisation_id = $1),
       near as (
         select distinct n.organisation_id as id from mine join organisation_name n
           on n.folded % mine.folded or n.sound = mine.sound
         where n.organisation_id <> $1
         union
         select other.id from organisation me join organisation other
           on other.website = me.website and other.id <> me.id where me.id = $1
         limit 200)
  select o.id, o.country_code as country, o.website,
         (select array_agg(text order by preferred desc, recorded_at) from organisation_name where organisation_id = o.id) as names
  from organisation o
  where o.id = $1 or (o.id in (select id from near) and o.lifecycle <> 'MERGED')
  order by o.id <> $1, o.id`);

const MOST = 10;

@Injectable()
export class DuplicateFinder {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
  ) {}

  /** Up to ten likely duplicates, the likeliest first. */
  async candidates(actor: Actor, organisationId: string): Promise<DuplicateCandidate[]> {
    const [subject, ...others] = await this.database.all(NEIGHBOURS, [organisationId]);
    if (!subject) return [];
    const likely = others
      .map(other => ({ id: other.id, ...likeness(subject, other) }))
      .filter(({ score }) => score >= LIKELY)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, MOST);
    const found = await this.organisations.readMany(
      actor,
      likely.map(({ id }) => id),
    );
    return likely.flatMap(({ id, score, reasons }) => {
      const organisation = found.get(id);
      return organisation ? [Object.assign(new DuplicateCandidate(), { organisation, score, reasons })] : [];
    });
  }

  /** How alike two given organisations are. */
  async compare(oneId: string, otherId: string): Promise<number> {
    const rows = await this.database.all(PAIR, [oneId, otherId]);
    const [one, other] = rows;
    return one && other ? likeness(one, other).score : 0;
  }
}

const PAIR = statement<Known>(`
  select o.id, o.country_code as country, o.website,
         (select array_agg(text) from organisation_name where organisation_id = o.id) as names
  from organisation o where o.id in ($1, $2)`);

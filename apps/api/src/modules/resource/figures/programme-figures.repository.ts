/** Counts of programmes by country and language, and of adoptions by year: each by one statement. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import { ADOPTION_TABLES } from '../adoption/adoption.rows.js';
import { adoptionFilters, type AdoptionQuery, adoptionValues } from '../adoption/adoption-list.repository.js';

export interface ProgrammeFigureRow {
  country: string | null;
  language: string | null;
  programmes: number;
  resources: number;
}

export interface AdoptionYearRow {
  year: number | null;
  adoptions: number;
  in_use: number;
  organisations: number;
  programmes: number;
  countries: number;
}

/** What is asked for; null does not filter. */
export interface ProgrammeFigureQuery {
  readonly statuses: readonly string[] | null;
  readonly provenances: readonly string[] | null;
  readonly scope: { readonly plans: boolean; readonly own: string | null };
}

/**
 * A programme counts in each language in which it is offered, under the country of whoever owns it; a resource in each of
 * its own languages. What is offered in no language that is known counts once, without one.
 */
const programmesText = (resources: boolean): string => `
  with home as (
    select p.id, p.offered, main.country_code as country
    from programme p join organisation o on o.id = p.owner_id join organisation main on main.id = coalesce(o.merged_into_id, o.id)
    where (($1::text[] is null and p.status <> 'WITHDRAWN') or p.status = any($1))
      and ($2::text[] is null or p.provenance = any($2)) and (p.status <> 'PLANNED' or $3::boolean or p.owner_id = $4::uuid)),
  programmes as (
    select home.country, offer.language, count(*)::int as programmes
    from home left join lateral unnest(home.offered) as offer(language) on true group by 1, 2)
  ${
    resources
      ? `, held as (
    select r.programme_id, r.offered, count(*) as number from resource r where r.status = 'AVAILABLE' group by 1, 2),
  resources as (
    select home.country, offer.language, sum(held.number)::int as resources
    from held join home on home.id = held.programme_id, unnest(held.offered) as offer(language) group by 1, 2)
  select coalesce(p.country, r.country) as country, coalesce(p.language, r.language) as language,
         coalesce(p.programmes, 0) as programmes, coalesce(r.resources, 0) as resources
  from programmes p full join resources r
    on coalesce(r.country, '') = coalesce(p.country, '') and coalesce(r.language, '') = coalesce(p.language, '')`
      : `select country, language, programmes, 0 as resources from programmes`
  }
  order by programmes desc, country, language`;

/** How many different ones there are in each year: by hashes, where `count(distinct …)` would sort. */
const DIFFERENT = { organisations: 'organisation', programmes: 'programme', countries: 'country' } as const;
type Different = keyof typeof DIFFERENT;
const counted = (many: Different): string => `
  ${many} as (
    select year, count(${DIFFERENT[many]})::int as ${many} from (select year, ${DIFFERENT[many]} from used group by 1, 2) one group by 1)`;

/** The year in which the use began; of one that is told as it happens and says no day, the year in which it was told. */
const YEARS = statement<AdoptionYearRow>(`
  with used as materialized (
    select coalesce(left(a.starts_on, 4)::int,
                    case when a.provenance = 'LIVE' then extract(year from a.created_at at time zone 'UTC')::int end) as year,
           a.status, coalesce(o.merged_into_id, o.id) as organisation, a.programme_id as programme, a.country_code as country
    from ${ADOPTION_TABLES} where ${adoptionFilters(1)}),
  years as (select year, count(*)::int as adoptions, (count(*) filter (where status = 'IN_USE'))::int as in_use from used group by 1),
  ${(Object.keys(DIFFERENT) as Different[]).map(counted).join(', ')}
  select years.*, organisations, programmes, countries from years
  join organisations on organisations.year is not distinct from years.year
  join programmes on programmes.year is not distinct from years.year
  join countries on countries.year is not distinct from years.year
  order by years.year nulls last`);

@Injectable()
export class ProgrammeFiguresRepository {
  constructor(private readonly database: Database) {}

  /** @param resources whether to count those too, which reads every one of them */
  programmes(
    { statuses, provenances, scope }: ProgrammeFigureQuery,
    resources: boolean,
  ): Promise<ProgrammeFigureRow[]> {
    const values = [statuses, provenances, scope.plans, scope.own];
    return this.database.all(statement<ProgrammeFigureRow>(programmesText(resources)), values);
  }

  adoptionYears(query: AdoptionQuery): Promise<AdoptionYearRow[]> {
    return this.database.all(YEARS, adoptionValues(query));
  }
}

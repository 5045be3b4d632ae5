/** Summits with their delegations. The last one is in session: its delegates are there, signed in, and a hundred ballots are open. */
import { BALLOTS, accessToken, hashOf } from './identity.mjs';

const CHOICES = `(values (0, 'YES'), (1, 'NO'), (2, 'ABSTAIN')) as choice(position, code)`;
const english = text =>
  `jsonb_build_array(jsonb_build_object('language', 'en', 'text', ${text}, 'origin', 'AUTHORED'))`;
/** Delegation k of a summit is of a member; its place among all of them is $2 times the summit, and k. */
const MEMBER = `5 * (1 + (summit * 37 + k) % $3::int)`;

export const SUMMITS = size => {
  const all = [size.summits, size.delegations, size.members];
  const last = [size.summits, size.delegations];
  return [
    {
      title: 'summits',
      text: `
        insert into summit (id, slug, number, kind, form, title, zone, starts_on, ends_on, first_day, last_day, rule_set_id, state, announced_on,
                            provenance, created_at, updated_at)
        select bench_load.id('summit', n), 'summit-' || n, n, 'ORDINARY', 'IN_PERSON', ${english(`'Summit ' || n`)}, 'Europe/Vienna',
               day::date::text, day::date::text, day, day, (select id from rule_set where code = 'DEFAULT'),
               case when n = $1::int then 'IN_SESSION' else 'CLOSED' end, day - 90, 'RECORDED_RETROSPECTIVELY', day - 100, day - 100
        from generate_series(1, $1::int) n, lateral (select date '2026-10-01' - ($1::int - n) * 60 as day) dated`,
      values: [size.summits],
    },
    {
      title: 'persons',
      text: `
        insert into person (id, name, provenance, created_at)
        select bench_load.id('person', k), 'Example Person ' || k, 'RECORDED_RETROSPECTIVELY', timestamptz '2026-01-01Z' from generate_series(1, $1::int) k`,
      values: [size.delegations],
    },
    {
      title: 'participations',
      text: `
        with made as (
          insert into delegation (id, summit_id, organisation_id, capacity, state, created_at, updated_at)
          select bench_load.id('delegation', summit * $2::int + k), bench_load.id('summit', summit), bench_load.id('organisation', ${MEMBER}),
                 'VOTING', 'ACCREDITED', timestamptz '2026-01-01Z', timestamptz '2026-01-01Z'
          from generate_series(1, $1::int) summit, generate_series(1, $2::int) k)
        insert into delegate (id, delegation_id, summit_id, person_id, name, role, position, state, votes, created_at, updated_at)
        select bench_load.id('delegate', summit * $2::int + k), bench_load.id('delegation', summit * $2::int + k), bench_load.id('summit', summit),
               case when summit = $1::int then bench_load.id('person', k) end, case when summit < $1::int then 'Example Delegate ' || k end,
               'VOTING_DELEGATE', 1, case when summit = $1::int then 'CHECKED_IN' else 'ATTENDED' end, true,
               timestamptz '2026-01-01Z', timestamptz '2026-01-01Z'
        from generate_series(1, $1::int) summit, generate_series(1, $2::int) k where $3::int > 0`,
      values: all,
    },
    {
      title: 'presence',
      text: `
        insert into presence_interval (id, delegate_id, summit_id, in_at, source)
        select bench_load.id('presence', k), bench_load.id('delegate', $1::int * $2::int + k), bench_load.id('summit', $1::int),
               timestamptz '2026-10-01 08:00Z', 'DESK' from generate_series(1, $2::int) k`,
      values: last,
    },
    {
      title: 'mandates',
      text: `
        insert into mandate (id, person_id, organisation_id, role, valid_from, granted_at)
        select bench_load.id('mandate', k), bench_load.id('person', k), bench_load.id('organisation', ${MEMBER}), 'VOTING_DELEGATE',
               date '2026-01-01', timestamptz '2026-01-01Z' from (select $1::int as summit) s, generate_series(1, $2::int) k`,
      values: all,
    },
    {
      title: 'sessions',
      text: `
        with made as (
          insert into session (id, person_id, created_at, expires_at)
          select bench_load.id('session', k), bench_load.id('person', k), timestamptz '2026-01-01Z', timestamptz '2099-01-01Z'
          from generate_series(1, cardinality($1::text[])) k)
        insert into session_token (token_hash, session_id, kind, issued_at, expires_at)
        select decode(($1::text[])[k], 'hex'), bench_load.id('session', k), 'ACCESS', timestamptz '2026-01-01Z', timestamptz '2099-01-01Z'
        from generate_series(1, cardinality($1::text[])) k`,
      values: [Array.from({ length: size.delegations }, (_, place) => hashOf(accessToken(place + 1)).toString('hex'))],
    },
    {
      title: 'ballots',
      text: `
        with made as (
          insert into ballot (id, purpose, kind, secret, method, summit_id, question, rule_set_id, state, opened_at, created_at)
          select bench_load.id('ballot', b), 'MOTION', 'NAMED', false, 'YES_NO', bench_load.id('summit', $1::int), ${english(`'Motion ' || b`)},
                 (select id from rule_set where code = 'DEFAULT'), 'OPEN', timestamptz '2026-10-01 09:00Z', timestamptz '2026-10-01 08:00Z'
          from generate_series(1, ${String(BALLOTS)}) b),
        choices as (
          insert into ballot_option (ballot_id, position, code, label)
          select bench_load.id('ballot', b), position, code, ${english('code')} from generate_series(1, ${String(BALLOTS)}) b, ${CHOICES})
        insert into ballot_entitlement (ballot_id, organisation_id, included)
        select bench_load.id('ballot', b), bench_load.id('organisation', ${MEMBER}), true
        from (select $1::int as summit) s, generate_series(1, ${String(BALLOTS)}) b, generate_series(1, $2::int) k`,
      values: all,
    },
  ];
};

/** The organisation of voter k, from 1: the same as in the statements above. */
export const voterOrganisation = (size, k) => 5 * (1 + ((size.summits * 37 + k) % size.members));

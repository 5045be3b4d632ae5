/** Sixty members with a ledger, sixty applications and sixty summits, each with agenda, delegation and ballot: for counting statements. */

/** Needs the organisations `crowd-1` to `crowd-60`. Odd and even ones live under two rule sets and in two zones. */
export const ASSEMBLY_CROWD = `
  create temp table assembled as
    select gen_random_uuid() as summit_id, gen_random_uuid() as item_id, gen_random_uuid() as ballot_id,
           gen_random_uuid() as delegation_id, gen_random_uuid() as membership_id, gen_random_uuid() as application_id,
           o.id as organisation_id, n, r.id as rule_set_id, p.id as person_id
    from generate_series(1, 60) n
    join organisation o on o.slug = 'crowd-' || n
    join rule_set r on r.code = (array['DEFAULT', 'ONE_PER_COUNTRY'])[n % 2 + 1]
    join person p on p.name = 'Crowd Person ' || n % 3 + 1;
  insert into membership (id, organisation_id, created_at) select membership_id, organisation_id, now() from assembled;
  insert into membership_event (id, membership_id, number, place, type, status_from, status_to, category_to, effective_on,
                                rule_ref, actor_kind, recorded_at, provenance)
    select gen_random_uuid(), membership_id, 1, 1, 'ADMITTED', 'NONE', 'ACTIVE', 'FULL', '2020', 'DEFAULT@1 membership.effect',
           'SYSTEM', now() - interval '1 day', 'FICTITIOUS' from assembled;
  insert into application (id, organisation_id, kind, state, category_requested, rule_set_id, receipt_number, submitted_at,
                           provenance, created_at, updated_at)
    select application_id, organisation_id, 'CATEGORY_CHANGE', 'SUBMITTED', 'FULL', rule_set_id, 'crowd-' || n, now(),
           'FICTITIOUS', now(), now() from assembled;
  insert into summit (id, slug, kind, form, title, zone, starts_on, ends_on, first_day, last_day, registration_closes_on,
                      host_organisation_id, rule_set_id, state, announced_on, provenance, created_at, updated_at)
    select summit_id, 'crowd-' || n, 'ORDINARY', 'ONLINE', '[{"language":"en","text":"Crowd","origin":"AUTHORED"}]',
           (array['Asia/Almaty', 'Europe/Amsterdam'])[n % 2 + 1], '2031-01-01', '2031-01-02', '2031-01-01', '2031-01-02',
           '2026-01-01', organisation_id, rule_set_id, 'REGISTRATION_OPEN', '2026-01-01', 'FICTITIOUS', now(), now()
    from assembled;
  insert into summit_session (id, summit_id, position, kind, title, created_at)
    select gen_random_uuid(), summit_id, 1, 'PLENARY', '[{"language":"en","text":"Crowd","origin":"AUTHORED"}]', now()
    from assembled;
  insert into agenda_item (id, summit_id, position, kind, title, ballot_id, created_at)
    select item_id, summit_id, 1, 'MOTION', '[{"language":"en","text":"Crowd","origin":"AUTHORED"}]', ballot_id, now()
    from assembled;
  insert into delegation (id, summit_id, organisation_id, capacity, state, submitted_at, created_at, updated_at)
    select delegation_id, summit_id, organisation_id, 'VOTING', 'SUBMITTED', now(), now(), now() from assembled;
  insert into delegate (id, delegation_id, summit_id, person_id, role, position, state, created_at, updated_at)
    select gen_random_uuid(), delegation_id, summit_id, person_id, (array['SPEAKER', 'HEAD'])[n % 2 + 1], 1, 'REGISTERED',
           now(), now() from assembled;
  insert into ballot (id, purpose, organisation_id, kind, secret, method, summit_id, agenda_item_id, question, rule_set_id,
                      state, created_at)
    select ballot_id, 'MOTION', organisation_id, 'NAMED', false, 'YES_NO', summit_id, item_id,
           '[{"language":"en","text":"Crowd","origin":"AUTHORED"}]', rule_set_id, 'SCHEDULED', now() from assembled;
  insert into ballot_option (ballot_id, position, code, label)
    select ballot_id, 0, 'YES', '[]' from assembled;`;

/** One row for each list and selection below it: the statements that all of its levels cost together, the session not counted. */
export const ASSEMBLY_LEVELS: readonly (readonly [
  list: string,
  selection: string,
  caller: 'officer' | 'memberHead',
  statements: number,
])[] = [
  ['summits', 'slug title { text } state placeLabel', 'officer', 1],
  ['summits', 'readiness { code severity message subjectId }', 'officer', 2],
  ['summits', 'availableActions { action allowed }', 'officer', 4],
  ['summits', 'availableActions { action allowed }', 'memberHead', 7],
  ['summits', 'agenda { title { text } availableActions { action } }', 'officer', 5],
  ['summits', 'sessions { room }', 'officer', 2],
  ['summits', 'speakers { name }', 'officer', 2],
  ['summits', 'presence { delegatesPresent }', 'officer', 2],
  ['summits', 'ownDelegation { state }', 'memberHead', 2],
  ['summits', 'host { slug } ruleSet { code }', 'officer', 3],
  ['summits', 'ballots { state }', 'officer', 2],
  ['ballots', 'availableActions { action } turnout { voted } options { code }', 'officer', 4],
  ['summits', 'proxies { state }', 'memberHead', 2],
  ['ballots', 'state question { text } entitlements { included } result { outcome } contest { upheld }', 'officer', 4],
  ['ballots', 'organisation { slug } summit { slug } ruleSet { code } warnings { code }', 'officer', 5],
  ['memberships', 'status category memberSince { value } goodStanding', 'officer', 3],
  ['memberships', 'events { type } organisation { slug }', 'officer', 4],
  ['memberships', 'availableActions { action }', 'officer', 8],
  ['applications', 'state receiptNumber organisation { slug }', 'officer', 2],
  ['applications', 'availableActions { action } checklist { status } endorsements { status }', 'officer', 4],
];

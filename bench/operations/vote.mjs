/** Casts a vote. */
import { idOf as publicId } from '../../apps/api/dist/core/ids/index.js';
import { accessToken, BALLOTS, idOf } from '../data/identity.mjs';
import { voterOrganisation } from '../data/summits.sql.mjs';

const CHOICES = ['YES', 'NO', 'ABSTAIN'];

/** A delegate casts the vote of a member in a named ballot of the summit in session. */
export const vote = {
  name: 'vote',
  title: 'cast a vote',
  writes: true,
  draw: (random, { size }, turn) => {
    const voter = 1 + (turn % size.delegations);
    return {
      ...{
        voter,
        ballot: idOf('ballot', 1 + (Math.floor(turn / size.delegations) % BALLOTS)),
        attempt: `bench-attempt-${String(turn)}`,
      },
      ...{ organisation: idOf('organisation', voterOrganisation(size, voter)), choice: random.below(CHOICES.length) },
    };
  },
  kurultai: {
    query: `mutation ($input: CastVoteInput!) {
      castVote(input: $input) { ... on CastVoteSuccess { receipt { code } } ... on GuardFailed { guards { code } } }
    }`,
    headers: ({ voter }) => ({ authorization: `Bearer ${accessToken(voter)}` }),
    variables: ({ ballot, choice, attempt }) => ({
      input: { ballotId: publicId('Ballot', ballot), choice: CHOICES[choice], attempt },
    }),
    answer: ({ castVote: { receipt } }) => ({ receipt: typeof receipt.code }),
  },
  bare: {
    text: `
      with receipt as (
        insert into ballot_receipt (ballot_id, organisation_id, code, attempt, cast_at, cast_by, by_proxy)
        values ($1::uuid, $2::uuid, encode(sha256(($1::text || $2::text || $5::text)::bytea), 'hex'), $5, date_trunc('minute', now()), $4, false)
        on conflict (ballot_id, organisation_id) do nothing),
      cast_vote as (
        insert into ballot_vote (ballot_id, organisation_id, revision, option, attempt, cast_at, cast_by)
        select $1, $2, 1 + coalesce(max(revision), 0), $3::smallint, $5, date_trunc('minute', now()), $4
        from ballot_vote where ballot_id = $1::uuid and organisation_id = $2),
      audited as (
        insert into audit_event (id, occurred_at, actor_kind, actor_person_id, action, subject_type, subject_id, details)
        values (gen_random_uuid(), now(), 'REPRESENTATIVE', $4, 'ballot.voted', 'Ballot', $1::uuid, jsonb_build_object('organisation', $2::uuid))
        returning id),
      unsealed as (insert into audit_unsealed (event_id) select id from audited)
      select json_build_object('code', encode(sha256(($1::uuid::text || $2::uuid::text || $5::text)::bytea), 'hex'))::text as json`,
    values: ({ ballot, organisation, choice, voter, attempt }) => [
      ballot,
      organisation,
      choice,
      idOf('person', voter),
      attempt,
    ],
    answer: ({ code }) => ({ receipt: typeof code }),
  },
};

/** Publishes an article of ordinary length. */
import { idOf, PUBLISHERS, secretKey } from '../data/identity.mjs';

const BODY = 'One more sentence of *what* happened, with [a link](https://example.org/). '.repeat(8);
const inCommon = ({ title, kind, version, outcome, topics }, given) => ({
  ...{ kind, version, outcome, topics },
  itsOwn: title === given.title,
});

/** An organisation publishes by its key, under an idempotency key: text, topics, the ledger, the audit log, an event for the outside. */
export const publish = {
  name: 'publish',
  title: 'publish',
  writes: true,
  draw: (random, _data, turn) => {
    const publisher = 1 + (turn % PUBLISHERS);
    return {
      ...{ turn, publisher, title: `What happened in ${String(turn)}`, external: `bench-${String(turn)}` },
      topic: `topic-${String(random.below(50))}`,
    };
  },
  kurultai: {
    query: `mutation ($input: PublishInput!) {
      publish(input: $input) {
        ... on PublishSuccess { outcome publication { kind version topics title(languages: ["en"]) { text } } }
        ... on GuardFailed { guards { code } }
      }
    }`,
    headers: ({ publisher, external }) => ({
      authorization: `Bearer ${secretKey(publisher)}`,
      'idempotency-key': external,
    }),
    variables: ({ external, title, topic }) => ({
      input: {
        externalId: external,
        kind: 'ARTICLE',
        topics: [topic, 'bench'],
        content: [{ language: 'en', title, summary: 'In short.', body: BODY }],
      },
    }),
    answer: ({ publish: { outcome, publication } }, given) =>
      inCommon({ ...publication, outcome, title: publication.title.text, topics: publication.topics.length }, given),
  },
  bare: {
    text: `
      with claimed as (
        insert into idempotency_record (holder, key, fingerprint, result, created_at)
        values ('bench ' || $1::uuid, $2, md5($3), jsonb_build_object('title', $3), now()) on conflict (holder, key) do nothing returning key),
      made as (
        insert into publication (id, organisation_id, external_id, kind, status, slug, published_at, provenance, content_hash, created_at, updated_at,
                                 stream_state, stream_included_at)
        select gen_random_uuid(), $1, $2, 'ARTICLE', 'PUBLISHED', lower(replace($3, ' ', '-')), now(), 'LIVE', md5($3 || $4), now(), now(), 'INCLUDED', now()
        from claimed returning id, version, kind, published_at),
      texts as (
        insert into publication_text (publication_id, language, position, title, summary, body, body_html, excerpt, reading_minutes, markup, published_at)
        select id, 'en', 1, $3, 'In short.', $4, $4, 'In short.', 1, 1, published_at from made),
      topics as (
        insert into publication_topic (publication_id, topic, position, published_at)
        select id, topic, position, published_at from made, unnest($5::text[]) with ordinality as given(topic, position)),
      ledger as (
        insert into publication_revision (publication_id, version, content, recorded_at, change, actor_kind)
        select id, version, jsonb_build_object('kind', kind, 'title', $3, 'body', $4), now(), 'PUBLISHED', 'ORGANISATION_KEY' from made),
      audited as (
        insert into audit_event (id, occurred_at, actor_kind, actor_organisation_id, action, subject_type, subject_id, details)
        select gen_random_uuid(), now(), 'ORGANISATION_KEY', $1, 'publication.published', 'Publication', id, jsonb_build_object('version', version)
        from made returning id),
      unsealed as (insert into audit_unsealed (event_id) select id from audited),
      told as (
        insert into outbox_event (id, type, subject, occurred_at, data)
        select gen_random_uuid(), 'publication.published', id::text, now(), jsonb_build_object('publication', id) from made)
      select json_build_object('title', $3, 'kind', kind, 'version', version, 'outcome', 'CREATED', 'topics', cardinality($5::text[]))::text as json
      from made`,
    values: ({ publisher, external, title, topic }) => [
      ...[idOf('organisation', (publisher + 1) * 5), external, title, BODY],
      [topic, 'bench'],
    ],
    answer: inCommon,
  },
};

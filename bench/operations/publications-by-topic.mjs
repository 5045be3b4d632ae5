/** A page of publications on a topic, deep in the list. */
import { idOf, NEWEST, TOPICS } from '../data/identity.mjs';
import { instant, textOf } from './operation.mjs';

/** What PostGraphile makes of the order, at the beginning of its cursors. */
const ORDER_DIGEST = '776e05effc';

const inCommon = nodes => nodes.map(({ publishedAt, ...rest }) => ({ ...rest, publishedAt: instant(publishedAt) }));

/** A page from anywhere in the depth of the publications on a topic, with title and publisher. */
export const publicationsByTopic = {
  name: 'publications',
  title: 'deep page of publications by topic',
  draw: (random, { size }) => {
    const n = random.below(size.publications);
    return {
      topic: `topic-${String(random.below(TOPICS))}`,
      at: new Date(NEWEST - n * 60_000).toISOString(),
      id: idOf('publication', size.publications - n),
    };
  },
  kurultai: {
    query: `query ($topic: [String!], $after: String!) {
      publications(first: 20, after: $after, filter: { topic: $topic }) {
        nodes { slug kind publishedAt title(languages: ["en"]) { text } organisation { slug } }
      }
    }`,
    variables: ({ topic, at, id }) => ({
      topic: [topic],
      after: Buffer.from(JSON.stringify(['PUBLISHED', at, id])).toString('base64url'),
    }),
    answer: ({ publications: { nodes } }) =>
      inCommon(
        nodes.map(({ title, organisation, ...rest }) => ({
          ...rest,
          title: textOf(title),
          organisation: organisation.slug,
        })),
      ),
  },
  postgraphile: {
    // Its own cursors: the digest of the order, then the key.
    query: `query ($topic: String!, $after: Cursor!) {
      topics: allPublicationTopics(first: 20, after: $after, condition: { topic: $topic }, orderBy: [PUBLISHED_AT_DESC, PUBLICATION_ID_DESC]) {
        nodes {
          publication: publicationByPublicationId { slug kind publishedAt title(language: "en") organisation: organisationByOrganisationId { slug } }
        }
      }
    }`,
    variables: ({ topic, at, id }) => ({
      topic,
      after: Buffer.from(JSON.stringify([ORDER_DIGEST, at, id])).toString('base64'),
    }),
    answer: ({ topics: { nodes } }) =>
      inCommon(
        nodes.map(({ publication: { organisation, ...rest } }) => ({ ...rest, organisation: organisation.slug })),
      ),
  },
  bare: {
    text: `
      select coalesce(json_agg(json_build_object('slug', p.slug, 'kind', p.kind, 'publishedAt', p.published_at, 'title', x.title,
        'organisation', o.slug) order by page.published_at desc, page.publication_id desc), '[]')::text as json
      from (select w.publication_id, w.published_at from publication_topic w join publication p on p.id = w.publication_id
            where w.topic = $1 and (w.published_at, w.publication_id) < ($2::timestamptz, $3::uuid) and p.status in ('PUBLISHED', 'CORRECTED')
            order by w.published_at desc, w.publication_id desc limit 20) page
      join publication p on p.id = page.publication_id
      join organisation o on o.id = p.organisation_id
      left join publication_text x on x.publication_id = p.id and x.language = 'en'`,
    values: ({ topic, at, id }) => [topic, at, id],
    answer: inCommon,
  },
};

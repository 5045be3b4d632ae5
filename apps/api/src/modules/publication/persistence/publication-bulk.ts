/** Many publications in a few statements, with ids given: for generated, fictitious data only. Nobody is told of them. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import { slugify } from '../../../core/text/index.js';
import { type AuthoredText, hashOf, type PublicationContent } from '../domain/publication-content.js';
import { type MadeOfBody, makeOf } from '../markup/index.js';

const MOST_BODIES = 10_000;

export interface BulkPublication {
  readonly id: string;
  readonly organisationId: string;
  readonly externalId: string;
  readonly publishedAt: Date;
  readonly topics: readonly string[];
  readonly texts: PublicationContent['texts'];
}

const INSERT = statement<{ id: string }>(`
  insert into publication (id, organisation_id, external_id, kind, status, slug, published_at, provenance, content_hash,
                           created_at, updated_at, stream_state, stream_included_at)
  select given.id, organisation_id, external_id, 'ARTICLE', 'PUBLISHED', given.slug, published_at, 'FICTITIOUS', hash,
         published_at, published_at, stream.state, case when stream.state = 'INCLUDED' then published_at end
  from jsonb_to_recordset($1) as given (id uuid, organisation_id uuid, external_id text, slug text, published_at timestamptz,
                                        hash text)
  left join organisation o on o.id = organisation_id
  cross join lateral (
    select case when o.membership_status in ('ACTIVE', 'PROVISIONAL') then 'INCLUDED' else 'NONE' end as state) stream
  on conflict do nothing returning id`);

/** Texts, topics and the first revision, of what was inserted just now. */
const INSERT_PARTS = statement(`
  with given as (
    select * from jsonb_to_recordset($1) as given (id uuid, published_at timestamptz, content jsonb, texts jsonb)),
  texts as (
    insert into publication_text (publication_id, published_at, language, title, summary, body, body_html, excerpt,
                                  reading_minutes, markup, position)
    select id, published_at, text ->> 'language', text ->> 'title', text ->> 'summary', text ->> 'body', text ->> 'html',
           text ->> 'excerpt', (text ->> 'minutes')::smallint, (text ->> 'markup')::smallint, position
    from given, jsonb_array_elements(texts) with ordinality as texts (text, position)),
  topics as (
    insert into publication_topic (publication_id, published_at, topic, position)
    select id, published_at, topic, position
    from given, jsonb_array_elements_text(content -> 'topics') with ordinality as topics (topic, position))
  insert into publication_revision (publication_id, version, content, recorded_at, change, actor_kind)
  select id, 1, content, published_at, 'PUBLISHED', 'SYSTEM' from given`);

@Injectable()
export class PublicationBulk {
  /** Generated bodies repeat themselves: each is made safe once. */
  private readonly made = new Map<string, Promise<MadeOfBody>>();

  constructor(private readonly database: Database) {}

  /** Inserts those that are not there, in the current unit of work. @returns how many */
  async insert(publications: readonly BulkPublication[]): Promise<number> {
    const rows = await Promise.all(publications.map(publication => this.rowOf(publication)));
    const inserted = await this.database.write(INSERT, [JSON.stringify(rows)]);
    const ids = new Set(inserted.map(({ id }) => id));
    await this.database.write(INSERT_PARTS, [JSON.stringify(rows.filter(({ id }) => ids.has(id)))]);
    return ids.size;
  }

  private async rowOf({ id, organisationId, externalId, publishedAt, topics, texts }: BulkPublication) {
    const said = { kind: 'ARTICLE', texts, canonicalUrl: null, topics, mentions: [], publishedAt } as const;
    const content: PublicationContent = { ...said, provenance: 'FICTITIOUS', source: null };
    return {
      id,
      organisation_id: organisationId,
      external_id: externalId,
      slug: slugify(texts[0]?.title ?? '', 'publication'),
      published_at: publishedAt,
      hash: hashOf(content),
      content,
      texts: await Promise.all(texts.map(async text => ({ ...text, ...(await this.madeOf(text)) }))),
    };
  }

  private madeOf(text: AuthoredText): Promise<MadeOfBody> {
    const key = JSON.stringify([text.language, text.summary, text.body, text.format]);
    const made = this.made.get(key) ?? makeOf(text, null);
    if (this.made.size < MOST_BODIES) this.made.set(key, made);
    return made;
  }
}

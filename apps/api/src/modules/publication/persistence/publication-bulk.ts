/** Many publications in a few statements, with ids given: for generated, fictitious data only. Nobody is told of them. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import { slugify } from '../../../core/text/index.js';
import { type AuthoredText, hashOf, type PublicationContent } from '../domain/publication-content.js';
import { type MadeOfBody, makeOf } from '../markup/index.js';
import { PublicationPartsWriter } from './publication-parts.js';

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

/** The first revision of what was inserted just now. */
const INSERT_REVISIONS = statement(`
  insert into publication_revision (publication_id, version, content, recorded_at, change, actor_kind)
  select id, 1, content, published_at, 'PUBLISHED', 'SYSTEM'
  from jsonb_to_recordset($1) as given (id uuid, published_at timestamptz, content jsonb)`);

@Injectable()
export class PublicationBulk {
  /** Generated bodies repeat themselves: each is made safe once. */
  private readonly made = new Map<string, Promise<MadeOfBody>>();

  constructor(
    private readonly database: Database,
    private readonly parts: PublicationPartsWriter,
  ) {}

  /** Inserts those that are not there, in the current unit of work. @returns how many */
  async insert(publications: readonly BulkPublication[]): Promise<number> {
    const rows = await Promise.all(publications.map(publication => this.rowOf(publication)));
    const inserted = await this.database.write(INSERT, [JSON.stringify(rows)]);
    const ids = new Set(inserted.map(({ id }) => id));
    const fresh = rows.filter(({ id }) => ids.has(id));
    await this.parts.add(
      fresh.map(({ id, texts, content: { publishedAt, topics } }) => ({
        id,
        publishedAt,
        texts,
        topics,
        mentions: [],
      })),
    );
    await this.database.write(INSERT_REVISIONS, [JSON.stringify(fresh)]);
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

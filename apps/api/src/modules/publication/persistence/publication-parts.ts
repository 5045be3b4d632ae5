/** Texts, topics and mentions of a version: written together, and replaced together. */
import { Injectable } from '@nestjs/common';
import type { TextOrigin } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';
import type { Mention } from '../domain/mentionable.js';
import type { AuthoredText } from '../domain/publication-content.js';
import type { MadeOfBody } from '../markup/index.js';

/** A text with what was made of its body. */
export type RenderedText = AuthoredText & MadeOfBody;

export interface PublicationParts {
  readonly id: string;
  readonly publishedAt: Date;
  readonly texts: readonly RenderedText[];
  readonly topics: readonly string[];
  readonly mentions: readonly Mention[];
}

/** Texts, topics and mentions of what has none. */
const ADD = statement(`
  with given as (
    select * from jsonb_to_recordset($1)
      as given (id uuid, "publishedAt" timestamptz, texts jsonb, topics jsonb, mentions jsonb)),
  texts as (
    insert into publication_text (publication_id, published_at, language, title, summary, body, format, cover_alt,
                                  body_html, excerpt, reading_minutes, markup, origin, position)
    select id, "publishedAt", text ->> 'language', text ->> 'title', text ->> 'summary', text ->> 'body',
           coalesce(text ->> 'format', 'MARKDOWN'), text ->> 'coverAlt', text ->> 'html', text ->> 'excerpt',
           (text ->> 'minutes')::smallint, (text ->> 'markup')::smallint, 'AUTHORED', position
    from given, jsonb_array_elements(texts) with ordinality as texts (text, position)),
  topics as (
    insert into publication_topic (publication_id, published_at, topic, position)
    select id, "publishedAt", topic, position
    from given, jsonb_array_elements_text(topics) with ordinality as topics (topic, position))
  insert into publication_mention (publication_id, published_at, target_type, target_id, position)
  select id, "publishedAt", mention ->> 'type', (mention ->> 'uuid')::uuid, position
  from given, jsonb_array_elements(mentions) with ordinality as mentions (mention, position)`);

/**
 * Takes away what the next version replaces. Texts of translators in other languages stay; they are stale when the text
 * of the author ($4 title, $5 summary, $6 body) says something else now.
 */
const CLEAR = statement(`
  with source as (
    select title, summary, body from publication_text
    where publication_id = $1 and origin = 'AUTHORED' order by position limit 1),
  kept as (
    update publication_text t
    set published_at = $2, stale = t.stale or (s.title, s.summary, s.body) is distinct from ($4::text, $5::text, $6::text)
    from source s where t.publication_id = $1 and t.origin <> 'AUTHORED' and t.language <> all ($3::text[])),
  texts as (
    delete from publication_text where publication_id = $1 and (origin = 'AUTHORED' or language = any ($3::text[]))),
  topics as (delete from publication_topic where publication_id = $1)
  delete from publication_mention where publication_id = $1`);

const MOVE = statement(`
  with texts as (update publication_text set published_at = $2 where publication_id = $1),
       topics as (update publication_topic set published_at = $2 where publication_id = $1)
  update publication_mention set published_at = $2 where publication_id = $1`);

/** A text of a translator: it comes behind those of the author, and never in place of one. */
const ADD_TRANSLATION = statement<{ language: string }>(`
  insert into publication_text (publication_id, published_at, language, title, summary, body, format, body_html, excerpt,
                                reading_minutes, markup, origin, position)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
         100 + (select count(*) from publication_text where publication_id = $1)
  on conflict (publication_id, language) do update
  set title = excluded.title, summary = excluded.summary, body = excluded.body, format = excluded.format,
      cover_alt = excluded.cover_alt, body_html = excluded.body_html, excerpt = excluded.excerpt,
      reading_minutes = excluded.reading_minutes, markup = excluded.markup, origin = excluded.origin, stale = false
  where publication_text.origin <> 'AUTHORED'
  returning language`);

@Injectable()
export class PublicationPartsWriter {
  constructor(private readonly database: Database) {}

  /** The parts of first versions, by one statement. */
  async add(parts: readonly PublicationParts[]): Promise<void> {
    if (parts.length > 0) await this.database.write(ADD, [JSON.stringify(parts)]);
  }

  /** The parts of a next version. */
  async replace(parts: PublicationParts): Promise<void> {
    const { id, publishedAt, texts } = parts;
    const languages = texts.map(({ language }) => language);
    const [source] = texts;
    const said = [source?.title ?? null, source?.summary ?? null, source?.body ?? null];
    await this.database.write(CLEAR, [id, publishedAt, languages, ...said]);
    await this.add([parts]);
  }

  /** Keeps the place in lists true when only the instant changes. */
  async move(id: string, publishedAt: Date): Promise<void> {
    await this.database.write(MOVE, [id, publishedAt]);
  }

  /** @returns false, with nothing written, when the author wrote in this language */
  async addTranslation(id: string, publishedAt: Date, text: RenderedText, origin: TextOrigin): Promise<boolean> {
    const { language, title, summary, body, format, html, excerpt, minutes, markup } = text;
    const said = [language, title, summary, body, format ?? 'MARKDOWN', html, excerpt, minutes, markup];
    const written = await this.database.write(ADD_TRANSLATION, [id, publishedAt, ...said, origin]);
    return written.length > 0;
  }
}

/** Keeps the words by which programmes and resources are found. Rewritten in the unit of work that writes the texts. */
import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../core/database/index.js';
import { foldText, type LocalisedEntry, soundKey } from '../../../core/text/index.js';
import { dictionaryOf } from '../domain/dictionaries.js';
import type { ProgrammeRow } from '../programme/programme.rows.js';
import type { ResourceRow } from '../resource/resource.rows.js';
import type { CatalogueKind } from './search-hits.sql.js';

interface Words {
  readonly id: string;
  readonly names: readonly string[];
  /** What stands in every language beside the texts: topics. */
  readonly topics: readonly string[];
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

const clear = (kind: CatalogueKind) =>
  statement(`
    with names as (delete from ${kind}_search_name where subject_id = $1)
    delete from ${kind}_search_text where subject_id = $1`);

const addNames = (kind: CatalogueKind) =>
  statement(`
    insert into ${kind}_search_name (subject_id, folded, sound) select $1, * from unnest($2::text[], $3::text[])`);

/** What is said in the name weighs most, then the text, then the topics. */
const addDocument = (kind: CatalogueKind) =>
  statement(`
    insert into ${kind}_search_text (subject_id, language, document)
    values ($1, $2, setweight(to_tsvector($3::regconfig, $4), 'A') || setweight(to_tsvector($3::regconfig, $5), 'B')
                    || setweight(to_tsvector('english', $6), 'C'))`);

const addSound = (kind: CatalogueKind) =>
  statement(`insert into ${kind}_search_text (subject_id, language, sound) values ($1, $2, $3)`);

@Injectable()
export class SearchIndex {
  constructor(private readonly database: Database) {}

  /** Makes a programme findable by its names and by what it says of itself. */
  programme(row: ProgrammeRow): Promise<void> {
    const names = [row.name, ...(row.full_name === null ? [] : [row.full_name]), ...row.other_names];
    return this.write('programme', { id: row.id, names, topics: row.topics, texts: textsOf(row.description) });
  }

  /** Makes a resource findable by its titles, and by what it says of itself and teaches. */
  resource(row: ResourceRow): Promise<void> {
    const names = row.title.map(({ text }) => text);
    const texts = textsOf([...row.title, ...row.description]);
    const own = texts.get(row.original_language) ?? [];
    texts.set(row.original_language, [...own, ...row.teaches, ...row.educational_use]);
    return this.write('resource', { id: row.id, names, topics: row.topics, texts });
  }

  private async write(kind: CatalogueKind, { id, names, topics, texts }: Words): Promise<void> {
    await this.database.write(clear(kind), [id]);
    const folded = [...new Set(names.map(foldText))].filter(name => name !== '');
    await this.database.write(addNames(kind), [id, folded, folded.map(soundKey)]);
    const topicWords = topics.join(' ').replaceAll('-', ' ');
    for (const [language, parts] of texts) {
      const text = parts.join('\n');
      const dictionary = dictionaryOf(language);
      if (dictionary === undefined) {
        const sound = soundKey(foldText(`${names.join(' ')} ${text} ${topicWords}`));
        await this.database.write(addSound(kind), [id, language, sound]);
      } else {
        await this.database.write(addDocument(kind), [id, language, dictionary, names.join(' '), text, topicWords]);
      }
    }
  }
}

function textsOf(entries: readonly LocalisedEntry[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { language, text } of entries) texts.set(language, [...(texts.get(language) ?? []), text]);
  return texts;
}

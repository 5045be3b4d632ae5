/** Reads and writes of the glossary. */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';
import type { GlossaryTermRow } from '../persistence/translation.rows.js';

/** How many terms the glossary has for one language at most: all of them are held against every segment. */
export const GLOSSARY_LIMIT = 1000;

const COLUMNS = `g.id, g.target_language, g.term, g.rule, g.target, g.inflected, g.note, g.provenance, g.source,
  g.created_at, g.ended_at`;
/** What holds for a language: its own terms and those of all. Null: everything. */
const OF_LANGUAGE = statement<GlossaryTermRow>(`
  select ${COLUMNS} from glossary_term g
  where g.ended_at is null and ($1::text is null or g.target_language is null or g.target_language = $1)
  order by g.term, g.target_language nulls first, g.id limit ${String(GLOSSARY_LIMIT)}`);
const BY_ID = statement<GlossaryTermRow>(`select ${COLUMNS} from glossary_term g where g.id = any($1::uuid[])`);
const COUNT = statement<{ count: number }>(`
  select count(*)::integer as count from glossary_term where ended_at is null
    and ($1::text is null or target_language is null or target_language = $1)`);
const END = statement<{ id: string }>(
  `update glossary_term set ended_at = $2 where id = $1 and ended_at is null returning id`,
);
/** Terms are added one after another, so that the limit holds. */
const ONE_AT_A_TIME = statement(`select pg_advisory_xact_lock(hashtextextended('kurultai.glossary', 0))`);

export type NewTerm = Pick<
  GlossaryTermRow,
  'target_language' | 'term' | 'rule' | 'target' | 'inflected' | 'note' | 'provenance' | 'source'
>;

@Injectable()
export class GlossaryRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  ofLanguage(language: string | null): Promise<GlossaryTermRow[]> {
    return this.database.all(OF_LANGUAGE, [language]);
  }

  async byIds(ids: readonly string[]): Promise<Map<string, GlossaryTermRow>> {
    return new Map((await this.database.all(BY_ID, [ids])).map(row => [row.id, row]));
  }

  /** How many terms hold for a language. Waits for whoever adds one, until that unit of work ends. */
  async countLocked(language: string | null): Promise<number> {
    await this.database.write(ONE_AT_A_TIME);
    return (await this.database.first(COUNT, [language]))?.count ?? 0;
  }

  async insert(term: NewTerm, personId: string | null): Promise<string> {
    const id = newUuid();
    await this.database.insert('glossary_term', { ...term, id, created_by: personId, created_at: this.clock.now() });
    return id;
  }

  /** @returns whether it held until now */
  async end(id: string): Promise<boolean> {
    return (await this.database.write(END, [id, this.clock.now()])).length > 0;
  }
}

/** What was approved before: the same words are not translated twice. */
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';
import { newUuid } from '../../../core/ids/index.js';

const FIND = statement<{ source: string; target: string }>(`
  select distinct on (m.source_hash) m.source, m.target from translation_memory m
  where m.source_language = $1 and m.target_language = $2 and m.source_hash = any($3::bytea[])
  order by m.source_hash, m.approved_at desc, m.id desc`);
const ADD = statement(`
  insert into translation_memory (id, source_language, target_language, source_hash, source, target, translation_id, approved_at)
  select n.id, $1, $2, decode(n.hash, 'hex'), n.source, n.target, $3, $4
  from jsonb_to_recordset($5::jsonb) as n(id uuid, hash text, source text, target text)`);

/** From which language into which. */
export interface Direction {
  readonly source: string;
  readonly target: string;
}

@Injectable()
export class TranslationMemory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What each of the sources was translated by, the newest first choice. */
  async find({ source, target }: Direction, sources: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.all(FIND, [source, target, [...new Set(sources)].map(hashOf)]);
    return new Map(rows.map(row => [row.source, row.target]));
  }

  /** Remembers what was approved, except what it knows already. */
  async remember(
    direction: Direction,
    translationId: string,
    pairs: readonly { source: string; target: string }[],
  ): Promise<void> {
    const known = await this.find(
      direction,
      pairs.map(pair => pair.source),
    );
    const added = [...new Map(pairs.map(pair => [pair.source, pair.target]))]
      .filter(([source, target]) => known.get(source) !== target)
      .map(([source, target]) => ({ id: newUuid(), hash: hashOf(source).toString('hex'), source, target }));
    if (added.length === 0) return;
    const values = [direction.source, direction.target, translationId, this.clock.now(), JSON.stringify(added)];
    await this.database.write(ADD, values);
  }
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

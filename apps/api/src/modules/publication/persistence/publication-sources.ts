/** What the author of a publication wrote first: the text that translators work from. */
import { Injectable } from '@nestjs/common';
import type { TextFormat } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import { Database, statement } from '../../../core/database/index.js';

export interface PublicationSourceRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly version: number;
  readonly at_risk: boolean;
  readonly language: string;
  readonly title: string;
  readonly summary: string | null;
  readonly body: string;
  readonly body_html: string | null;
  readonly format: TextFormat;
  /** Where relative addresses lead from. */
  readonly canonical_url: string | null;
  readonly authored: string[];
}

const SOURCES = statement<PublicationSourceRow>(`
  select p.id, p.organisation_id, p.version, o.sensitivity = 'AT_RISK' as at_risk, t.language, t.title, t.summary, t.body,
    t.body_html, t.format, p.canonical_url,
    array(select a.language from publication_text a where a.publication_id = p.id and a.origin = 'AUTHORED') as authored
  from publication p join organisation o on o.id = p.organisation_id
  cross join lateral (
    select * from publication_text where publication_id = p.id and origin = 'AUTHORED' order by position limit 1) t
  where p.id = any($1::uuid[]) and p.status in ('PUBLISHED', 'CORRECTED')`);
const TOUCH = statement(`update publication set updated_at = $2 where id = $1`);

@Injectable()
export class PublicationSources {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byIds(ids: readonly string[]): Promise<PublicationSourceRow[]> {
    return this.database.all(SOURCES, [ids]);
  }

  /** Notes that it reads otherwise now, in a language at least. */
  async touch(id: string): Promise<void> {
    await this.database.write(TOUCH, [id, this.clock.now()]);
  }
}

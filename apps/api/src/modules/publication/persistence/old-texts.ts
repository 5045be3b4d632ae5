/** Texts whose HTML was made by older rules of the house, or never. */
import { Injectable } from '@nestjs/common';
import type { TextFormat } from '@kurultai/schema';
import { Database, statement } from '../../../core/database/index.js';
import type { MadeOfBody } from '../markup/index.js';

export interface OldText {
  readonly markup: number;
  readonly id: string;
  readonly language: string;
  readonly summary: string | null;
  readonly body: string;
  readonly format: TextFormat;
  readonly base: string | null;
}

/** What was taken back has no text any more. */
const OLD = statement<OldText>(`
  select t.markup, t.publication_id as id, t.language, t.summary, t.body, t.format, p.canonical_url as base
  from publication_text t join publication p on p.id = t.publication_id
  where t.markup < $1 and p.status <> 'RETRACTED'
    and (t.markup, t.publication_id, t.language) > ($3, $4::uuid, $5)
  order by t.markup, t.publication_id, t.language limit $2`);

/** Only what still is what it was made of: a version that came meanwhile brings its own. */
const KEEP = statement(`
  update publication_text set body_html = $4, excerpt = $5, reading_minutes = $6, markup = $7
  where publication_id = $1 and language = $2 and body = $3 and markup < $7`);

/** Before the first text: by what rules it was made, whose it is, its language. */
export const FIRST_OLD_TEXT = [-1, '00000000-0000-0000-0000-000000000000', ''] as const;

@Injectable()
export class OldTexts {
  constructor(private readonly database: Database) {}

  /** The next ones made by rules before these, in the order of rules, publication and language. @param after the place of the last one */
  next(markup: number, limit: number, after: readonly unknown[]): Promise<OldText[]> {
    return this.database.all(OLD, [markup, limit, ...after]);
  }

  /** Keeps what was made of a text. */
  async keep({ id, language, body }: OldText, { html, excerpt, minutes, markup }: MadeOfBody): Promise<void> {
    await this.database.write(KEEP, [id, language, body, html, excerpt, minutes, markup]);
  }
}

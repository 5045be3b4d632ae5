/** Which translations an actor may read, with the sources that they translate. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { rowsBy } from '../../core/database/index.js';
import type { IdentifiedType } from '../../core/ids/index.js';
import { isInside } from './domain/translation.policy.js';
import type { TranslationSubject } from './domain/translation.workflow.js';
import { TranslationSettings } from './engine/translation-settings.js';
import type { TranslationRow } from './persistence/translation.rows.js';
import { type TranslationSource, TranslationSources } from './source/translation-source.js';
import { subjectOf } from './translation.facts.js';

/** A translation that its reader may know of. */
export interface ReadableTranslation {
  readonly row: TranslationRow;
  readonly source: TranslationSource;
  readonly subject: TranslationSubject;
  /** Whether the reader sees its segments, and what is not public of it. */
  readonly inside: boolean;
}

@Injectable()
export class TranslationAccess {
  constructor(
    private readonly sources: TranslationSources,
    private readonly settings: TranslationSettings,
  ) {}

  /** Of the rows those that the actor may read: public ones, and those that concern it. Each type of source is asked once. */
  async readable(actor: Actor, rows: readonly TranslationRow[]): Promise<ReadableTranslation[]> {
    const types = [...rowsBy(rows, row => row.subject_type)] as [IdentifiedType, TranslationRow[]][];
    const read = await Promise.all(
      types.map(async ([type, own]) => {
        const found = await this.sources.of(type).read(actor, [...new Set(own.map(row => row.subject_id))]);
        return [type, found] as const;
      }),
    );
    const byType = new Map(read);
    return rows.flatMap(row => {
      const source = byType.get(row.subject_type)?.get(row.subject_id);
      if (!source) return [];
      const subject = subjectOf(row, source, this.settings);
      const inside = isInside(actor, subject);
      return inside || row.published_at !== null ? [{ row, source, subject, inside }] : [];
    });
  }
}

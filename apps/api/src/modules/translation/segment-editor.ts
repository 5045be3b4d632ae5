/** Writes what people made of segments, held to the source and the glossary. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { faultsOf } from './domain/check/faults-of.js';
import { GlossaryRepository } from './glossary/glossary.repository.js';
import { SegmentRepository, type SegmentWriting } from './persistence/segment.repository.js';
import { TranslationRepository } from './persistence/translation.repository.js';
import type { TranslationRow } from './persistence/translation.rows.js';

/** A segment as a person leaves it. */
export type EditedSegment = Omit<SegmentWriting, 'faults'>;

@Injectable()
export class SegmentEditor {
  constructor(
    private readonly translations: TranslationRepository,
    private readonly segments: SegmentRepository,
    private readonly glossary: GlossaryRepository,
  ) {}

  /** Writes segments of a locked translation in the current unit of work. */
  async write(actor: Actor, row: TranslationRow, changed: readonly EditedSegment[]): Promise<void> {
    const glossary = await this.glossary.ofLanguage(row.target_language);
    const written = changed.map(segment => ({
      ...segment,
      faults: faultsOf(segment.source, segment.target, glossary),
    }));
    await this.segments.update(written, actingPerson(actor) ?? null);
    await this.translations.update(row.id, {});
  }
}

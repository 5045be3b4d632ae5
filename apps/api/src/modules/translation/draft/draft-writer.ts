/** Writes what the memory or an engine drafted into segments that are still empty. */
import { Injectable } from '@nestjs/common';
import { faultsOf } from '../domain/check/faults-of.js';
import { GlossaryRepository } from '../glossary/glossary.repository.js';
import { SegmentRepository, type SegmentWriting } from '../persistence/segment.repository.js';
import type { SegmentRow } from '../persistence/translation.rows.js';
import { type Direction, TranslationMemory } from '../persistence/translation-memory.js';

@Injectable()
export class DraftWriter {
  constructor(
    private readonly segments: SegmentRepository,
    private readonly memory: TranslationMemory,
    private readonly glossary: GlossaryRepository,
  ) {}

  /** Fills segments from the memory, in the current unit of work. @returns those that it does not know */
  async fillFromMemory(direction: Direction, segments: readonly SegmentRow[]): Promise<SegmentRow[]> {
    const known = await this.memory.find(
      direction,
      segments.map(({ source }) => source),
    );
    await this.write(direction, segments, 'MEMORY', ({ source }) => known.get(source));
    return segments.filter(({ source }) => !known.has(source));
  }

  /** Fills segments with the drafts of an engine, in the current unit of work. */
  async fillFromEngine(
    direction: Direction,
    segments: readonly SegmentRow[],
    { drafts, refused }: { drafts: ReadonlyMap<string, string>; refused: ReadonlyMap<string, string> },
  ): Promise<void> {
    await this.write(direction, segments, 'MACHINE', ({ id }) => drafts.get(id));
    await this.segments.update(
      segments
        .filter(({ id }) => refused.has(id))
        .map(segment => ({ ...segment, refusedDraft: refused.get(segment.id) ?? null })),
      null,
    );
  }

  private async write(
    { target: language }: Direction,
    segments: readonly SegmentRow[],
    state: 'MACHINE' | 'MEMORY',
    draftOf: (segment: SegmentRow) => string | undefined,
  ): Promise<void> {
    const glossary = await this.glossary.ofLanguage(language);
    const written = segments.flatMap((segment): SegmentWriting[] => {
      const target = draftOf(segment);
      return target === undefined
        ? []
        : [{ ...segment, target, state, faults: faultsOf(segment.source, target, glossary) }];
    });
    await this.segments.update(written, null);
  }
}

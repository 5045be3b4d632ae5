/** A source has changed: its translations follow in the same transaction, and only the changed segments reopen. */
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { TranslationStatus } from '@kurultai/schema';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { idOf, type IdentifiedType, newUuid } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { faultsOf } from './domain/check/faults-of.js';
import { alignSegments } from './domain/segment/align-segments.js';
import { GlossaryRepository } from './glossary/glossary.repository.js';
import { SegmentRepository, type SegmentWriting } from './persistence/segment.repository.js';
import { TranslationRepository } from './persistence/translation.repository.js';
import type { SegmentRow, TranslationRow } from './persistence/translation.rows.js';
import { cutFields, segmentsIn, type SourceSegment } from './segment-cutter.js';
import { type TranslationSource, TranslationSources } from './source/translation-source.js';
import { TranslationActs } from './translation-acts.js';
import { TRANSLATION_STALE } from './translation.events.js';

const SYSTEM: Actor = { kind: 'SYSTEM', reason: 'translation.refresh' };
/** Where a translation goes when a part of it is open again. Drafts stay what they are. */
const BACK: Partial<Record<TranslationStatus, TranslationStatus>> = {
  IN_REVIEW: 'IN_EDIT',
  APPROVED: 'IN_EDIT',
  PUBLISHED: 'STALE',
};

@Injectable()
export class TranslationRefresh {
  constructor(
    private readonly translations: TranslationRepository,
    private readonly segments: SegmentRepository,
    private readonly glossary: GlossaryRepository,
    private readonly sources: TranslationSources,
    private readonly acts: TranslationActs,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Called by whoever owns the text, in the unit of work that wrote a new revision of it. */
  async sourceChanged(actor: Actor, type: IdentifiedType, id: string): Promise<void> {
    const open = await this.translations.openOf(type, id);
    if (open.length === 0) return;
    const source = await this.sources.read(SYSTEM, type, id);
    const rows = await this.translations.byIds(open);
    if (!source) return;
    for (const row of rows.values()) await this.follow(actor, row, source);
  }

  private async follow(actor: Actor, row: TranslationRow, source: TranslationSource): Promise<void> {
    const fields = cutFields(source);
    if (isDeepStrictEqual(fields, await this.translations.source(row))) {
      const upToDate = row.published_cut === row.source_cut;
      await this.translations.update(row.id, {
        source_revision: source.revision,
        // Nothing that is translated has changed: what is public is of the new revision as well.
        ...(upToDate && { published_revision: source.revision }),
      });
      return;
    }
    const cut = row.source_cut + 1;
    const before = await this.segments.allOf(row.id);
    const reopened = await this.recut(row, before, segmentsIn(fields));
    await this.translations.addSource(row.id, cut, source.revision, fields);
    const status = BACK[row.status] ?? row.status;
    await this.translations.update(row.id, {
      source_revision: source.revision,
      source_cut: cut,
      status,
      // A public translation waits from now on; the day that was set for it has been met.
      ...(status === 'STALE' && row.status === 'PUBLISHED' && { open_since: this.clock.now(), due_on: null }),
    });
    const details = { revision: source.revision, reopened };
    await this.audit.record(actor, {
      action: 'translation.refresh',
      subjectType: 'Translation',
      subjectId: row.id,
      details,
    });
    await this.acts.moved(row, source.organisationId);
    await this.acts.tell(row.id);
    const grewStale = status === 'STALE' && row.status === 'PUBLISHED';
    if (grewStale && (await this.sources.isPublic(row.subject_type, row.subject_id))) {
      const [translation, subject] = [idOf('Translation', row.id), idOf(row.subject_type, row.subject_id)];
      await this.outbox.add(TRANSLATION_STALE, translation, { translation, subject, language: row.target_language });
    }
  }

  /** @returns how many segments are open that were not before */
  private async recut(
    row: TranslationRow,
    before: readonly SegmentRow[],
    now: readonly SourceSegment[],
  ): Promise<number> {
    const glossary = await this.glossary.ofLanguage(row.target_language);
    const [places, changed, added]: [
      { id: string; position: number; field: string }[],
      SegmentWriting[],
      SegmentWriting[],
    ] = [[], [], []];
    const alignments = alignSegments(
      before.map(({ source }) => source),
      now.map(({ text }) => text),
    );
    for (const [position, { field, text }] of now.entries()) {
      const alignment = alignments[position];
      const old = alignment && alignment.kind !== 'NEW' ? before[alignment.from] : undefined;
      if (!old) {
        const empty = { target: null, state: 'EMPTY', faults: [] } as const;
        added.push({ id: newUuid(), position, field, source: text, ...empty });
      } else if (alignment?.kind === 'SAME') places.push({ id: old.id, position, field });
      else {
        places.push({ id: old.id, position, field });
        const state = old.target === null ? 'EMPTY' : 'REOPENED';
        const faults = faultsOf(text, old.target, glossary);
        changed.push({ id: old.id, position, field, source: text, target: old.target, state, faults });
      }
    }
    await this.segments.place(row.id, places);
    await this.segments.update(changed, null);
    await this.segments.insert(row.id, added, null);
    return changed.length + added.length;
  }
}

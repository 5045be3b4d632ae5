/** People at work on the segments: taking a translation, writing and confirming. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { InputInvalid, Stale } from '../../core/errors/index.js';
import { idOf } from '../../core/ids/index.js';
import { SegmentRepository } from './persistence/segment.repository.js';
import { TranslationRepository } from './persistence/translation.repository.js';
import type { SegmentRow } from './persistence/translation.rows.js';
import { type EditedSegment, SegmentEditor } from './segment-editor.js';
import { TranslationActs } from './translation-acts.js';

/** What a person says of a segment: other words, or that the present ones stand. */
export interface SegmentEdit {
  readonly id: string;
  readonly expectedVersion: number | null;
  /** Null: what is there is confirmed. */
  readonly target: string | null;
}

@Injectable()
export class TranslationEditing {
  constructor(
    private readonly acts: TranslationActs,
    private readonly translations: TranslationRepository,
    private readonly segments: SegmentRepository,
    private readonly editor: SegmentEditor,
  ) {}

  /** Makes the organisation of the actor the one that edits it. @throws as `TranslationActs.perform` */
  async take(actor: Actor, id: string): Promise<void> {
    await this.acts.perform(actor, { id, action: 'TAKE', audit: 'translation.take' }, ({ row }, to) =>
      this.translations.update(id, {
        status: to,
        editor_organisation_id: row.editor_organisation_id ?? actingOrganisation(actor) ?? null,
        review_comment: null,
      }),
    );
  }

  /**
   * Writes and confirms segments, all of them or none.
   * @throws InputInvalid with rule `unknownSegment` or `nothingToConfirm`, Stale, and as `TranslationActs.perform`
   */
  async edit(actor: Actor, id: string, edits: readonly SegmentEdit[]): Promise<void> {
    await this.acts.perform(actor, { id, action: 'EDIT', audit: 'translation.edit' }, async ({ row }) => {
      const ids = edits.map(edit => edit.id);
      const known = await this.segments.byIds(id, ids);
      const changed = edits.map((edit, index) =>
        edited(edit, known.get(edit.id), ['input', 'segments', String(index)]),
      );
      await this.editor.write(actor, row, changed);
    });
  }
}

function edited(
  { target, expectedVersion, id }: SegmentEdit,
  segment: SegmentRow | undefined,
  path: string[],
): EditedSegment {
  if (!segment) {
    const message = `It has no segment ${idOf('TranslationSegment', id)}.`;
    throw InputInvalid.at([...path, 'id'], 'unknownSegment', message);
  }
  if (expectedVersion !== null && expectedVersion !== segment.version) throw new Stale('The segment');
  if (target !== null) return { ...segment, target, state: 'EDITED' };
  if (segment.target === null) throw InputInvalid.at(path, 'nothingToConfirm', 'It is empty: write it.');
  return { ...segment, state: segment.state === 'EDITED' ? 'EDITED' : 'CONFIRMED' };
}

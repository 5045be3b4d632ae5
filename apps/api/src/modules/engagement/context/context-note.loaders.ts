/** Notes that help to understand, in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import type { ContextNote } from './context-note.contract.js';
import { ContextNotes } from './context-note.service.js';

/** By uuid. */
@Injectable()
export class ContextNoteLoader extends BatchLoader<string, ContextNote> {
  constructor(private readonly notes: ContextNotes) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, ContextNote>> {
    return this.notes.readMany(actor, ids);
  }
}

/** About an engagement or a programme, by its uuid. */
@Injectable()
export class NotesAboutLoader extends BatchLoader<string, ContextNote[], 'engagement' | 'programme'> {
  constructor(private readonly notes: ContextNotes) {
    super();
  }

  protected batch(
    actor: Actor,
    ids: readonly string[],
    kind: 'engagement' | 'programme',
  ): Promise<Map<string, ContextNote[]>> {
    return this.notes.of(actor, kind, ids);
  }
}

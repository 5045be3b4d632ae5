/** The rows of an agenda, column by column. */
import type { AgendaItemKind, AgendaItemState, SessionKind } from '@kurultai/schema';
import type { LocalisedEntry } from '../../../core/text/index.js';

export interface SessionRow {
  readonly id: string;
  readonly summit_id: string;
  readonly position: number;
  readonly kind: SessionKind;
  readonly title: LocalisedEntry[];
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
  readonly room: string | null;
  readonly version: number;
}

export interface AgendaItemRow {
  readonly id: string;
  readonly summit_id: string;
  readonly session_id: string | null;
  readonly position: number;
  readonly kind: AgendaItemKind;
  readonly title: LocalisedEntry[];
  readonly subject_type: string | null;
  readonly subject_id: string | null;
  readonly ballot_id: string | null;
  readonly state: AgendaItemState;
  readonly late_decision_id: string | null;
  readonly reached_at: Date | null;
  readonly done_at: Date | null;
  readonly version: number;
}

export const SESSION_COLUMNS = 'id, summit_id, position, kind, title, starts_at, ends_at, room, version';
export const AGENDA_ITEM_COLUMNS = `id, summit_id, session_id, position, kind, title, subject_type, subject_id,
  ballot_id, state, late_decision_id, reached_at, done_at, version`;

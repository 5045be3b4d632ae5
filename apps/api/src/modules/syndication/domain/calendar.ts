/** A calendar as its reader gets it. */

/** Whole days, or two instants: hours are never written in a zone, so that no calendar can read them wrong. */
export type CalendarTime =
  { readonly firstDay: string; readonly lastDay: string } | { readonly startsAt: Date; readonly endsAt: Date | null };

export interface CalendarEvent {
  /** For ever the same. */
  readonly uid: string;
  /** Grows with every change. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly createdAt: Date;
  readonly time: CalendarTime;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly title: { readonly language: string; readonly text: string };
  readonly description: string | null;
  readonly location: string | null;
  /** Latitude and longitude. */
  readonly position: readonly [number, number] | null;
  /** The event that it is a part of. */
  readonly partOf: string | null;
}

export interface Calendar {
  readonly name: string;
  /** The address of this document. */
  readonly self: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * When documents were seen to say something else: for `Last-Modified` of those that draw on many records, of which some
 * change by the calendar alone. It is never too early: whoever asks "since then" gets a new document rather than an old one.
 */
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/index.js';

/** Addresses are made by whoever asks: what is kept is limited. */
const MOST = 10_000;

@Injectable()
export class LastChanges {
  private readonly seen = new Map<string, { readonly etag: string; readonly since: Date }>();

  constructor(private readonly clock: Clock) {}

  /** Since when this process knows the document at an address under this tag. */
  since(address: string, etag: string): Date {
    const known = this.seen.get(address);
    // Whoever was asked for last comes last: the first is the one that nobody asked for longest.
    this.seen.delete(address);
    const now = known?.etag === etag ? known : { etag, since: this.clock.now() };
    this.seen.set(address, now);
    for (const oldest of this.seen.keys()) {
      if (this.seen.size <= MOST) break;
      this.seen.delete(oldest);
    }
    return now.since;
  }
}

/**
 * The documents that were made last, in memory. A document stays as long as its trace is the same, so that who asks again
 * gets it, or a 304, without it being made anew.
 */
import { Injectable } from '@nestjs/common';
import type { PublicDocument } from '../../core/http/index.js';

/** Addresses are made by whoever asks: what is kept is limited. */
const MOST_CHARACTERS = 32_000_000;

interface Kept {
  readonly trace: string;
  readonly document: PublicDocument;
}

@Injectable()
export class FeedCache {
  private readonly kept = new Map<string, Kept>();
  private characters = 0;

  /** The document at an address, made anew when its trace is another. */
  async get(address: string, trace: string, make: () => Promise<PublicDocument>): Promise<PublicDocument> {
    const known = this.kept.get(address);
    if (known) this.forget(address, known);
    const document = known?.trace === trace ? known.document : await make();
    this.keep(address, { trace, document });
    return document;
  }

  private keep(address: string, kept: Kept): void {
    const meanwhile = this.kept.get(address);
    if (meanwhile) this.forget(address, meanwhile);
    this.kept.set(address, kept);
    this.characters += kept.document.body.length;
    // A Map remembers the order: the first is the one that nobody asked for longest.
    for (const [oldest, { document }] of this.kept) {
      if (this.characters <= MOST_CHARACTERS) break;
      this.kept.delete(oldest);
      this.characters -= document.body.length;
    }
  }

  private forget(address: string, { document }: Kept): void {
    this.kept.delete(address);
    this.characters -= document.body.length;
  }
}

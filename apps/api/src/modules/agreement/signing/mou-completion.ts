/** What a signature completes. */
import { Injectable } from '@nestjs/common';
import type { MouStatus } from '@kurultai/schema';
import { lastDayOf } from '../domain/agreed-terms.js';
import { effectOf, isEffective, unsigned } from '../domain/mou-subject.js';
import type { MouEffect } from '../mou-acts.js';
import type { LoadedMou } from '../mou-subjects.js';
import { MouStore } from '../persistence/mou-store.js';
import { MouVersionRepository } from '../persistence/mou-version.repository.js';

@Injectable()
export class MouCompletion {
  constructor(
    private readonly store: MouStore,
    private readonly versions: MouVersionRepository,
  ) {}

  /** @param loaded as it was before this signature @param to the state that it leads to */
  async after(loaded: LoadedMou, to: MouStatus): Promise<MouEffect> {
    if (to === 'SIGNED') return this.signed(loaded);
    // The amendment takes its place on its day: mou-day.ts.
    if (isEffective(to) && unsigned(loaded.subject).length === 1) return {};
    return { tell: 'mou.partlySigned' };
  }

  /** Every party has signed: it gets its number, in the year of the last signature, and the day from which it has effect. */
  private async signed({ row, subject }: LoadedMou): Promise<MouEffect> {
    const { terms } = await this.versions.one(row.id, row.text_version);
    const signedOn = [subject.lastSignedOn ?? '', subject.signedOn].sort().at(-1) ?? subject.signedOn;
    const number = row.number ?? (await this.store.nextNumber(Number(signedOn.slice(0, 4))));
    const changes = {
      ...{ number, signed_on: signedOn },
      in_force_on: effectOf(subject),
      last_day: lastDayOf(terms),
    };
    return { changes, tell: 'mou.signed' };
  }
}

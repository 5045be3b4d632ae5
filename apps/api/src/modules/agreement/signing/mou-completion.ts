/** What a signature completes: the memorandum, or the amendment that takes the place of its text. */
import { Injectable } from '@nestjs/common';
import type { MouStatus } from '@kurultai/schema';
import { Clock } from '../../../core/clock/index.js';
import type { AgreedTerms } from '../domain/agreed-terms.js';
import { effectOf, isEffective, unsigned } from '../domain/mou-subject.js';
import type { MouEffect } from '../mou-acts.js';
import { MouDay } from '../mou-day.js';
import type { LoadedMou } from '../mou-subjects.js';
import { columnsOf, MouStore } from '../persistence/mou-store.js';
import { MouVersionRepository } from '../persistence/mou-version.repository.js';

@Injectable()
export class MouCompletion {
  constructor(
    private readonly store: MouStore,
    private readonly versions: MouVersionRepository,
    private readonly day: MouDay,
    private readonly clock: Clock,
  ) {}

  /** @param loaded as it was before this signature @param to the state that it leads to */
  async after(loaded: LoadedMou, to: MouStatus): Promise<MouEffect> {
    if (to === 'SIGNED') return this.signed(loaded);
    if (isEffective(to) && unsigned(loaded.subject).length === 1) return this.amended(loaded);
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

  /** Every party has signed the amendment: it is what holds from now on. */
  private async amended({ row }: LoadedMou): Promise<MouEffect> {
    const version = row.amendment_version;
    if (version === null) throw new Error('An amendment was signed that is not on the table.');
    const { terms } = await this.versions.one(row.id, version);
    const { ends_on, term_months, notice_days } = terms;
    const another = row.ends_on !== ends_on || row.term_months !== term_months || row.notice_days !== notice_days;
    if (another) await this.day.addTerm({ ...row, ...terms }, this.clock.today());
    return {
      changes: { ...columnsOf(terms), text_version: version, amendment_version: null, last_day: lastDayOf(terms) },
      tell: 'mou.amended',
    };
  }
}

const lastDayOf = ({ renewal, ends_on }: AgreedTerms): string | null => (renewal === 'TACIT' ? null : ends_on);

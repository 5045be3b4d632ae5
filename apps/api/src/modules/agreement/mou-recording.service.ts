/** Puts memoranda on record that were signed outside the service. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { InputInvalid } from '../../core/errors/index.js';
import { idOf, originIdOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import type { LocalisedEntry } from '../../core/text/index.js';
import { checkOrigin } from '../organisation/index.js';
import type { Mou } from './contract/mou.model.js';
import type { MouRenewalInput, RecordMouInput } from './contract/record-mou.input.js';
import { AGREEMENT_CONSTRAINTS } from './domain/constraints.js';
import { recordedDates } from './domain/recorded-dates.js';
import { MOU_RECORDED } from './mou.events.js';
import { toMou } from './mou.mapper.js';
import { MouDay } from './mou-day.js';
import { MouParties } from './mou-parties.js';
import { MouTasks } from './mou-tasks.js';
import { MouTexts } from './mou-texts.js';
import { MouRepository } from './persistence/mou.repository.js';
import { MouStore } from './persistence/mou-store.js';

/** What a correction takes over from the record that it puts right. */
export interface CorrectedMou {
  readonly id: string;
  readonly number: string | null;
  readonly first_id: string | null;
  readonly correction: number;
}

@Injectable()
export class MouRecording {
  constructor(
    private readonly mous: MouRepository,
    private readonly store: MouStore,
    private readonly named: MouParties,
    private readonly texts: MouTexts,
    private readonly day: MouDay,
    private readonly tasks: MouTasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters a memorandum of the past under the next number of the year of its signing. It never changes afterwards.
   * @param corrected the record, locked, in whose place and under whose number it stands from now on
   * @throws InputInvalid for what does not fit together; NotFound for a party, an umbrella or a file that the actor may not read
   */
  async record(actor: Actor, input: RecordMouInput, corrected?: CorrectedMou): Promise<Mou> {
    const { provenance, source } = input;
    // What comes from papers is made up nowhere.
    checkOrigin(input, true);
    const today = this.clock.today();
    const { columns, year } = recordedDates(input, today);
    const renewal = renewalColumns(input.renewal);
    return this.unitOfWork.run(async () => {
      const partyIds = await this.named.parties(actor, input.partyIds);
      const umbrella = await this.named.umbrella(actor, input.umbrellaId);
      const texts = await this.texts.read(actor, input.texts ?? [], partyIds);
      const number = corrected?.number ?? (await this.store.nextNumber(year));
      const written = {
        ...columns,
        ...renewal,
        title: JSON.stringify(authored(input.title)),
        scope: JSON.stringify(authored(input.scope ?? [])),
        binding: input.binding ?? 'NON_BINDING',
        status: input.status,
        signed_note: input.signed.note ?? null,
        dates_public: input.datesPublic ?? provenance === 'DOCUMENTED',
        umbrella_id: umbrella,
        origin_id: originIdOf(input.originId),
        provenance,
        source: source ?? null,
        recorded_by: actingPerson(actor) ?? null,
        ...(corrected && correctionOf(corrected)),
      };
      const id = await this.store.insert({ number, ...written }, partyIds);
      await this.store.insertTexts(id, 1, texts);
      const [row] = await this.mous.byIds([id]);
      if (!row) throw new Error('The memorandum that was just written is gone.');
      await this.audit.record(actor, {
        action: 'mou.recorded',
        subjectType: 'Mou',
        subjectId: id,
        details: { number, status: row.status, provenance, parties: partyIds },
      });
      const mou = idOf('Mou', id);
      const type = corrected ? 'mou.corrected' : MOU_RECORDED;
      if (!row.at_risk) await this.outbox.add(type, mou, { mou, status: row.status });
      await this.day.settle(id);
      await this.tasks.renew(id);
      return toMou(actor, row, today);
    }, AGREEMENT_CONSTRAINTS);
  }
}

/** The record that is put right, by its columns. */
const correctionOf = ({ id, first_id, correction }: CorrectedMou) => ({
  corrects_id: id,
  first_id: first_id ?? id,
  correction: correction + 1,
});

function renewalColumns(renewal: MouRenewalInput | null | undefined): Record<string, string | number | null> {
  const { kind = 'NONE', termMonths = null, noticeDays = null } = renewal ?? {};
  const terms = [termMonths, noticeDays].filter(term => term !== null).length;
  if (terms !== (kind === 'TACIT' ? 2 : 0)) {
    const message = 'A TACIT renewal has the length of its terms and of its notice, and no other has them.';
    throw InputInvalid.at('input.renewal', 'tacitTerms', message);
  }
  return { renewal: kind, term_months: termMonths, notice_days: noticeDays };
}

const authored = (texts: RecordMouInput['title']): LocalisedEntry[] =>
  texts.map(({ language, text }) => ({ language, text, origin: 'AUTHORED' }));

/** Puts memoranda on record that were signed outside the service. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { UnitOfWork } from '../../core/database/index.js';
import { InputInvalid, NotFound } from '../../core/errors/index.js';
import { idOf, uuidOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import type { LocalisedEntry } from '../../core/text/index.js';
import { OrganisationService } from '../organisation/index.js';
import type { Mou } from './contract/mou.model.js';
import type { MouRenewalInput, RecordMouInput } from './contract/record-mou.input.js';
import { mayRead } from './domain/mou.policy.js';
import { recordedDates } from './domain/recorded-dates.js';
import { MOU_RECORDED } from './mou.events.js';
import { factsOf, toMou } from './mou.mapper.js';
import { MouTexts } from './mou-texts.js';
import { MouRepository } from './persistence/mou.repository.js';

@Injectable()
export class MouRecording {
  constructor(
    private readonly mous: MouRepository,
    private readonly organisations: OrganisationService,
    private readonly texts: MouTexts,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters a memorandum of the past under the next number of the year of its signing. It never changes afterwards.
   * @throws InputInvalid for what does not fit together; NotFound for a party, an umbrella or a file that the actor may not read
   */
  record(actor: Actor, input: RecordMouInput): Promise<Mou> {
    const { provenance, source } = input;
    if (provenance === 'DOCUMENTED' && source == null) {
      throw InputInvalid.at('input.source', 'sourceNeeded', 'A documented record names its source.');
    }
    const today = this.clock.today();
    const { columns, year } = recordedDates(input, today);
    const renewal = renewalColumns(input.renewal);
    return this.unitOfWork.run(async () => {
      const partyIds = await this.parties(actor, input.partyIds);
      const umbrella = await this.umbrella(actor, input.umbrellaId);
      const texts = await this.texts.read(actor, input.texts ?? []);
      const id = await this.mous.insert({
        year,
        partyIds,
        texts,
        columns: {
          ...columns,
          ...renewal,
          title: JSON.stringify(authored(input.title)),
          scope: JSON.stringify(authored(input.scope ?? [])),
          binding: input.binding ?? 'NON_BINDING',
          status: input.status,
          signed_note: input.signed.note ?? null,
          dates_public: input.datesPublic ?? provenance === 'DOCUMENTED',
          umbrella_id: umbrella,
          provenance,
          source: source ?? null,
          recorded_by: actingPerson(actor) ?? null,
        },
      });
      const [row] = await this.mous.byIds([id]);
      if (!row) throw new Error('The memorandum that was just written is gone.');
      const { number, status } = row;
      await this.audit.record(actor, {
        action: 'mou.recorded',
        subjectType: 'Mou',
        subjectId: id,
        details: { number, status, provenance, parties: partyIds },
      });
      const mou = idOf('Mou', id);
      if (!row.at_risk) await this.outbox.add(MOU_RECORDED, mou, { mou, status });
      return toMou(actor, row, today);
    });
  }

  /** The parties as they are now, in order. */
  private async parties(actor: Actor, asked: readonly string[]): Promise<string[]> {
    const ids = asked.map((id, index) => uuidOf('Organisation', id, ['input', 'partyIds', String(index)]));
    const found = await this.organisations.readMany(actor, ids);
    const parties = ids.map((id, index) => {
      const party = found.get(id);
      if (!party) throw new NotFound('Organisation', asked[index]);
      return party.uuid;
    });
    if (new Set(parties).size < parties.length) {
      const message = 'Two of these are one organisation by now. Name each party once.';
      throw InputInvalid.at('input.partyIds', 'arrayUnique', message);
    }
    return parties;
  }

  private async umbrella(actor: Actor, asked: string | null | undefined): Promise<string | null> {
    if (asked == null) return null;
    const id = uuidOf('Mou', asked, ['input', 'umbrellaId']);
    const [row] = await this.mous.byIds([id]);
    if (!row || !mayRead(actor, factsOf(row))) throw new NotFound('Mou', asked);
    return id;
  }
}

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

/** Issues a letter: number, code and PDF in one transaction, after which its text never changes; and hands it out. */
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type Actor, actingOrganisation, actingPerson } from '../../../../core/access/index.js';
import { Clock } from '../../../../core/clock/index.js';
import { UnitOfWork } from '../../../../core/database/index.js';
import { NotFound } from '../../../../core/errors/index.js';
import { idOf } from '../../../../core/ids/index.js';
import { Outbox } from '../../../../core/jobs/index.js';
import { AuditLog } from '../../../../core/ledger/index.js';
import type { LocalisedEntry } from '../../../../core/text/index.js';
import { Vault } from '../../../../core/vault/index.js';
import { TaskService } from '../../../task/index.js';
import type { VisaLetter } from '../contract/visa-letter.model.js';
import { initialsOf, type Passport, pdfPurpose } from '../domain/passport.js';
import { DOWNLOAD_SECONDS, hashOf, hashOfCode, newCode, newToken } from '../domain/verify-code.js';
import { VisaLetterRepository } from '../persistence/visa-letter.repository.js';
import type { EventColumns, VisaLetterRow } from '../persistence/visa-letter.rows.js';
import { VisaDataService } from '../visa-data.service.js';
import { VisaEventService } from '../visa-event.service.js';
import { VisaLetterActs } from '../visa-letter-acts.js';
import { VisaPurge } from '../visa-purge.js';
import { bilingual, LetterNamesRepository } from './letter-names.repository.js';
import type { LetterContent } from './letter-words.js';
import { renderLetter } from './render-letter.js';
import { VisaAddresses } from './visa-addresses.js';

@Injectable()
export class VisaIssueService {
  constructor(
    private readonly letters: VisaLetterRepository,
    private readonly acts: VisaLetterActs,
    private readonly events: VisaEventService,
    private readonly data: VisaDataService,
    private readonly names: LetterNamesRepository,
    private readonly addresses: VisaAddresses,
    private readonly purge: VisaPurge,
    private readonly tasks: TaskService,
    private readonly vault: Vault,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Issues an approved letter. The one in whose place it stands is superseded. @throws NotFound, Stale, Refused */
  async issue(actor: Actor, id: string, expectedVersion: number | null): Promise<VisaLetter> {
    const act = { id, action: 'ISSUE', audit: 'visa.issue', expectedVersion } as const;
    await this.acts.perform(actor, act, async (row, state) => {
      const event = await this.eventOf(row);
      const [passport, code, issuedAt] = [await this.data.opened(id), newCode(), this.clock.now()];
      const number = await this.letters.nextNumber(issuedAt.getUTCFullYear());
      const content = await this.content(actor, row, { event, passport, code, number, issuedAt });
      const pdf = await renderLetter(content, issuedAt);
      await this.letters.update(id, null, {
        ...event,
        state,
        number,
        issued_at: issuedAt,
        issued_by: actingPerson(actor) ?? null,
        initials: initialsOf(passport.name),
        verify_hash: hashOfCode(code) ?? null,
        pdf_sha256: createHash('sha256').update(pdf).digest('hex'),
        pdf_sealed: this.vault.seal(pdfPurpose(id), pdf),
        purge_on: await this.events.purgeDay(event, content.endsOn),
      });
      if (row.replaces_id !== null) await this.supersede(actor, row.replaces_id);
      await this.tasks.closeAll(id);
      await this.tasks.open({
        kind: 'VISA_OUTCOME',
        subjectType: 'VisaLetter',
        subjectId: id,
        assignee: { organisationId: row.organisation_id },
        dueOn: content.endsOn,
      });
      const [letter, organisation] = [idOf('VisaLetter', id), idOf('Organisation', row.organisation_id)];
      await this.outbox.add('visaLetter.issued', letter, { letter, organisation });
    });
    return this.acts.shown(id);
  }

  /** Opens the PDF once to whoever has the token; it counts as a reading of the data. @throws NotFound, Refused */
  async requestDownload(actor: Actor, id: string): Promise<{ url: string; expiresAt: Date }> {
    const [token, expiresAt] = [newToken(), this.clock.in(DOWNLOAD_SECONDS)];
    await this.acts.perform(actor, { id, action: 'DOWNLOAD', audit: 'visa.download' }, () =>
      this.letters.insertDownload(hashOf(token), id, expiresAt),
    );
    return { url: this.addresses.download(token), expiresAt };
  }

  /** The PDF behind a download address. @throws NotFound when it is wrong, used or expired, or the letter was purged */
  async download(token: string): Promise<{ number: string; pdf: Buffer }> {
    return this.unitOfWork.run(async () => {
      const id = await this.letters.useDownload(hashOf(token));
      const row = id === undefined ? undefined : (await this.letters.byIds([id])).get(id);
      const { pdf } = id === undefined ? { pdf: null } : await this.letters.sealed(id);
      if (id === undefined || !pdf || row?.number == null) throw new NotFound('Download address');
      return { number: row.number, pdf: this.vault.open(pdfPurpose(id), pdf) };
    });
  }

  private async eventOf(row: VisaLetterRow): Promise<EventColumns> {
    if (row.event_type === 'SUMMIT' && row.event_id !== null) return this.events.ofSummit(row.event_id);
    const { event_type, event_id, event_title, event_place, event_starts_on, event_ends_on, event_zone } = row;
    return { event_type, event_id, event_title, event_place, event_starts_on, event_ends_on, event_zone };
  }

  private async content(
    actor: Actor,
    row: VisaLetterRow,
    issue: { event: EventColumns; passport: Passport; code: string; number: string; issuedAt: Date },
  ): Promise<LetterContent> {
    const { event, passport, code, number, issuedAt } = issue;
    const issuedOn = issuedAt.toISOString().slice(0, 10);
    const { country, ...organisation } = await this.names.organisation(row.organisation_id, issuedOn);
    const { country: _, ...network } = await this.names.organisation(actingOrganisation(actor) ?? '', issuedOn);
    return {
      number,
      issuedOn,
      consulate: row.consulate ?? '',
      kind: event.event_type,
      network,
      organisation,
      organisationCountry: country,
      event: bilingual(event.event_title.map(plain)),
      place: bilingual(event.event_place.map(plain)),
      startsOn: event.event_starts_on ?? '',
      endsOn: event.event_ends_on ?? '',
      passport,
      signatory: await this.names.person(actingPerson(actor) ?? ''),
      verifyUrl: this.addresses.verification(code),
      code,
    };
  }

  private async supersede(actor: Actor, id: string): Promise<void> {
    const row = await this.letters.lock(id);
    if (row?.state !== 'ISSUED') return;
    await this.letters.update(id, null, { state: 'SUPERSEDED', ended_at: this.clock.now() });
    await this.purge.now(row);
    await this.tasks.closeAll(id);
    await this.audit.record(actor, { action: 'visa.supersede', subjectType: 'VisaLetter', subjectId: id });
    const [letter, organisation] = [idOf('VisaLetter', id), idOf('Organisation', row.organisation_id)];
    await this.outbox.add('visaLetter.superseded', letter, { letter, organisation });
  }
}

const plain = ({ language, text }: LocalisedEntry) => ({ language, text, origin: 'AUTHORED' as const });

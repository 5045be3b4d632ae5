/** Reads what happened to memoranda. The caller has seen to it that its reader is a party or the secretariat. */
import { Injectable } from '@nestjs/common';
import {
  MouAcceptance,
  MouEvent,
  MouNotice,
  MouReview,
  MouSignature,
  MouTerm,
  MouVersion,
} from './contract/mou-life.model.js';
import { MouDayRepository } from './persistence/mou-day.repository.js';
import { MouEventRepository } from './persistence/mou-event.repository.js';
import { MouTermRepository } from './persistence/mou-term.repository.js';
import { MouVersionRepository } from './persistence/mou-version.repository.js';
import { SignatureRepository } from './persistence/signature.repository.js';

type ByMou<T> = Promise<Map<string, T[]>>;
type Ids = readonly string[];

@Injectable()
export class MouLife {
  constructor(
    private readonly stored: MouVersionRepository,
    private readonly consents: SignatureRepository,
    private readonly days: MouDayRepository,
    private readonly ends: MouTermRepository,
    private readonly ledger: MouEventRepository,
  ) {}

  async versions(ids: Ids): ByMou<MouVersion> {
    return mapped(await this.stored.ofMous(ids), row =>
      Object.assign(new MouVersion(), {
        mouUuid: row.mou_id,
        version: row.version,
        textHash: row.text_hash,
        amends: row.amends,
        titles: row.title,
        scopes: row.scope,
        binding: row.binding,
        effectiveOn: row.effective_on,
        endsOn: row.ends_on,
        renewal: row.renewal,
        termMonths: row.term_months,
        noticeDays: row.notice_days,
        datesPublic: row.dates_public,
        note: row.note,
        writtenAt: row.written_at,
        organisationUuid: row.written_by_organisation_id,
      }),
    );
  }

  async acceptances(ids: Ids): ByMou<MouAcceptance> {
    return mapped(await this.consents.acceptances(ids), row =>
      Object.assign(new MouAcceptance(), {
        version: row.version,
        textHash: row.text_hash,
        evidence: row.evidence,
        acceptedAt: row.accepted_at,
        organisationUuid: row.organisation_id,
      }),
    );
  }

  async signatures(ids: Ids): ByMou<MouSignature> {
    return mapped(await this.consents.signatures(ids), row =>
      Object.assign(new MouSignature(), {
        version: row.version,
        textHash: row.text_hash,
        method: row.method,
        signedOn: row.signed_on,
        place: row.place,
        evidence: row.evidence,
        recordedAt: row.recorded_at,
        voidedAt: row.voided_at,
        organisationUuid: row.organisation_id,
        signatoryUuid: row.signatory_id,
        fileUuid: row.file_id,
      }),
    );
  }

  async terms(ids: Ids): ByMou<MouTerm> {
    return mapped(await this.days.terms(ids), row =>
      Object.assign(new MouTerm(), { startsOn: row.starts_on, endsOn: row.ends_on, noticeBy: row.notice_by }),
    );
  }

  async notices(ids: Ids): ByMou<MouNotice> {
    return mapped(await this.ends.notices(ids), row =>
      Object.assign(new MouNotice(), {
        kind: row.kind,
        givenOn: row.given_on,
        effectiveOn: row.effective_on,
        reason: row.reason,
        evidence: row.evidence,
        organisationUuid: row.organisation_id,
      }),
    );
  }

  async reviews(ids: Ids): ByMou<MouReview> {
    return mapped(await this.ends.reviews(ids), row =>
      Object.assign(new MouReview(), {
        begunOn: row.begun_on,
        reason: row.reason,
        dueOn: row.due_on,
        completedOn: row.completed_on,
        outcome: row.outcome,
      }),
    );
  }

  async events(ids: Ids): ByMou<MouEvent> {
    return mapped(await this.ledger.ofMous(ids), row =>
      Object.assign(new MouEvent(), {
        action: row.action,
        from: row.status_from,
        to: row.status_to,
        holdsFrom: row.holds_from,
        recordedAt: row.recorded_at,
        reason: row.reason,
        organisationUuid: row.actor_organisation_id,
      }),
    );
  }
}

const mapped = <Row, Model>(found: ReadonlyMap<string, Row[]>, model: (row: Row) => Model): Map<string, Model[]> =>
  new Map([...found].map(([id, rows]) => [id, rows.map(model)]));

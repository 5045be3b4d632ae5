/** Makes what the guards of memoranda look at. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { lastDayOf } from './domain/agreed-terms.js';
import { currentTerm, tacitTermsOf } from './domain/current-term.js';
import { isPapers } from './domain/papers.js';
import type { MouSubject } from './domain/mou-subject.js';
import { MouFactsRepository, type MouFactsRow } from './persistence/mou-facts.repository.js';

/** A memorandum as it was read, and as the guards look at it. */
export interface LoadedMou {
  readonly row: MouFactsRow;
  readonly subject: MouSubject;
}

@Injectable()
export class MouSubjects {
  constructor(
    private readonly facts: MouFactsRepository,
    private readonly clock: Clock,
  ) {}

  /** The present state of memoranda, for an actor who acts for its own organisation. One statement. */
  async many(actor: Actor, ids: readonly string[]): Promise<Map<string, LoadedMou>> {
    const today = this.clock.today();
    const rows = await this.facts.of(ids);
    return new Map(rows.map(row => [row.id, { row, subject: subjectOf(actor, row, today) }]));
  }
}

function subjectOf(actor: Actor, row: MouFactsRow, today: string): MouSubject {
  const papers = isPapers(row.provenance);
  const own = actingOrganisation(actor);
  return {
    state: row.status,
    today,
    partyIds: row.party_ids,
    papers,
    corrected: row.corrected_by_id !== null,
    acted: row.acted,
    hasText: row.has_text,
    hasAuthenticText: row.has_authentic,
    amending: row.amendment_version !== null,
    accepted: row.accepted,
    signed: row.signed,
    effectiveOn: row.table_effective_on,
    endsOn: row.table_ends_on,
    lastDayOnTable:
      row.table_renewal === null ? null : lastDayOf({ renewal: row.table_renewal, ends_on: row.table_ends_on }),
    lastDay: row.last_day,
    lastSignedOn: row.last_signed_on,
    inForceOn: row.in_force_on,
    renewal: row.renewal,
    noticeBy: noticeBy(row, today),
    terminationGiven: row.terminates_on !== null,
    nonRenewalGiven: row.not_renewed_after !== null,
    hasSuccessor: row.has_successor,
    party: own !== undefined && row.party_ids.includes(own) ? own : null,
    textCurrent: true,
    signedOn: today,
    mandateValid: true,
  };
}

function noticeBy(row: MouFactsRow, today: string): string | null {
  const terms = tacitTermsOf(row);
  return terms && currentTerm(terms.anchor, terms, today).noticeBy;
}

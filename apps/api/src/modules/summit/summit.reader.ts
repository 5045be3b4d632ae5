/** What other modules may know of a summit, whoever asks: facts for their guards. */
import type { Provenance, SummitForm, SummitKind, SummitState } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import { type DelegationFacts, DelegationReader } from './delegation/delegation.reader.js';
import { SummitRepository } from './persistence/summit.repository.js';
import type { SummitRow } from './persistence/summit.rows.js';

export interface SummitFacts {
  readonly id: string;
  readonly state: SummitState;
  readonly kind: SummitKind;
  readonly form: SummitForm;
  /** The IANA zone in which its days are counted. */
  readonly zone: string;
  /** As precisely as they are known; null when unknown. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** The first and last day that these may mean. For a summit that is announced these are its days. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly registrationOpensOn: string | null;
  readonly registrationClosesOn: string | null;
  readonly ruleSetId: string | null;
  readonly hostOrganisationId: string | null;
  readonly placeId: string | null;
  readonly announcedOn: string | null;
  readonly credentialsReportedAt: Date | null;
  readonly provenance: Provenance;
}

@Injectable()
export class SummitReader {
  constructor(
    private readonly summits: SummitRepository,
    private readonly delegationReader: DelegationReader,
  ) {}

  /** The facts of a summit, or undefined when there is none. */
  async facts(summitId: string): Promise<SummitFacts | undefined> {
    const row = (await this.summits.byIds([summitId])).get(summitId);
    return row && factsOf(row);
  }

  /** The same, with the summit locked until the end of the unit of work: its state cannot change meanwhile. */
  async lockedFacts(summitId: string): Promise<SummitFacts | undefined> {
    const row = await this.summits.lock(summitId);
    return row && factsOf(row);
  }

  /** Every delegation of a summit that was not withdrawn, whatever its state. */
  delegations(summitId: string): Promise<DelegationFacts[]> {
    return this.delegationReader.ofSummit(summitId);
  }
}

export const factsOf = (row: SummitRow): SummitFacts => ({
  id: row.id,
  state: row.state,
  kind: row.kind,
  form: row.form,
  zone: row.zone,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  firstDay: row.first_day,
  lastDay: row.last_day,
  registrationOpensOn: row.registration_opens_on,
  registrationClosesOn: row.registration_closes_on,
  ruleSetId: row.rule_set_id,
  hostOrganisationId: row.host_organisation_id,
  placeId: row.place_id,
  announcedOn: row.announced_on,
  credentialsReportedAt: row.credentials_reported_at,
  provenance: row.provenance,
});

/** Proposes, confirms and rejects that two records are one organisation. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound, Refused } from '../../../core/errors/index.js';
import { decodeCursor, pageOf, pageSize } from '../../../core/graphql/index.js';
import { idOf, uuidOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { refuseIfBlocked } from '../../../core/workflow/index.js';
import { DuplicateFinder } from './duplicate-finder.js';
import { OrganisationService } from '../organisation.service.js';
import { OrganisationNameRepository } from '../persistence/organisation-name.repository.js';
import { DuplicateProposal, DuplicateProposalConnection } from './duplicate-proposal.model.js';
import type { DuplicateProposalsArgs, ProposeDuplicateInput } from './duplicate.inputs.js';
import { DuplicateAlreadyProposed } from './duplicate.refusals.js';
import { DuplicateRepository, type ProposalRow } from './duplicate.repository.js';
import { LedgerHoldersRegistry } from './ledger-holders.js';
import {
  duplicateWorkflow,
  type ProposalAction,
  type ProposalState,
  type ProposalSubject,
} from './duplicate.workflow.js';

const ORDER = 'PROPOSED_AT';
const OPEN_ALREADY = { duplicate_proposal_open: () => new Refused(new DuplicateAlreadyProposed()) };

@Injectable()
export class DuplicateService {
  constructor(
    private readonly proposals: DuplicateRepository,
    private readonly organisations: OrganisationService,
    private readonly names: OrganisationNameRepository,
    private readonly finder: DuplicateFinder,
    private readonly ledgers: LedgerHoldersRegistry,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  async readMany(ids: readonly string[]): Promise<Map<string, DuplicateProposal>> {
    return new Map([...(await this.proposals.byIds(ids))].map(([id, row]) => [id, toProposal(row)]));
  }

  /** What the table of proposals looks at, by their uuids. */
  async subjects(ids: readonly string[]): Promise<Map<string, ProposalSubject>> {
    const rows = await this.proposals.sides(ids);
    const holders = await this.ledgers.withLedger(rows.map(row => row.duplicate_id));
    return new Map(
      rows.map(({ id, state, proposed_by: proposedBy, merged, secretariat, duplicate_id }) => [
        id,
        { state, proposedBy, merged, secretariat, ledger: holders.has(duplicate_id) },
      ]),
    );
  }

  async list(args: DuplicateProposalsArgs): Promise<DuplicateProposalConnection> {
    const size = pageSize(args);
    const after = args.after ?? null;
    const state = args.state ?? 'PROPOSED';
    const order = `${ORDER} ${state}`;
    const key = after === null ? null : decodeCursor(order, ['timestamptz', 'uuid'], after);
    const rows = await this.proposals.page(state, key, size + 1);
    const keys = new Map(rows.map(row => [row.id, [row.key, row.id]]));
    const page = pageOf(rows.map(toProposal), { size, after, order, key: ({ uuid }) => keys.get(uuid) ?? [] });
    return Object.assign(new DuplicateProposalConnection(), page);
  }

  /** @throws NotFound, InputInvalid, Refused with DuplicateAlreadyProposed */
  propose(actor: Actor, input: ProposeDuplicateInput): Promise<DuplicateProposal> {
    const person = actingPerson(actor);
    if (person === undefined) throw new Error('A proposal is made by a person.');
    return this.unitOfWork.run(async () => {
      const duplicate_id = await this.existing(actor, input.duplicateId, 'duplicateId');
      const original_id = await this.existing(actor, input.originalId, 'originalId');
      if (duplicate_id === original_id) {
        throw InputInvalid.at('input.originalId', 'notItself', 'These two are one record already.');
      }
      const score = await this.finder.compare(duplicate_id, original_id);
      const { reason } = input;
      const id = await this.proposals.insert({ duplicate_id, original_id, reason, score, proposed_by: person });
      await this.record(actor, 'duplicate.proposed', id);
      return this.reread(id);
    }, OPEN_ALREADY);
  }

  /** Merges the duplicate into the original. @throws NotFound, Refused with GuardFailed */
  confirm(actor: Actor, asked: string): Promise<DuplicateProposal> {
    return this.decide(actor, asked, 'CONFIRM', async ({ duplicate_id, original_id }) => {
      await this.names.copyAsAliases(duplicate_id, original_id);
      await this.proposals.merge(duplicate_id, original_id);
    });
  }

  /** @throws NotFound, Refused with GuardFailed */
  reject(actor: Actor, asked: string): Promise<DuplicateProposal> {
    return this.decide(actor, asked, 'REJECT', async () => undefined);
  }

  private decide(
    actor: Actor,
    asked: string,
    action: ProposalAction,
    effect: (row: ProposalRow) => Promise<void>,
  ): Promise<DuplicateProposal> {
    const id = uuidOf('DuplicateProposal', asked);
    return this.unitOfWork.run(async () => {
      const row = await this.proposals.lock(id);
      if (!row) throw new NotFound('DuplicateProposal', asked);
      // From here on nobody writes into the ledger of either, or merges one of them elsewhere.
      await this.proposals.lockPair(row.duplicate_id, row.original_id);
      const subject = (await this.subjects([id])).get(id);
      if (!subject) throw new NotFound('DuplicateProposal', asked);
      refuseIfBlocked(duplicateWorkflow.blocking(subject, action, actor));
      const next: ProposalState = duplicateWorkflow.next(subject, action, actor);
      await effect(row);
      await this.proposals.decide(id, next, actingPerson(actor) ?? null);
      await this.record(actor, `duplicate.${next.toLowerCase()}`, id);
      return this.reread(id);
    });
  }

  private async existing(actor: Actor, asked: string, field: string): Promise<string> {
    return (await this.organisations.existing(actor, asked, ['input', field])).uuid;
  }

  private async reread(id: string): Promise<DuplicateProposal> {
    const row = (await this.proposals.byIds([id])).get(id);
    if (!row) throw new Error('The proposal that was just written is gone.');
    return toProposal(row);
  }

  private record(actor: Actor, action: string, subjectId: string): Promise<void> {
    return this.audit.record(actor, { action, subjectType: 'DuplicateProposal', subjectId });
  }
}

const toProposal = (row: ProposalRow): DuplicateProposal =>
  Object.assign(new DuplicateProposal(), {
    id: idOf('DuplicateProposal', row.id),
    uuid: row.id,
    state: row.state,
    reason: row.reason,
    score: row.score,
    proposedAt: row.proposed_at,
    decidedAt: row.decided_at,
    version: row.version,
    duplicateUuid: row.duplicate_id,
    originalUuid: row.original_id,
    proposedBy: row.proposed_by,
  });

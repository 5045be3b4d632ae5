/**
 * The ledger of memberships: the one way in which an organisation becomes, stays or ceases to be a member. Every row cites
 * a decision or the rule that permits it, and the transition table (domain/ledger.workflow.ts) knows it.
 */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import { idOf, newUuid } from '../../../core/ids/index.js';
import { Outbox } from '../../../core/jobs/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { LiveHub } from '../../../core/live/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { firstDayOf, isVoiding, placeOf, standingBefore, verdictOn } from '../domain/append.js';
import { belongingGuards } from '../domain/who-may-belong.js';
import { MEMBERSHIP_CONSTRAINTS } from '../domain/constraints.js';
import { eventOfChange, MEMBERSHIP_CHANGED, MEMBERSHIP_TOPIC } from '../membership.events.js';
import { LedgerRepository } from './ledger.repository.js';
import type { LockedMembership, MembershipEventRow, MembershipRow } from './ledger.rows.js';
import type { NewMembershipEvent } from './new-membership-event.js';
import { ProjectionRepository, type StatusChange } from './projection.repository.js';

/** Whether later rows that lose their ground are annulled with the row, whether or not they have taken effect. */
interface Manner {
  readonly annulling: boolean;
}

@Injectable()
export class MembershipLedger {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly projection: ProjectionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly live: LiveHub,
  ) {}

  /**
   * Records an event, in the caller's unit of work or its own. The membership is locked, so that of two events at once
   * the second sees the first. Rows that were to take effect later and that no longer fit are marked as overtaken.
   * @returns the row
   * @throws Refused with GuardFailed when the organisation is of a kind that never belongs, or was merged into another
   *   record, when the table does not know the event in the present status, when a later event would
   *   contradict it, or when the superseded row was superseded already; InputInvalid without a decision and a rule
   */
  record(actor: Actor, event: NewMembershipEvent): Promise<MembershipEventRow> {
    return this.unitOfWork.run(async () => {
      const membership = await this.ledger.lock(event.organisationId);
      return this.append(actor, membership, event, { annulling: false });
    }, MEMBERSHIP_CONSTRAINTS);
  }

  /**
   * Takes back what a decision brought about, because another decision annulled it: each of its rows, and each later row
   * that stood only on them, gets a row of the type ANNULLED. The ledger then reads as if they had never taken effect,
   * for whoever asks what is known from now on.
   * @returns the rows that were added
   */
  reverse(
    actor: Actor,
    { decisionId, byDecisionId, reason = null }: { decisionId: string; byDecisionId: string; reason?: string | null },
  ): Promise<MembershipEventRow[]> {
    return this.unitOfWork.run(async () => {
      const added: MembershipEventRow[] = [];
      const rows = await this.ledger.eventsOfDecision(decisionId);
      for (const { organisationId, id } of rows.reverse()) {
        const membership = await this.ledger.lock(organisationId);
        const entries = (await this.ledger.eventsOf([organisationId])).get(organisationId) ?? [];
        const row = entries.find(entry => entry.id === id);
        if (!row || row.voids || entries.some(({ supersedesId }) => supersedesId === id)) continue;
        const { effectiveOn } = row;
        const ground = {
          decisionId: byDecisionId,
          ruleRef: null,
          reason,
          provenance: row.provenance,
          source: row.source,
        };
        const annulment = { organisationId, type: 'ANNULLED', statusTo: row.statusFrom, effectiveOn } as const;
        added.push(
          await this.append(actor, membership, { ...annulment, ...ground, supersedesId: id }, { annulling: true }),
        );
      }
      return added;
    }, MEMBERSHIP_CONSTRAINTS);
  }

  /** Brings every organisation's row in line with its ledger: what was recorded for today takes effect. Run daily. */
  applyDue(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const changed = await this.projection.projectAll();
      for (const change of changed) {
        await this.tell(change.membershipId, change.organisationId);
        await this.tellStatus(change);
      }
      return changed.length;
    });
  }

  private async append(
    actor: Actor,
    membership: LockedMembership,
    event: NewMembershipEvent,
    manner: Manner,
  ): Promise<MembershipEventRow> {
    refuseIfBlocked(belongingGuards(membership));
    if (event.decisionId == null && event.ruleRef == null) {
      throw InputInvalid.at('input.decisionId', 'groundNeeded', 'Name the decision, or the rule that permits it.');
    }
    const { organisationId } = membership;
    const entries = (await this.ledger.eventsOf([organisationId])).get(organisationId) ?? [];
    const row = this.rowOf(membership, entries, event);
    const rows = [row, ...this.overtaken([...entries, row], row, manner)];
    for (const added of rows) await this.ledger.append(actor, added);
    const changed = await this.projection.project([organisationId], row.recordedAt);
    const details = { organisation: organisationId, event: row.id, type: row.type, status: row.statusTo };
    await this.audit.record(actor, {
      action: 'membership.recorded',
      subjectType: 'Membership',
      subjectId: membership.id,
      details: { ...details, effectiveOn: row.effectiveOn, decision: row.decisionId, rule: row.ruleRef },
    });
    await this.tell(membership.id, organisationId);
    for (const change of changed) await this.tellStatus(change);
    return row;
  }

  private rowOf(
    membership: MembershipRow,
    entries: readonly MembershipEventRow[],
    event: NewMembershipEvent,
  ): MembershipEventRow {
    const superseded = event.supersedesId == null ? undefined : entries.find(({ id }) => id === event.supersedesId);
    if (event.supersedesId != null) {
      const replaced = entries.some(({ supersedesId }) => supersedesId === event.supersedesId);
      if (!superseded || replaced) {
        const message = 'This row is not the one that counts now: another one took its place.';
        refuseIfBlocked([describeGuard('ALREADY_SUPERSEDED', message)]);
      }
    }
    const place = placeOf(entries, superseded, this.clock.now());
    const entry = {
      id: newUuid(),
      type: event.type,
      ...place,
      statusTo: event.statusTo,
      categoryTo: event.categoryTo ?? null,
      effectiveOn: event.effectiveOn,
      effectiveDay: firstDayOf(event.effectiveOn),
      supersedesId: event.supersedesId ?? null,
      voids: isVoiding(event.type),
    };
    const before = standingBefore(entries, entry);
    return {
      ...entry,
      membershipId: membership.id,
      organisationId: membership.organisationId,
      statusFrom: before.status,
      categoryFrom: before.category,
      decisionId: event.decisionId ?? null,
      ruleRef: event.ruleRef ?? null,
      reason: event.reason ?? null,
      note: event.note ?? null,
      expiresAt: event.type === 'PROVISIONALLY_ADMITTED' || event.type === 'PROVISION_EXTENDED' ? 'NEXT_SUMMIT' : null,
      provenance: event.provenance,
      source: event.source ?? null,
    };
  }

  /** The rows that mark what the new row leaves without ground. @throws Refused when the new row itself has none */
  private overtaken(
    entries: readonly MembershipEventRow[],
    added: MembershipEventRow,
    { annulling }: Manner,
  ): MembershipEventRow[] {
    const rows: MembershipEventRow[] = [];
    for (;;) {
      const known = [...entries, ...rows];
      const verdict = verdictOn(known, { added, today: this.clock.today(), annulling });
      if (verdict.kind === 'STANDS') return rows;
      if (verdict.kind === 'REFUSED') {
        refuseIfBlocked(verdict.guards);
        return rows;
      }
      const { entry } = verdict;
      const { decisionId, ruleRef, provenance, source, recordedAt } = added;
      rows.push({
        ...entry,
        id: newUuid(),
        type: annulling ? 'ANNULLED' : 'OVERTAKEN',
        number: Math.max(...known.map(({ number }) => number)) + 1,
        statusTo: entry.statusFrom,
        categoryTo: null,
        supersedesId: entry.id,
        voids: true,
        expiresAt: null,
        ...{ decisionId, ruleRef, provenance, source, recordedAt },
        reason: null,
        note: null,
      });
    }
  }

  private async tell(membershipId: string, organisationId: string): Promise<void> {
    const id = idOf('Membership', membershipId);
    await this.outbox.add(MEMBERSHIP_CHANGED, id, {
      membership: id,
      organisation: idOf('Organisation', organisationId),
    });
    await this.live.publish(MEMBERSHIP_TOPIC, { id });
  }

  /** Tells everybody what everybody may know of a change of status: nothing of the reason. */
  private async tellStatus({ membershipId, organisationId, from, to }: StatusChange): Promise<void> {
    const event = eventOfChange(from, to);
    if (event === undefined) return;
    const [membership, organisation] = [idOf('Membership', membershipId), idOf('Organisation', organisationId)];
    await this.outbox.add(event, membership, { membership, organisation });
  }
}

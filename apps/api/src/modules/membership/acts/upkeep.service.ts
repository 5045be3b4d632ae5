/** What the secretariat enters: a lapse that it confirms, a decision on a category, an end, a successor, a correction. */
import { Injectable } from '@nestjs/common';
import type { MembershipCategoryCode } from '@kurultai/schema';
import type { Actor } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { TaskService } from '../../task/index.js';
import type { Membership } from '../contract/membership.model.js';
import { firstDayOf } from '../domain/append.js';
import { MEMBERSHIP_CONSTRAINTS } from '../domain/constraints.js';
import { ruleReference } from '../domain/rule-reference.js';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import { MembershipLedger } from '../ledger/membership-ledger.js';
import { MembershipDesk } from './membership-desk.js';

/** What is wrong with a row, and why. */
export interface Correction {
  /** The public id of the row. */
  readonly eventId: string;
  readonly effectiveOn?: string | null;
  readonly category?: MembershipCategoryCode | null;
  readonly didNotHappen?: boolean | null;
  readonly reason: string;
}

@Injectable()
export class UpkeepService {
  constructor(
    private readonly desk: MembershipDesk,
    private readonly ledger: MembershipLedger,
    private readonly rows: LedgerRepository,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Confirms a lapse that is due. It never happens by itself. @throws NotFound, Refused with GuardFailed */
  confirmLapse(actor: Actor, input: { organisationId: string; reason: string }): Promise<Membership> {
    return this.desk.act(actor, input.organisationId, 'CONFIRM_LAPSE', async found => {
      const { organisationId, membershipId, ruleSet, today } = found;
      await this.ledger.record(actor, {
        organisationId,
        type: 'LAPSED',
        statusTo: 'LAPSED',
        effectiveOn: today,
        ruleRef: ruleReference(ruleSet, 'membership.reassessmentYears'),
        reason: input.reason,
        provenance: 'LIVE',
      });
      await this.tasks.closeAll(membershipId);
    });
  }

  /**
   * Enters a decision on the category of a member.
   * @throws NotFound, InputInvalid with rule `decisionFits`, Refused with GuardFailed
   */
  changeCategory(
    actor: Actor,
    input: {
      organisationId: string;
      category: MembershipCategoryCode;
      decisionId: string;
      effectiveOn?: string | null;
    },
  ): Promise<Membership> {
    return this.desk.act(actor, input.organisationId, 'CHANGE_CATEGORY', async ({ organisationId, today }) => {
      const decision = await this.desk.decisionFor(input.decisionId, 'CATEGORY_CHANGE', [organisationId]);
      await this.ledger.record(actor, {
        organisationId,
        type: 'CATEGORY_CHANGED',
        statusTo: 'ACTIVE',
        categoryTo: input.category,
        effectiveOn: input.effectiveOn ?? today,
        decisionId: decision.id,
        provenance: 'LIVE',
      });
    });
  }

  /** Ends the membership of an organisation that ceased to exist. @throws NotFound, Refused with GuardFailed */
  dissolve(actor: Actor, input: { organisationId: string; reason?: string | null }): Promise<Membership> {
    return this.desk.act(actor, input.organisationId, 'DISSOLVE', async found => {
      const { organisationId, row, ruleSet, standing, today } = found;
      const ceased = row.dissolvedOn ?? today;
      // What was recorded of it after its end stays: then the membership ends today.
      const untouched = standing.decisive === null || standing.decisive.effectiveDay <= firstDayOf(ceased);
      await this.ledger.record(actor, {
        organisationId,
        type: 'DISSOLVED',
        statusTo: 'DISSOLVED',
        effectiveOn: untouched ? ceased : today,
        ruleRef: ruleReference(ruleSet, 'decisions.ENTITY_CHANGE'),
        reason: input.reason ?? null,
        provenance: 'LIVE',
      });
      await this.tasks.closeAll(found.membershipId);
    });
  }

  /**
   * Hands the membership of an organisation that ceased to exist to its successor, as it stood last.
   * @throws NotFound, InputInvalid with rule `decisionFits`, Refused with GuardFailed
   */
  succeed(actor: Actor, input: { organisationId: string; decisionId: string }): Promise<Membership> {
    return this.desk.act(actor, input.organisationId, 'SUCCEED', async found => {
      const { organisationId, row, ceasedAs, today } = found;
      if (row.successorId === null || ceasedAs === null)
        throw new Error('The table let a succession pass without one.');
      const about = [organisationId, row.successorId];
      const decision = await this.desk.decisionFor(input.decisionId, 'ENTITY_CHANGE', about);
      await this.ledger.record(actor, {
        organisationId: row.successorId,
        type: 'SUCCEEDED',
        statusTo: ceasedAs.status,
        categoryTo: ceasedAs.category,
        effectiveOn: today,
        decisionId: decision.id,
        provenance: 'LIVE',
      });
    });
  }

  /**
   * Adds a row that takes the place of a wrong one. What was recorded stays; what is known changes from now on.
   * @throws NotFound, InputInvalid with rule `somethingToCorrect`, Refused with GuardFailed
   */
  correct(actor: Actor, { eventId, effectiveOn, category, didNotHappen, reason }: Correction): Promise<Membership> {
    const id = uuidOf('MembershipEvent', eventId, ['input', 'eventId']);
    if (effectiveOn == null && category == null && didNotHappen !== true) {
      throw InputInvalid.at(
        'input',
        'somethingToCorrect',
        'Say what is right: the date, the category, or that it did not happen.',
      );
    }
    return this.unitOfWork.run(async () => {
      const row = (await this.rows.eventsByIds([id])).get(id);
      if (!row) throw new NotFound('MembershipEvent', eventId);
      if (row.voids) {
        const message = 'This row has no effect of its own: correct or record what it took away.';
        throw InputInvalid.at('input.eventId', 'somethingToCorrect', message);
      }
      return this.desk.actOn(actor, row.organisationId, 'CORRECT', async ({ organisationId }) => {
        await this.ledger.record(actor, {
          organisationId,
          type: didNotHappen === true ? 'CORRECTED' : row.type,
          statusTo: didNotHappen === true ? row.statusFrom : row.statusTo,
          categoryTo: didNotHappen === true ? null : (category ?? row.categoryTo),
          effectiveOn: effectiveOn ?? row.effectiveOn,
          decisionId: row.decisionId,
          ruleRef: row.ruleRef,
          reason,
          note: row.note,
          supersedesId: row.id,
          provenance: row.provenance,
          source: row.source,
        });
      });
    }, MEMBERSHIP_CONSTRAINTS);
  }
}

/** What was promised at engagements: put on record, done with evidence, or given up. */
import { Injectable } from '@nestjs/common';
import { type Actor, ownOrganisation } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { Configuration } from '../../../core/config/index.js';
import { type ColumnValue, UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound, Stale } from '../../../core/errors/index.js';
import { impreciseDate } from '../../../core/graphql/index.js';
import { anyIdOf, idOf, uuidOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { authored } from '../../../core/text/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { checkLanguages, checkOrigin, checkPast, OrganisationService } from '../../organisation/index.js';
import { TaskService } from '../../task/index.js';
import { checkMeeting } from '../domain/check-engagement.js';
import { seesOutcome } from '../domain/engagement.policy.js';
import type { EngagementSubject } from '../domain/engagement.workflow.js';
import { EngagementService } from '../engagement.service.js';
import {
  ActionItem,
  type AddActionItemInput,
  type CompleteActionItemInput,
  type DropActionItemInput,
} from './action-item.contract.js';
import { ACTION_ITEMS_LISTED, ActionItemRepository, type ActionItemRow } from './action-item.repository.js';
import { type ActionItemAction, actionItemWorkflow } from './action-item.workflow.js';

const TASK = 'ACTION_ITEM_DO';

@Injectable()
export class ActionItems {
  constructor(
    private readonly items: ActionItemRepository,
    private readonly engagements: EngagementService,
    private readonly organisations: OrganisationService,
    private readonly tasks: TaskService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /** Those that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, ActionItem>> {
    const rows = await this.items.byIds(ids);
    return new Map((await this.readable(actor, rows)).map(item => [item.uuid, item]));
  }

  /** Those of engagements, by the uuids of these, as far as the actor may read them. */
  async ofEngagements(actor: Actor, ids: readonly string[]): Promise<Map<string, ActionItem[]>> {
    const found = await this.items.ofEngagements(ids);
    const readable = await this.readable(actor, [...found.values()].flat());
    return new Map(ids.map(id => [id, readable.filter(({ engagementUuid }) => engagementUuid === id)]));
  }

  /** Puts a promise on record. @throws NotFound, Forbidden, Refused when there are as many as are listed, InputInvalid */
  add(actor: Actor, input: AddActionItemInput): Promise<ActionItem> {
    checkLanguages('description', input.description);
    checkOrigin(input, this.configuration.values.NODE_ENV === 'production');
    const engagementId = uuidOf('Engagement', input.engagementId, ['input', 'engagementId']);
    return this.unitOfWork.run(async () => {
      checkMeeting(input.meeting, (await this.engagements.kept(actor, engagementId)).meetings);
      if ((await this.items.count(engagementId)) >= ACTION_ITEMS_LISTED) {
        refuseIfBlocked([describeGuard('PROMISES_FULL', `It has ${String(ACTION_ITEMS_LISTED)} promises.`)]);
      }
      const owner =
        input.ownerId == null
          ? null
          : (await this.organisations.existing(actor, input.ownerId, ['input', 'ownerId'])).uuid;
      const id = await this.items.insert({
        ...{ engagement_id: engagementId, owner_id: owner, due_on: input.dueOn ?? null },
        meeting: input.meeting ?? null,
        description: JSON.stringify(authored(input.description)),
        ...{ provenance: input.provenance ?? 'LIVE', source: input.source ?? null },
      });
      if (owner !== null) {
        const task = { kind: TASK, subjectType: 'ActionItem', subjectId: id, dueOn: input.dueOn ?? null } as const;
        await this.tasks.open({ ...task, assignee: { organisationId: owner } });
      }
      await this.audit.record(actor, { action: 'actionItem.add', subjectType: 'ActionItem', subjectId: id });
      return this.shown(actor, id);
    });
  }

  /** Says that it is done, and what shows it. @throws Stale, Refused, NotFound, InputInvalid */
  complete(actor: Actor, input: CompleteActionItemInput): Promise<ActionItem> {
    if (input.resultId != null && !anyIdOf(input.resultId, 'input.resultId')) {
      throw InputInvalid.at('input.resultId', 'typeId', 'This is not an id of this service.');
    }
    checkPast('doneOn', input.doneOn, this.clock.today());
    const columns = { evidence: input.evidence, result_id: input.resultId ?? null };
    return this.act(actor, input, 'COMPLETE', { ...columns, done_on: input.doneOn ?? this.clock.today() });
  }

  /** Gives it up. @throws Stale, Refused, NotFound */
  drop(actor: Actor, input: DropActionItemInput): Promise<ActionItem> {
    return this.act(actor, input, 'DROP', { end_reason: input.reason });
  }

  private act(
    actor: Actor,
    input: { readonly id: string; readonly expectedVersion: number },
    action: ActionItemAction,
    columns: Readonly<Record<string, ColumnValue>>,
  ): Promise<ActionItem> {
    const id = uuidOf('ActionItem', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const row = await this.items.lock(id);
      const item = row && (await this.readable(actor, [row]))[0];
      if (!row || !item) throw new NotFound('ActionItem', input.id);
      if (row.version !== input.expectedVersion) throw new Stale('What was promised');
      refuseIfBlocked(actionItemWorkflow.blocking(item.subject, action, actor));
      await this.items.update(id, { ...columns, state: actionItemWorkflow.next(item.subject, action, actor) });
      await this.tasks.closeAll(id);
      const name = `actionItem.${action.toLowerCase()}`;
      await this.audit.record(actor, { action: name, subjectType: 'ActionItem', subjectId: id });
      return this.shown(actor, id);
    });
  }

  private async shown(actor: Actor, id: string): Promise<ActionItem> {
    const found = (await this.readMany(actor, [id])).get(id);
    if (!found) throw new NotFound('ActionItem', idOf('ActionItem', id));
    return found;
  }

  /** Promises are for those who know what came of the engagement, and for whoever promised them. */
  private async readable(actor: Actor, rows: readonly ActionItemRow[]): Promise<ActionItem[]> {
    if (rows.length === 0) return [];
    const own = ownOrganisation(actor);
    const subjects = await this.engagements.subjects(rows.map(row => row.engagement_id));
    return rows.flatMap(row => {
      const subject = subjects.get(row.engagement_id);
      const known = subject && (seesOutcome(actor, subject) || (own !== undefined && row.owner_id === own));
      return known ? [toActionItem(row, subject)] : [];
    });
  }
}

const toActionItem = (row: ActionItemRow, engagement: EngagementSubject): ActionItem =>
  Object.assign(new ActionItem(), {
    id: idOf('ActionItem', row.id),
    uuid: row.id,
    state: row.state,
    meeting: row.meeting,
    dueOn: row.due_on,
    doneOn: impreciseDate(row.done_on),
    evidence: row.evidence,
    endReason: row.end_reason,
    provenance: row.provenance,
    source: row.source,
    version: row.version,
    descriptions: row.description,
    ownerUuid: row.owner_id,
    resultId: row.result_id,
    engagementUuid: row.engagement_id,
    subject: { state: row.state, ownerId: row.owner_id, engagement },
  });

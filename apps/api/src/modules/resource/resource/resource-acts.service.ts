/** The acts on resources: who adds one, changes and revises it, and takes it through its life. */
import type { EventType } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Configuration } from '../../../core/config/index.js';
import { type ColumnValue, UnitOfWork } from '../../../core/database/index.js';
import { NotFound, Stale } from '../../../core/errors/index.js';
import { idOf, newUuid, originIdOf, uuidOf } from '../../../core/ids/index.js';
import { Outbox } from '../../../core/jobs/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { foldText, type LocalisedEntry } from '../../../core/text/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { SearchIndex } from '../catalogue/search-index.js';
import { RESOURCE_CONSTRAINTS } from '../domain/constraints.js';
import { mayRead } from '../domain/programme.policy.js';
import { programmeWorkflow, type ResourceAction, resourceWorkflow } from '../domain/programme.workflow.js';
import { authored, originColumns, sharedColumns } from '../domain/shared-item-columns.js';
import type { DevelopItemInput, ItemStepInput, WithdrawItemInput } from '../programme/programme.inputs.js';
import { subjectOf } from '../programme/programme.mapper.js';
import { ProgrammeRepository } from '../programme/programme.repository.js';
import type { ProgrammeRow } from '../programme/programme.rows.js';
import { RESOURCE_RELEASED, RESOURCE_REVISED, RESOURCE_WITHDRAWN } from '../resource.events.js';
import type { AddResourceInput, ReviseResourceInput, UpdateResourceInput } from './resource.inputs.js';
import { readableResource, resourceSubjectOf, toResource } from './resource.mapper.js';
import type { Resource } from './resource.model.js';
import { ResourceRepository } from './resource.repository.js';
import { ResourceTranslations } from './resource-translations.js';
import type { ResourceRow } from './resource.rows.js';
import { RevisionContent } from './revision-content.js';

@Injectable()
export class ResourceActs {
  constructor(
    private readonly resources: ResourceRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly content: RevisionContent,
    private readonly translations: ResourceTranslations,
    private readonly index: SearchIndex,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly configuration: Configuration,
  ) {}

  /** Adds a resource under a programme, with its first revision. @throws InputInvalid, NotFound, Refused */
  add(actor: Actor, input: AddResourceInput): Promise<Resource> {
    const programmeId = uuidOf('Programme', input.programmeId, ['input', 'programmeId']);
    return this.unitOfWork.run(async () => {
      const programme = await this.programmes.lock(programmeId);
      if (!programme || !mayRead(actor, { ownerId: programme.owner_id, status: programme.status })) {
        throw new NotFound('Programme', input.programmeId);
      }
      refuseIfBlocked(programmeWorkflow.blocking(subjectOf(programme), 'ADD_RESOURCE', actor));
      const content = await this.content.of(actor, programme.owner_id, input.content ?? {});
      const status = input.status ?? 'PLANNED';
      if (status === 'AVAILABLE' && !content.offersSomething) {
        refuseIfBlocked([describeGuard('NOTHING_TO_USE', 'Its first revision has no text, no file and no link.')]);
      }
      const production = this.configuration.values.NODE_ENV === 'production';
      const id = newUuid();
      await this.resources.insert({
        id,
        programme_id: programmeId,
        kind: input.kind,
        status,
        ...inherited(programme),
        ...sharedColumns(input),
        ...ownColumns(input),
        ...originColumns(input, actor.kind === 'OFFICER' || actor.kind === 'SYSTEM', production),
        ...titleColumns(input.title),
        original_language: input.originalLanguage,
        offered: [input.originalLanguage],
        revision: 1,
      });
      await this.resources.addRevision(actor, id, { number: 1, changes: 'First revision.', ...content.columns });
      return this.written(actor, id, 'resource.added', status === 'AVAILABLE' ? RESOURCE_RELEASED : null);
    }, RESOURCE_CONSTRAINTS);
  }

  /** Changes the record. @throws Stale, Refused, NotFound, InputInvalid */
  update(actor: Actor, input: UpdateResourceInput): Promise<Resource> {
    return this.act(actor, input, 'UPDATE', null, async row => ({
      ...sharedColumns(input),
      ...ownColumns(input),
      ...(input.title != null && titleColumns(input.title, row.title)),
      ...(input.description !== undefined && { description: authored(input.description ?? [], row.description) }),
      ...(input.kind != null && { kind: input.kind }),
    }));
  }

  /**
   * Publishes a new revision. Modules that must know of it (translation) are told in the same transaction.
   * @throws Stale, Refused, NotFound, InputInvalid
   */
  revise(actor: Actor, input: ReviseResourceInput): Promise<Resource> {
    return this.act(actor, input, 'REVISE', RESOURCE_REVISED, async row => {
      const content = await this.content.of(actor, row.owner_id, input.content);
      if (!content.offersSomething) {
        refuseIfBlocked([describeGuard('NOTHING_TO_USE', 'The revision has no text, no file and no link.')]);
      }
      const number = row.revision + 1;
      await this.resources.addRevision(actor, row.id, { number, changes: input.changes, ...content.columns });
      return { revision: number };
    });
  }

  /** Begins to make it. @throws Stale, Refused, NotFound, InputInvalid */
  develop(actor: Actor, input: DevelopItemInput): Promise<Resource> {
    return this.act(actor, input, 'DEVELOP', null, async () => ({
      status: 'IN_DEVELOPMENT',
      ...(input.originId != null && { origin_id: originIdOf(input.originId) }),
    }));
  }

  /** Offers it. @throws Stale, Refused, NotFound */
  release(actor: Actor, input: ItemStepInput): Promise<Resource> {
    return this.act(actor, input, 'RELEASE', RESOURCE_RELEASED, async () => ({ status: 'AVAILABLE' }));
  }

  /** Offers it no longer. @throws Stale, Refused, NotFound */
  withdraw(actor: Actor, input: WithdrawItemInput): Promise<Resource> {
    return this.act(actor, input, 'WITHDRAW', RESOURCE_WITHDRAWN, async () => ({
      status: 'WITHDRAWN',
      withdrawal_reason: input.reason,
    }));
  }

  private act(
    actor: Actor,
    input: { id: string; expectedVersion: number },
    action: ResourceAction,
    event: EventType | null,
    change: (row: ResourceRow) => Promise<Record<string, ColumnValue>>,
  ): Promise<Resource> {
    const id = uuidOf('Resource', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const row = await this.resources.lock(id);
      if (!row || !readableResource(actor, row)) throw new NotFound('Resource', input.id);
      if (row.version !== input.expectedVersion) throw new Stale('The resource');
      refuseIfBlocked(resourceWorkflow.blocking(resourceSubjectOf(row), action, actor));
      await this.resources.update(id, input.expectedVersion, await change(row));
      if (action === 'UPDATE' || action === 'REVISE') await this.translations.changed(actor, id);
      // The outside knows of what is or was available.
      return this.written(actor, id, `resource.${action.toLowerCase()}`, row.status === 'PLANNED' ? null : event);
    }, RESOURCE_CONSTRAINTS);
  }

  private async written(actor: Actor, id: string, action: string, event: EventType | null): Promise<Resource> {
    await this.resources.refreshOffered(id);
    const row = (await this.resources.byIds([id])).get(id);
    if (!row) throw new NotFound('Resource', idOf('Resource', id));
    await this.programmes.refreshOffered(row.programme_id);
    await this.index.resource(row);
    const [resource, programme] = [idOf('Resource', id), idOf('Programme', row.programme_id)];
    await this.audit.record(actor, {
      action,
      subjectType: 'Resource',
      subjectId: id,
      details: { programme, revision: row.revision, version: row.version, status: row.status },
    });
    if (event !== null && row.programme_status !== 'PLANNED')
      await this.outbox.add(event, resource, { resource, programme, revision: row.revision });
    return toResource(row);
  }
}

const inherited = ({ topics, audiences, age_from, age_to, licence, adaptation }: ProgrammeRow) => ({
  topics,
  audiences,
  age_from,
  age_to,
  licence,
  adaptation,
});

function ownColumns(
  input: Pick<AddResourceInput, 'educationalUse' | 'teaches' | 'minutesRequired' | 'machineTranslation'>,
) {
  const { educationalUse, teaches, minutesRequired, machineTranslation } = input;
  return {
    ...(machineTranslation != null && { machine_translation: machineTranslation }),
    ...(educationalUse !== undefined && { educational_use: educationalUse ?? [] }),
    ...(teaches !== undefined && { teaches: teaches ?? [] }),
    ...(minutesRequired !== undefined && { time_required: minutesRequired }),
  };
}

/** @param earlier what stands there: its translations stay */
const titleColumns = (
  title: readonly { language: string; text: string }[],
  earlier: readonly LocalisedEntry[] = [],
) => ({
  title: authored(title, earlier),
  sort_title: foldText(title[0]?.text ?? ''),
});

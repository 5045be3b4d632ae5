/** Brings publications into the network's stream, and takes them out: by the rule set in force, and by the secretariat. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { Forbidden, NotFound, Stale } from '../../../core/errors/index.js';
import { idOf, uuidOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { LiveHub } from '../../../core/live/index.js';
import { refuseIfBlocked } from '../../../core/workflow/index.js';
import { RuleSetService } from '../../decision/index.js';
import { TaskService } from '../../task/index.js';
import { mayPublishFor, mayRead } from '../domain/publication.policy.js';
import { type FirstPlace, type StreamAction, streamAtPublishing, streamWorkflow } from '../domain/stream.workflow.js';
import { PublicationWriter } from '../persistence/publication-writer.js';
import { DECLINED, INCLUDED, LIVE_TOPIC, REMOVED } from '../publication.events.js';
import { PublicationRecorder } from '../publication-recorder.js';
import { StreamRepository } from './stream.repository.js';

const TASK = 'PUBLICATION_REVIEW';
/** What the audit log says. */
const AUDITED = {
  SUBMIT_TO_STREAM: 'publication.submitted-to-stream',
  INCLUDE_IN_STREAM: INCLUDED,
  DECLINE_FROM_STREAM: DECLINED,
  REMOVE_FROM_STREAM: REMOVED,
} as const satisfies Record<StreamAction, string>;
/** What the outside is told. */
const TOLD = {
  SUBMIT_TO_STREAM: null,
  INCLUDE_IN_STREAM: INCLUDED,
  DECLINE_FROM_STREAM: DECLINED,
  REMOVE_FROM_STREAM: REMOVED,
} as const;

/** Which publication, and what its organisation is told. */
export interface StreamMove {
  readonly id: string;
  readonly comment?: string | null;
  readonly expectedVersion?: number | null;
}

@Injectable()
export class StreamService {
  constructor(
    private readonly stream: StreamRepository,
    private readonly writer: PublicationWriter,
    private readonly ruleSets: RuleSetService,
    private readonly tasks: TaskService,
    private readonly recorder: PublicationRecorder,
    private readonly audit: AuditLog,
    private readonly live: LiveHub,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives a publication that just became public its first place, by the rule set in force and by how its organisation
   * stands at this instant. In the caller's unit of work.
   */
  async enter(id: string, organisationId: string): Promise<void> {
    const state = await this.firstPlace(organisationId);
    if (state === 'NONE') return;
    await this.stream.move(id, state, null, this.clock.now());
    await this.entered([id], organisationId, state);
  }

  /** Where a publication that an organisation publishes now begins, by two statements. */
  async firstPlace(organisationId: string): Promise<FirstPlace> {
    const [today, now] = [this.clock.today(), this.clock.now()];
    const standing = await this.stream.standing(organisationId, today, now);
    const { content } = await this.ruleSets.current(today);
    return streamAtPublishing(standing, content.networkStream);
  }

  /** What follows for publications that were written with their first place. In the caller's unit of work. */
  async entered(ids: readonly string[], organisationId: string, place: FirstPlace): Promise<void> {
    if (place === 'IN_REVIEW') await this.openTasks(ids);
    if (place === 'INCLUDED') await this.recorder.toldAll(organisationId, ids, INCLUDED);
  }

  /** Nobody reviews what was taken back. In the caller's unit of work. */
  leave(id: string): Promise<void> {
    return this.tasks.close(TASK, id);
  }

  /**
   * Moves a publication, as its organisation or as the secretariat.
   * @returns its uuid
   * @throws InputInvalid, NotFound, Forbidden, Stale; Refused when its place or its status does not allow it
   */
  async act(actor: Actor, action: StreamAction, { id, comment, expectedVersion }: StreamMove): Promise<string> {
    const uuid = uuidOf('Publication', id, ['input', 'id']);
    await this.unitOfWork.run(async () => {
      const known = await this.writer.lock(uuid);
      const organisationId = known?.organisation_id ?? '';
      if (!known || !mayRead(actor, { organisationId, status: known.status })) throw new NotFound('Publication', id);
      if (action === 'SUBMIT_TO_STREAM' && !mayPublishFor(actor, organisationId)) {
        throw new Forbidden('Only its organisation submits a publication.');
      }
      if (expectedVersion != null && expectedVersion !== known.version) throw new Stale('The publication');
      const subject = { state: known.stream_state, organisationId, status: known.status };
      refuseIfBlocked(streamWorkflow.blocking(subject, action, actor));
      const state = streamWorkflow.next(subject, action, actor);
      await this.stream.move(uuid, state, comment ?? null, this.clock.now());
      await (state === 'IN_REVIEW' ? this.openTasks([uuid]) : this.tasks.close(TASK, uuid));
      const details = { organisation: idOf('Organisation', organisationId), from: known.stream_state, to: state };
      await this.audit.record(actor, { action: AUDITED[action], subjectType: 'Publication', subjectId: uuid, details });
      const event = TOLD[action];
      if (event) await this.recorder.told(organisationId, uuid, event);
      await this.live.publish(LIVE_TOPIC, { id });
    });
    return uuid;
  }

  private openTasks(subjectIds: readonly string[]): Promise<void> {
    const assignee = { role: 'OFFICER' } as const;
    return this.tasks.openAbout({ kind: TASK, subjectType: 'Publication', assignee, dueOn: null }, subjectIds);
  }
}

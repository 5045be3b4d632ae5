/** Keeps and tells of each version of a publication, in the unit of work that wrote it. */
import { Injectable } from '@nestjs/common';
import type { PublicationChange } from '@kurultai/schema';
import type { Actor } from '../../core/access/index.js';
import { idOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { LiveHub } from '../../core/live/index.js';
import { type NewRevision, PublicationRevisions } from './persistence/publication-revisions.js';
import {
  CORRECTED,
  DECLINED,
  DRAFT_SAVED,
  INCLUDED,
  LIVE_TOPIC,
  PUBLISHED,
  REMOVED,
  RETRACTED,
  UPDATED,
} from './publication.events.js';

const EVENTS = { PUBLISHED, UPDATED, CORRECTED, RETRACTED } as const satisfies Record<PublicationChange, string>;
type PublicationEvent = (typeof EVENTS)[PublicationChange] | typeof INCLUDED | typeof REMOVED | typeof DECLINED;

@Injectable()
export class PublicationRecorder {
  constructor(
    private readonly revisions: PublicationRevisions,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly live: LiveHub,
  ) {}

  /** Keeps a version in the ledger and the audit log, and tells those who wait for it once it is committed. */
  async record(actor: Actor, organisationId: string, written: NewRevision): Promise<void> {
    await this.revisions.add(actor, written);
    await this.audited(actor, organisationId, written, EVENTS[written.change]);
    await this.told(organisationId, written.id, EVENTS[written.change]);
    await this.live.publish(LIVE_TOPIC, { id: idOf('Publication', written.id) });
  }

  /** A draft is told to nobody: only the audit log knows that it was written. */
  draft(actor: Actor, organisationId: string, written: { id: string; version: number }): Promise<void> {
    return this.audited(actor, organisationId, written, DRAFT_SAVED);
  }

  /** An event for the outside: ids only. */
  async told(organisationId: string, id: string, type: PublicationEvent): Promise<void> {
    const [publication, organisation] = [idOf('Publication', id), idOf('Organisation', organisationId)];
    await this.outbox.add(type, publication, { publication, organisation });
  }

  private audited(
    actor: Actor,
    organisationId: string,
    { id, version }: { id: string; version: number },
    action: string,
  ): Promise<void> {
    const details = { organisation: idOf('Organisation', organisationId), version };
    return this.audit.record(actor, { action, subjectType: 'Publication', subjectId: id, details });
  }
}

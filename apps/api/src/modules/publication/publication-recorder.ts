/** Keeps and tells of each version of a publication, in the unit of work that wrote it. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { idOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { LiveHub } from '../../core/live/index.js';
import { PublicationRevisions } from './persistence/publication-revisions.js';
import type { PublicationVersion } from './persistence/publication-writer.js';
import { LIVE_TOPIC, PUBLISHED, UPDATED } from './publication.events.js';

@Injectable()
export class PublicationRecorder {
  constructor(
    private readonly revisions: PublicationRevisions,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly live: LiveHub,
  ) {}

  /** Keeps a version in the ledger and the audit log, and tells those who wait for it once it is committed. */
  async record(actor: Actor, organisationId: string, written: PublicationVersion): Promise<void> {
    const type = written.version === 1 ? PUBLISHED : UPDATED;
    const [publication, organisation] = [idOf('Publication', written.id), idOf('Organisation', organisationId)];
    await this.revisions.add(actor, written);
    await this.audit.record(actor, {
      action: type,
      subjectType: 'Publication',
      subjectId: written.id,
      details: { organisation, version: written.version },
    });
    await this.outbox.add(type, publication, { publication, organisation });
    await this.live.publish(LIVE_TOPIC, { id: publication });
  }
}

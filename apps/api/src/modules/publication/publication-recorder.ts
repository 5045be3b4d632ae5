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

/** What the audit log names of a version. */
type Written = Pick<NewRevision, 'id' | 'version'>;

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
    await this.recordAll(actor, organisationId, written.change, [written]);
  }

  /** The same for many that changed in the same way, by as many statements as for one. */
  async recordAll(
    actor: Actor,
    organisationId: string,
    change: PublicationChange,
    written: readonly NewRevision[],
  ): Promise<void> {
    await this.revisions.addAll(actor, written);
    await this.audited(actor, organisationId, written, EVENTS[change]);
    const ids = written.map(({ id }) => id);
    await this.toldAll(organisationId, ids, EVENTS[change]);
    await this.live.publishAll(
      LIVE_TOPIC,
      ids.map(id => ({ id: idOf('Publication', id) })),
    );
  }

  /** A draft is told to nobody: only the audit log knows that it was written. */
  draft(actor: Actor, organisationId: string, written: Written): Promise<void> {
    return this.audited(actor, organisationId, [written], DRAFT_SAVED);
  }

  /** An event for the outside: ids only. */
  told(organisationId: string, id: string, type: PublicationEvent): Promise<void> {
    return this.toldAll(organisationId, [id], type);
  }

  /** An event about each of these, in this order. */
  async toldAll(organisationId: string, ids: readonly string[], type: PublicationEvent): Promise<void> {
    const organisation = idOf('Organisation', organisationId);
    const events = ids.map(id => {
      const publication = idOf('Publication', id);
      return { subject: publication, data: { publication, organisation } };
    });
    await this.outbox.addAll(type, events);
  }

  private audited(actor: Actor, organisationId: string, written: readonly Written[], action: string): Promise<void> {
    const organisation = idOf('Organisation', organisationId);
    const acts = written.map(({ id, version }) => ({
      ...{ action, subjectType: 'Publication', subjectId: id },
      details: { organisation, version },
    }));
    return this.audit.recordAll(actor, acts);
  }
}

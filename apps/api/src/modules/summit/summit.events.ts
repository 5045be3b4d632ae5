/** What summits tell others of: the audit log, live pages, and, for what is public, the outside. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { idOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { type Act, AuditLog } from '../../core/ledger/index.js';
import { LiveHub } from '../../core/live/index.js';

/** The live topic: `{ id }`, the uuid of the summit whose state, agenda, delegations or presence changed. */
export const SUMMIT_TOPIC = 'summit';

@Injectable()
export class SummitEvents {
  constructor(
    private readonly audit: AuditLog,
    private readonly live: LiveHub,
    private readonly outbox: Outbox,
  ) {}

  /** Records an act on a summit or on something of it, and tells those who watch the summit. */
  async acted(actor: Actor, summitId: string, act: Act): Promise<void> {
    await this.audit.record(actor, act);
    await this.live.publish(SUMMIT_TOPIC, { id: summitId });
  }

  /** Tells the outside of a change that everybody may know. @param type `summit.announced` */
  async tell(type: string, summitId: string, data: Record<string, string | null>): Promise<void> {
    await this.outbox.add(type, idOf('Summit', summitId), data);
  }
}

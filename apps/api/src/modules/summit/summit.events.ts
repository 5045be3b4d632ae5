/** What summits tell others of: the audit log, live pages, and, for what is public, the outside. */
import { Injectable } from '@nestjs/common';
import type { EventData, EventType } from '@kurultai/schema';
import type { Actor } from '../../core/access/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { type Act, AuditLog } from '../../core/ledger/index.js';
import { LiveHub } from '../../core/live/index.js';

/** The live topic: `{ id }`, the uuid of the summit whose state, agenda, delegations or presence changed. */
export const SUMMIT_TOPIC = 'summit';

type SummitEventType = Extract<EventType, `summit.${string}`>;

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

  /** Tells the outside of a change that everybody may know. */
  async tell<Type extends SummitEventType>(type: Type, data: EventData<Type>): Promise<void> {
    await this.outbox.add(type, data.summit, data);
  }
}

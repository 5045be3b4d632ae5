/** Keeps and tells of what happened to a memorandum, in the unit of work that did it. */
import { Injectable } from '@nestjs/common';
import type { MouStatus } from '@kurultai/schema';
import type { Actor } from '../../core/access/index.js';
import { idOf } from '../../core/ids/index.js';
import { Outbox } from '../../core/jobs/index.js';
import { AuditLog } from '../../core/ledger/index.js';
import { type MouEventType, PARTY_EVENTS, PUBLIC_EVENTS } from './mou.events.js';
import { MouEventRepository } from './persistence/mou-event.repository.js';

/** What happened. */
export interface MouHappening {
  readonly action: string;
  readonly from: MouStatus | null;
  readonly to: MouStatus;
  /** The day from which it holds. */
  readonly holdsFrom: string;
  readonly reason?: string | null;
  readonly tell?: MouEventType | undefined;
}

@Injectable()
export class MouRecorder {
  constructor(
    private readonly events: MouEventRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** @param mou the memorandum, whose row is locked or new */
  async record(
    actor: Actor,
    mou: { readonly id: string; readonly party_ids: readonly string[]; readonly at_risk: boolean },
    { action, from, to, holdsFrom, reason, tell }: MouHappening,
  ): Promise<void> {
    await this.events.append(actor, mou.id, { action, from, to, holdsFrom, reason: reason ?? null });
    await this.audit.record(actor, {
      action: `mou.${action.toLowerCase()}`,
      subjectType: 'Mou',
      subjectId: mou.id,
      details: { from, to },
    });
    const id = idOf('Mou', mou.id);
    if (tell !== undefined && tell in PUBLIC_EVENTS) {
      if (!mou.at_risk) await this.outbox.add(tell as keyof typeof PUBLIC_EVENTS, id, { mou: id, status: to });
    } else if (tell !== undefined) {
      for (const party of mou.party_ids) {
        const organisation = idOf('Organisation', party);
        await this.outbox.add(tell as keyof typeof PARTY_EVENTS, id, { mou: id, organisation, status: to });
      }
    }
  }
}

/** Checking in and out. Presence ends only by a check-out or the close of the summit, never by a lost connection. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingPerson } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { NotFound } from '../../../core/errors/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { refuseIfBlocked } from '../../../core/workflow/index.js';
import { DelegateRepository } from '../delegation/delegate.repository.js';
import { DelegateService, subjectOf } from '../delegation/delegate.service.js';
import type { CheckInInput } from '../delegation/delegation.inputs.js';
import type { Delegate } from '../delegation/delegation.models.js';
import { hashCode } from '../domain/check-in-code.js';
import { codeCheckIn, isDesk } from '../domain/delegate.workflow.js';
import { SummitEvents } from '../summit.events.js';
import { PresenceRepository } from './presence.repository.js';

@Injectable()
export class PresenceService {
  constructor(
    private readonly presence: PresenceRepository,
    private readonly delegates: DelegateRepository,
    private readonly records: DelegateService,
    private readonly events: SummitEvents,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Checks a delegate in: at the desk, or the delegate in person. @throws Refused, NotFound, InputInvalid */
  checkIn(actor: Actor, input: CheckInInput): Promise<Delegate> {
    const sessionId = input.sessionId == null ? null : uuidOf('SummitSession', input.sessionId, ['input', 'sessionId']);
    return this.unitOfWork.run(async () => {
      await this.holdSummit(input.delegateId, ['input', 'delegateId']);
      return this.records.act(actor, input.delegateId, ['input', 'delegateId'], 'CHECK_IN', async row => {
        if (sessionId !== null && !(await this.presence.isSessionOf(sessionId, row.summit_id))) {
          throw new NotFound('SummitSession', input.sessionId ?? undefined);
        }
        const source = isDesk(actor, subjectOf(row)) ? 'DESK' : (input.source ?? 'SELF');
        await this.presence.begin(row, { sessionId, source, by: actingPerson(actor) ?? null });
        return {};
      });
    });
  }

  /** Checks a delegate out. @throws Refused, NotFound, InputInvalid */
  checkOut(actor: Actor, asked: string): Promise<Delegate> {
    return this.records.act(actor, asked, ['id'], 'CHECK_OUT', async row => {
      const endedBy = isDesk(actor, subjectOf(row)) ? 'DESK' : 'SELF';
      await this.presence.end(row.id, endedBy, actingPerson(actor) ?? null);
      return {};
    });
  }

  /**
   * Checks in the delegate whose personal code it is. The code works once.
   * @returns since when the delegate is present
   * @throws NotFound for a code that was used, replaced or never given; Refused
   */
  checkInByCode(actor: Actor, code: string): Promise<Date> {
    const hash = hashCode(code);
    return this.unitOfWork.run(async () => {
      const found = await this.delegates.lockByCode(hash);
      if (!found) throw new NotFound('Code');
      await this.presence.shareSummit(found.summit_id);
      // Read again: the summit may have been closed while this waited.
      const row = (await this.delegates.byIds([found.id])).get(found.id) ?? found;
      const subject = subjectOf(row);
      refuseIfBlocked(codeCheckIn.blocking(subject, 'CHECK_IN', actor));
      const since = await this.presence.begin(row, { sessionId: null, source: 'CODE', by: row.person_id });
      await this.delegates.update(row.id, { state: codeCheckIn.next(subject, 'CHECK_IN', actor), code_hash: null });
      await this.events.acted(actor, row.summit_id, {
        action: 'delegate.check_in_by_code',
        subjectType: 'Delegate',
        subjectId: row.id,
      });
      return since;
    });
  }

  private async holdSummit(asked: string, path: string[]): Promise<void> {
    const id = uuidOf('Delegate', asked, path);
    const row = (await this.delegates.byIds([id])).get(id);
    if (row) await this.presence.shareSummit(row.summit_id);
  }
}

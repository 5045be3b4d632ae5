/** Delegates: naming them, and their way to the summit. Their presence there: presence/presence.service.ts. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { refuseIfBlocked } from '../../../core/workflow/index.js';
import { hashCode, newCode } from '../domain/check-in-code.js';
import { SUMMIT_CONSTRAINTS } from '../domain/constraints.js';
import { type DelegateAction, type DelegateSubject, delegateWorkflow } from '../domain/delegate.workflow.js';
import { delegationWorkflow } from '../domain/delegation.workflow.js';
import { SummitEvents } from '../summit.events.js';
import { DelegateRepository } from './delegate.repository.js';
import type { AddDelegateInput, SetDelegateListingInput } from './delegation.inputs.js';
import { toDelegate, toDelegates } from './delegation.mapper.js';
import type { Delegate } from './delegation.models.js';
import { DelegationRepository } from './delegation.repository.js';
import type { DelegateRow } from './delegation.rows.js';
import { DelegationService } from './delegation.service.js';
import { DelegationSubjects } from './delegation-subjects.js';

type Changes = Readonly<Record<string, ColumnValue>>;

@Injectable()
export class DelegateService {
  constructor(
    private readonly delegates: DelegateRepository,
    private readonly delegations: DelegationService,
    private readonly delegationRepository: DelegationRepository,
    private readonly delegationSubjects: DelegationSubjects,
    private readonly events: SummitEvents,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The delegates that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Delegate>> {
    const rows = [...(await this.delegates.byIds(ids)).values()];
    return new Map(toDelegates(actor, rows).map(delegate => [delegate.uuid, delegate]));
  }

  /** Names a delegate. @throws Refused, NotFound, InputInvalid */
  add(actor: Actor, input: AddDelegateInput): Promise<Delegate> {
    const delegationId = uuidOf('Delegation', input.delegationId, ['input', 'delegationId']);
    const personId = input.personId == null ? null : uuidOf('Person', input.personId, ['input', 'personId']);
    const name = input.name ?? null;
    if ((personId === null) === (name === null)) {
      throw InputInvalid.at('input.name', 'personOrName', 'Give either a person or a name.');
    }
    return this.unitOfWork.run(async () => {
      const row = await this.delegations.locked(actor, delegationId, input.delegationId);
      refuseIfBlocked(delegationWorkflow.blocking(await this.delegationSubjects.of(row), 'NAME_DELEGATE', actor));
      if (personId !== null && !(await this.delegationRepository.holdsMandate(personId, row.organisation_id))) {
        const message = 'This is no person with a live mandate of the organisation.';
        throw InputInvalid.at('input.personId', 'personUnknown', message);
      }
      const id = await this.delegates.insert({
        delegation_id: row.id,
        summit_id: row.summit_id,
        person_id: personId,
        name,
        role: input.role,
        state: input.registered === false ? 'INVITED' : 'REGISTERED',
      });
      await this.acted(actor, 'delegate.named', { id, summit_id: row.summit_id });
      return this.reread(actor, id);
    }, SUMMIT_CONSTRAINTS);
  }

  /** The delegate will come. @throws Refused, NotFound, InputInvalid */
  register(actor: Actor, asked: string): Promise<Delegate> {
    return this.act(actor, asked, ['id'], 'REGISTER', () => Promise.resolve({}));
  }

  /** The secretariat has the place. @throws Refused, NotFound, InputInvalid */
  confirm(actor: Actor, asked: string): Promise<Delegate> {
    return this.act(actor, asked, ['id'], 'CONFIRM', () => Promise.resolve({}));
  }

  /** The delegate will not come, and casts no vote. @throws Refused, NotFound, InputInvalid */
  cancel(actor: Actor, asked: string): Promise<Delegate> {
    return this.act(actor, asked, ['id'], 'CANCEL', () => Promise.resolve({ votes: false, code_hash: null }));
  }

  /** Whether members see the delegate in lists. @throws Refused, NotFound, InputInvalid */
  setListing(actor: Actor, { delegateId, unlisted }: SetDelegateListingInput): Promise<Delegate> {
    return this.act(actor, delegateId, ['input', 'delegateId'], 'SET_LISTING', () => Promise.resolve({ unlisted }));
  }

  /** A new code for one check-in; an earlier one works no more. @returns the code, of which only the hash is kept */
  async issueCode(actor: Actor, asked: string): Promise<string> {
    const code = newCode();
    await this.act(actor, asked, ['id'], 'ISSUE_CODE', () =>
      Promise.resolve({ code_hash: hashCode(code), code_issued_at: this.clock.now() }),
    );
    return code;
  }

  /**
   * Does what the workflow allows to one delegate, locked.
   * @param apply what else changes @throws Refused, NotFound, InputInvalid
   */
  act(
    actor: Actor,
    asked: string,
    path: string[],
    action: DelegateAction,
    apply: (row: DelegateRow) => Promise<Changes>,
  ): Promise<Delegate> {
    const id = uuidOf('Delegate', asked, path);
    return this.unitOfWork.run(async () => {
      const row = await this.delegates.lock(id);
      if (!row || toDelegates(actor, [row]).length === 0) throw new NotFound('Delegate', asked);
      const subject = subjectOf(row);
      refuseIfBlocked(delegateWorkflow.blocking(subject, action, actor));
      const changes = await apply(row);
      await this.delegates.update(id, { ...changes, state: delegateWorkflow.next(subject, action, actor) });
      await this.acted(actor, `delegate.${action.toLowerCase()}`, row);
      return this.reread(actor, id);
    }, SUMMIT_CONSTRAINTS);
  }

  private acted(actor: Actor, action: string, row: { id: string; summit_id: string }): Promise<void> {
    return this.events.acted(actor, row.summit_id, { action, subjectType: 'Delegate', subjectId: row.id });
  }

  private async reread(actor: Actor, id: string): Promise<Delegate> {
    const row = (await this.delegates.byIds([id])).get(id);
    if (!row) throw new Error('The delegate that was just written is gone.');
    return toDelegate(actor, row);
  }
}

/** What the guards of a delegate look at. */
export const subjectOf = (row: DelegateRow): DelegateSubject => ({
  state: row.state,
  personId: row.person_id,
  organisationId: row.organisation_id,
  delegationState: row.delegation_state,
  summitState: row.summit_state,
});

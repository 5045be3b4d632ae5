/** Delegations: registering them, checking their credentials, changing them. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson, audienceOf, sees } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { type ColumnValue, UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { decodeCursor, pageOf, pageSize } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { OrganisationService } from '../../organisation/index.js';
import { TaskService } from '../../task/index.js';
import { mayTake } from '../domain/capacity.js';
import { SUMMIT_CONSTRAINTS } from '../domain/constraints.js';
import { capacityLawful, type DelegationAction, delegationWorkflow } from '../domain/delegation.workflow.js';
import { notRegistered } from '../domain/summit.guards.js';
import { maySeeDelegation, readsAll } from '../domain/summit.policy.js';
import { summitWorkflow } from '../domain/summit.workflow.js';
import { SummitEvents } from '../summit.events.js';
import { SummitService } from '../summit.service.js';
import { SummitSubjects } from '../summit-subjects.js';
import { CapacityFinder } from './capacity-finder.js';
import { DelegateRepository } from './delegate.repository.js';
import type {
  DelegationsArgs,
  RegisterDelegationInput,
  RejectDelegationInput,
  SignCredentialInput,
} from './delegation.inputs.js';
import { toDelegation } from './delegation.mapper.js';
import type { Delegation } from './delegation.models.js';
import { DelegationRepository } from './delegation.repository.js';
import { DelegationConnection } from './delegation.results.js';
import type { DelegationRow } from './delegation.rows.js';
import { DelegationSubjects } from './delegation-subjects.js';

const ORDER = 'REGISTERED';
type Changes = Readonly<Record<string, ColumnValue>>;

@Injectable()
export class DelegationService {
  constructor(
    private readonly delegations: DelegationRepository,
    private readonly delegates: DelegateRepository,
    private readonly subjects: DelegationSubjects,
    private readonly summits: SummitService,
    private readonly summitSubjects: SummitSubjects,
    private readonly capacities: CapacityFinder,
    private readonly organisations: OrganisationService,
    private readonly tasks: TaskService,
    private readonly events: SummitEvents,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The delegations that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Delegation>> {
    const rows = [...(await this.delegations.byIds(ids)).values()];
    return new Map(rows.filter(row => readable(actor, row)).map(row => [row.id, toDelegation(actor, row)]));
  }

  /** A page of those of a summit that the actor may read, in the order in which they were registered. @throws NotFound */
  async page(actor: Actor, args: DelegationsArgs): Promise<DelegationConnection> {
    const summitId = uuidOf('Summit', args.summitId, ['summitId']);
    if (!(await this.summits.readMany(actor, [summitId])).has(summitId)) throw new NotFound('Summit', args.summitId);
    const [size, after] = [pageSize(args), args.after ?? null];
    const [behind = null] = after === null ? [] : decodeCursor(ORDER, ['uuid'], after);
    const own = actor.kind === 'OFFICER' ? null : (actingOrganisation(actor) ?? null);
    const rows = await this.delegations.page({
      summitId,
      states: args.state ?? null,
      member: sees(audienceOf(actor, null), 'MEMBER'),
      all: readsAll(actor),
      own: own !== null && sees(audienceOf(actor, own), 'OWN') ? own : null,
      after: behind,
      limit: size + 1,
    });
    const models = rows.map(row => toDelegation(actor, row));
    const page = pageOf(models, { size, after, order: ORDER, key: ({ uuid }) => [uuid] });
    return Object.assign(new DelegationConnection(), page);
  }

  /** Registers the delegation of an organisation, as a draft. @throws Refused, NotFound, InputInvalid */
  register(actor: Actor, input: RegisterDelegationInput): Promise<Delegation> {
    return this.unitOfWork.run(async () => {
      const summit = await this.summits.locked(
        actor,
        uuidOf('Summit', input.summitId, ['input', 'summitId']),
        input.summitId,
      );
      refuseIfBlocked(
        summitWorkflow.blocking(await this.summitSubjects.of(actor, summit), 'REGISTER_DELEGATION', actor),
      );
      const organisationId = await this.organisationOf(actor, input.organisationId ?? null);
      if ((await this.delegations.own([summit.id], organisationId)).size > 0) {
        refuseIfBlocked([describeGuard(notRegistered.code, notRegistered.message)]);
      }
      const lawful = await this.capacities.of(summit, organisationId);
      const capacity = input.capacity ?? lawful.capacity;
      if (!mayTake(capacity, lawful.capacity)) {
        refuseIfBlocked([describeGuard(capacityLawful.code, capacityLawful.message)]);
      }
      const id = await this.delegations.insert({ summit_id: summit.id, organisation_id: organisationId, capacity });
      await this.events.acted(actor, summit.id, {
        action: 'delegation.registered',
        subjectType: 'Delegation',
        subjectId: id,
      });
      return this.reread(actor, id);
    }, SUMMIT_CONSTRAINTS);
  }

  /** Signs the credential: under the actor's own mandate, or, for the secretariat, under one on paper. @throws Refused, NotFound, InputInvalid */
  sign(actor: Actor, input: SignCredentialInput): Promise<Delegation> {
    const asked = input.mandateId == null ? undefined : uuidOf('Mandate', input.mandateId, ['input', 'mandateId']);
    return this.act(actor, input.delegationId, ['input', 'delegationId'], 'SIGN_CREDENTIAL', async row => {
      const personId = actor.kind === 'REPRESENTATIVE' ? actor.personId : undefined;
      const mandateId =
        personId === undefined && asked === undefined
          ? undefined
          : await this.delegations.signatory(row.organisation_id, { personId, mandateId: asked });
      if (mandateId === undefined) {
        const message = 'Name a live mandate of the organisation as head or legal signatory.';
        throw InputInvalid.at('input.mandateId', 'mandateNeeded', message);
      }
      return { credential_mandate_id: mandateId, credential_signed_at: this.clock.now() };
    });
  }

  /** Hands it in. @throws Refused, NotFound, InputInvalid */
  submit(actor: Actor, asked: string): Promise<Delegation> {
    return this.act(actor, asked, ['id'], 'SUBMIT', async row => {
      await this.await(row, 'OFFICER');
      await this.tasks.close('DELEGATION_SUBMIT', row.summit_id, { organisationId: row.organisation_id });
      return { submitted_at: this.clock.now(), submitted_by: actingPerson(actor) ?? null };
    });
  }

  /** Lays it before the returning officer, who is another person. @throws Refused, NotFound, InputInvalid */
  prepare(actor: Actor, asked: string): Promise<Delegation> {
    return this.act(actor, asked, ['id'], 'PREPARE', async row => {
      await this.tasks.closeAll(row.id);
      await this.await(row, 'RETURNING_OFFICER');
      return { prepared_at: this.clock.now(), prepared_by: actingPerson(actor) ?? null };
    });
  }

  /** Accepts the credentials: it takes part, and its casting persons may vote. @throws Refused, NotFound, InputInvalid */
  accredit(actor: Actor, asked: string): Promise<Delegation> {
    return this.act(actor, asked, ['id'], 'ACCREDIT', async row => {
      await this.tasks.closeAll(row.id);
      await this.delegates.confirmRegistered(row.id);
      return { decided_at: this.clock.now(), decided_by: actingPerson(actor) ?? null, rejection_reason: null };
    });
  }

  /** Refuses the credentials. @throws Refused, NotFound, InputInvalid */
  reject(actor: Actor, { delegationId, reason }: RejectDelegationInput): Promise<Delegation> {
    return this.act(actor, delegationId, ['input', 'delegationId'], 'REJECT', async row => {
      await this.tasks.closeAll(row.id);
      const decided_by = actingPerson(actor) ?? null;
      return { decided_at: this.clock.now(), decided_by, rejection_reason: reason };
    });
  }

  /** Opens it for changes. What was signed was signed for other people: it is signed and checked again. @throws as `submit` */
  amend(actor: Actor, asked: string): Promise<Delegation> {
    return this.act(actor, asked, ['id'], 'AMEND', async row => {
      await this.await(row, 'OFFICER');
      const { capacity } = await this.capacities.ofDelegation(row);
      return {
        // The standing may have changed since: an amended delegation takes part as far as it lawfully can.
        ...(!mayTake(row.capacity, capacity) && { capacity }),
        credential_mandate_id: null,
        credential_signed_at: null,
        prepared_at: null,
        prepared_by: null,
        decided_at: null,
        decided_by: null,
      };
    });
  }

  /** Takes it back; none of its delegates will come. @throws Refused, NotFound, InputInvalid */
  withdraw(actor: Actor, asked: string): Promise<Delegation> {
    return this.act(actor, asked, ['id'], 'WITHDRAW', async row => {
      await this.tasks.closeAll(row.id);
      await this.delegates.cancelAll(row.id);
      return {};
    });
  }

  /** The row that an act changes, locked. @throws NotFound when there is none or the actor may not read it */
  async locked(actor: Actor, id: string, asked: string): Promise<DelegationRow> {
    const row = await this.delegations.lock(id);
    if (!row || !readable(actor, row)) throw new NotFound('Delegation', asked);
    return row;
  }

  private act(
    actor: Actor,
    asked: string,
    path: string[],
    action: DelegationAction,
    apply: (row: DelegationRow) => Promise<Changes>,
  ): Promise<Delegation> {
    const id = uuidOf('Delegation', asked, path);
    return this.unitOfWork.run(async () => {
      const row = await this.locked(actor, id, asked);
      const subject = await this.subjects.of(row);
      refuseIfBlocked(delegationWorkflow.blocking(subject, action, actor));
      const changes = await apply(row);
      await this.delegations.update(id, row.version, {
        ...changes,
        state: delegationWorkflow.next(subject, action, actor),
      });
      await this.delegates.setVotes(id);
      await this.events.acted(actor, row.summit_id, {
        action: `delegation.${action.toLowerCase()}`,
        subjectType: 'Delegation',
        subjectId: id,
      });
      return this.reread(actor, id);
    }, SUMMIT_CONSTRAINTS);
  }

  private async reread(actor: Actor, id: string): Promise<Delegation> {
    const row = (await this.delegations.byIds([id])).get(id);
    if (!row) throw new Error('The delegation that was just written is gone.');
    return toDelegation(actor, row);
  }

  private await({ id }: DelegationRow, role: 'OFFICER' | 'RETURNING_OFFICER'): Promise<void> {
    const task = { kind: 'CREDENTIALS_CHECK', subjectType: 'Delegation', subjectId: id, dueOn: null } as const;
    return this.tasks.open({ ...task, assignee: { role } });
  }

  private async organisationOf(actor: Actor, asked: string | null): Promise<string> {
    const own = actor.kind === 'REPRESENTATIVE' ? actor.organisationId : undefined;
    if (asked === null && own !== undefined) return own;
    if (asked === null) throw InputInvalid.at('input.organisationId', 'organisationNeeded', 'Name the organisation.');
    const { uuid } = await this.organisations.existing(actor, asked, ['input', 'organisationId']);
    if (own !== undefined && uuid !== own) throw new NotFound('Organisation', asked);
    return uuid;
  }
}

const readable = (actor: Actor, row: DelegationRow): boolean =>
  maySeeDelegation(actor, { organisationId: row.organisation_id, state: row.state });

/** Visa letters: who asks for them, who handles them, how they end. Their data: visa-data.service.ts; issuing: letter/. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson, audienceOf, holds } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../core/errors/index.js';
import { idOf, uuidOf } from '../../../core/ids/index.js';
import { Outbox } from '../../../core/jobs/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { describeGuard, refuseIfBlocked } from '../../../core/workflow/index.js';
import { dayIn } from '../../../core/zone/index.js';
import { OrganisationService } from '../../organisation/index.js';
import { TaskService } from '../../task/index.js';
import { DelegationReader } from '../delegation/delegation.reader.js';
import type {
  EndVisaLetterInput,
  RecordVisaOutcomeInput,
  RequestVisitVisaLetterInput,
  VisaLettersArgs,
} from './contract/visa-letter.inputs.js';
import type { VisaLetter } from './contract/visa-letter.model.js';
import { letterExists, VISA_CONSTRAINTS } from './domain/constraints.js';
import { REQUEST } from './domain/grants.js';
import { mayRead } from './domain/visa-letter.policy.js';
import { type LetterChanges, VisaLetterRepository } from './persistence/visa-letter.repository.js';
import { VisaEventService } from './visa-event.service.js';
import { type VisaAct, VisaLetterActs } from './visa-letter-acts.js';
import { subjectOf, toVisaLetter } from './visa-letter.mapper.js';
import { VisaPurge } from './visa-purge.js';

@Injectable()
export class VisaLetterService {
  constructor(
    private readonly letters: VisaLetterRepository,
    private readonly acts: VisaLetterActs,
    private readonly events: VisaEventService,
    private readonly delegates: DelegationReader,
    private readonly organisations: OrganisationService,
    private readonly tasks: TaskService,
    private readonly purge: VisaPurge,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The letters with these ids that the actor may read, by id. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, VisaLetter>> {
    const now = this.clock.now();
    const rows = [...(await this.letters.byIds(ids)).values()].filter(row => mayRead(actor, subjectOf(row, now)));
    return new Map(rows.map(row => [row.id, toVisaLetter(row, now)]));
  }

  /** The letters that the actor may read, the oldest first; a capped list. */
  async list(actor: Actor, { summitId, states }: VisaLettersArgs): Promise<VisaLetter[]> {
    const all = audienceOf(actor, null) === 'SECRETARIAT';
    const own = holds(actor, REQUEST) && !all ? (actingOrganisation(actor) ?? null) : null;
    const personId = all ? null : (actingPerson(actor) ?? null);
    if (!all && personId === null) return [];
    const filter = {
      summitId: summitId == null ? null : uuidOf('Summit', summitId, 'summitId'),
      states: states ?? null,
    };
    const rows = await this.letters.listed({ organisationId: own, personId }, filter);
    return rows.map(row => toVisaLetter(row, this.clock.now()));
  }

  /**
   * Asks for a letter for a delegate of the actor's organisation.
   * @throws NotFound for a delegate of another; Refused: the delegate is not registered, the summit is over, a letter exists
   */
  async request(actor: Actor, delegateId: string): Promise<VisaLetter> {
    const delegate = (await this.delegates.delegates([delegateId])).get(delegateId);
    if (!delegate || delegate.organisationId !== actingOrganisation(actor)) {
      throw new NotFound('Delegate', idOf('Delegate', delegateId));
    }
    return this.unitOfWork.run(async () => {
      if (await this.letters.hasIssued(delegateId)) throw letterExists();
      return this.insert(actor, {
        ...(await this.events.ofSummit(delegate.summitId)),
        organisation_id: delegate.organisationId,
        delegate_id: delegateId,
        person_id: delegate.personId,
        participant: delegate.personId === null ? delegate.name : null,
      });
    }, VISA_CONSTRAINTS);
  }

  /** Asks for a letter for an event that is no summit. @throws NotFound, InputInvalid; Refused when it is over */
  async requestVisit(actor: Actor, input: RequestVisitVisaLetterInput): Promise<VisaLetter> {
    const organisation = await this.organisations.existing(actor, input.organisationId, ['input', 'organisationId']);
    const personId = input.personId == null ? null : uuidOf('Person', input.personId, ['input', 'personId']);
    const event = this.events.described(input.event);
    return this.unitOfWork.run(
      () =>
        this.insert(actor, {
          ...event,
          organisation_id: organisation.uuid,
          person_id: personId,
          participant: personId === null ? input.participant : null,
        }),
      VISA_CONSTRAINTS,
    );
  }

  /** Asks for another letter in the place of an issued one, which is valid until the new one is issued. */
  async replace(actor: Actor, id: string, expectedVersion: number | null): Promise<VisaLetter> {
    return this.acts.perform(actor, { id, action: 'REPLACE', audit: 'visa.replace', expectedVersion }, async row => {
      const { event_type, event_id, event_title, event_place, event_starts_on, event_ends_on, event_zone } = row;
      const described = { event_type, event_id, event_title, event_place, event_starts_on, event_ends_on, event_zone };
      return this.insert(actor, {
        ...(event_type === 'SUMMIT' && event_id !== null ? await this.events.ofSummit(event_id) : described),
        organisation_id: row.organisation_id,
        delegate_id: row.delegate_id,
        person_id: row.person_id,
        participant: row.person_id === null ? row.participant : null,
        replaces_id: id,
      });
    });
  }

  /** Makes the actor the case handler: alone of the secretariat it reads the data and fetches the letter. */
  async take(actor: Actor, id: string): Promise<VisaLetter> {
    await this.acts.perform(actor, { id, action: 'TAKE', audit: 'visa.take' }, () =>
      this.letters.update(id, null, { handler_id: actingPerson(actor) ?? null }),
    );
    return this.acts.shown(id);
  }

  /** Agrees as the second person. @throws Refused for whoever asked, entered the data or handles the case */
  async approve(actor: Actor, id: string, expectedVersion: number | null): Promise<VisaLetter> {
    const act = { id, action: 'APPROVE', audit: 'visa.approve', expectedVersion } as const;
    await this.acts.perform(actor, act, async (_, state) => {
      await this.letters.update(id, null, {
        state,
        approved_by: actingPerson(actor) ?? null,
        approved_at: this.clock.now(),
      });
      await this.tasks.close('VISA_APPROVE', id);
    });
    return this.acts.shown(id);
  }

  /** Refuses a request, for a reason that is given. The data are gone at once. */
  refuse(actor: Actor, { id, reason, expectedVersion }: EndVisaLetterInput): Promise<VisaLetter> {
    const uuid = uuidOf('VisaLetter', id, ['input', 'id']);
    return this.end(actor, { id: uuid, action: 'REFUSE', audit: 'visa.refuse', expectedVersion }, reason);
  }

  /** Takes a request back. The data are gone at once. */
  withdraw(actor: Actor, id: string, expectedVersion: number | null): Promise<VisaLetter> {
    return this.end(actor, { id, action: 'WITHDRAW', audit: 'visa.withdraw', expectedVersion }, null);
  }

  /** Takes an issued letter back: whoever checks its code learns so. The data are gone at once. */
  async revoke(actor: Actor, { id, reason, expectedVersion }: EndVisaLetterInput): Promise<VisaLetter> {
    const uuid = uuidOf('VisaLetter', id, ['input', 'id']);
    return this.end(actor, { id: uuid, action: 'REVOKE', audit: 'visa.revoke', expectedVersion }, reason);
  }

  /** Records what the consulate decided. A later record takes the place of an earlier one. @throws InputInvalid */
  async recordOutcome(actor: Actor, input: RecordVisaOutcomeInput): Promise<VisaLetter> {
    const id = uuidOf('VisaLetter', input.id, ['input', 'id']);
    const act = { id, action: 'RECORD_OUTCOME', audit: 'visa.outcome' } as const;
    await this.acts.perform(actor, act, async row => {
      const at = (rule: string, message: string) => InputInvalid.at('input.decidedOn', rule, message);
      if (input.decidedOn > dayIn(row.event_zone, this.clock.now())) throw at('future', 'Not after today.');
      if (row.issued_at && input.decidedOn < dayIn('UTC', row.issued_at))
        throw at('dateOrder', 'Not before the letter.');
      await this.letters.update(id, null, {
        outcome: input.outcome,
        outcome_on: input.decidedOn,
        consulate: input.consulate ?? undefined,
      });
      await this.tasks.close('VISA_OUTCOME', id);
    });
    return this.acts.shown(id);
  }

  /** In the caller's unit of work. The guards look at the letter as it would be. */
  private async insert(actor: Actor, row: LetterChanges): Promise<VisaLetter> {
    const id = await this.letters.insert({ ...row, state: 'REQUESTED', requested_by: actingPerson(actor) ?? null });
    const letter = await this.acts.shown(id);
    const { coming, eventOver, organisationId } = letter.subject;
    refuseIfBlocked([
      ...(coming ? [] : [describeGuard('DELEGATE_NOT_COMING', 'The delegate is not registered for the summit.')]),
      ...(eventOver ? [describeGuard('EVENT_OVER', 'The event is over or was called off.')] : []),
    ]);
    await this.tasks.open({
      kind: 'VISA_DATA',
      subjectType: 'VisaLetter',
      subjectId: id,
      assignee: { organisationId },
      dueOn: letter.event.startsOn,
    });
    await this.audit.record(actor, { action: 'visa.request', subjectType: 'VisaLetter', subjectId: id });
    return letter;
  }

  private async end(actor: Actor, act: VisaAct, reason: string | null): Promise<VisaLetter> {
    const { id } = act;
    await this.acts.perform(actor, act, async (row, state) => {
      await this.letters.update(id, null, { state, ended_at: this.clock.now(), end_reason: reason });
      await this.purge.now(row);
      await this.tasks.closeAll(id);
      const [letter, organisation] = [idOf('VisaLetter', id), idOf('Organisation', row.organisation_id)];
      if (row.number !== null) await this.outbox.add('visaLetter.revoked', letter, { letter, organisation });
    });
    return this.acts.shown(id);
  }
}

/** What an applicant does with its own case: starts, writes and hands in, insists, takes back. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { Configuration } from '../../../core/config/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { Forbidden, InputInvalid, NotFound, Refused } from '../../../core/errors/index.js';
import { idOf, newUuid, originIdOf, uuidOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { LiveHub } from '../../../core/live/index.js';
import { refuseIfBlocked } from '../../../core/workflow/index.js';
import { addDays } from '../../../core/zone/index.js';
import { RuleSetService } from '../../decision/index.js';
import { checkOrigin, type Organisation, OrganisationService } from '../../organisation/index.js';
import { MembershipReader } from '../ledger/membership-reader.js';
import { ApplicationActs } from './application-acts.js';
import { APPLICATION_TOPIC } from './application.events.js';
import { ApplicationReader } from './application.reader.js';
import type {
  ApplicationActInput,
  ApplicationReasonInput,
  EditApplicationInput,
  StartApplicationInput,
} from './contract/application.inputs.js';
import type { Application } from './contract/application.model.js';
import { OpenApplicationExists } from './contract/application.refusals.js';
import { isLate } from './domain/application.guards.js';
import { mayActFor } from './domain/application.policy.js';
import { checkAnswers } from './domain/answers.js';
import { kindFor, startGuards } from './domain/start.guards.js';
import { SummitCalendarSocket } from './domain/summit-calendar.js';
import { ApplicationEventRepository } from './persistence/application-event.repository.js';
import { ApplicationRepository } from './persistence/application.repository.js';
import type { ApplicationChanges } from './persistence/application.rows.js';
import { ProvisionalMembership } from './provisional-membership.js';

@Injectable()
export class ApplicationService {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly history: ApplicationEventRepository,
    private readonly acts: ApplicationActs,
    private readonly reader: ApplicationReader,
    private readonly organisations: OrganisationService,
    private readonly ruleSets: RuleSetService,
    private readonly memberships: MembershipReader,
    private readonly provisional: ProvisionalMembership,
    private readonly summits: SummitCalendarSocket,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly live: LiveHub,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Starts an application of the actor's organisation; an officer names the one on whose behalf it acts. The rule set of
   * the day is frozen into it.
   * @throws NotFound, Forbidden, InputInvalid for a category that the rules do not know; Refused with OpenApplicationExists
   *   or GuardFailed
   */
  async start(actor: Actor, input: StartApplicationInput): Promise<Application> {
    const organisation = await this.applicant(actor, input.organisationId);
    this.checkProvenance(actor, input);
    const today = this.clock.today();
    return this.unitOfWork.run(async () => {
      const { id: ruleSetId, content: rules } = await this.ruleSets.current(today);
      const wanted = input.category;
      if (!rules.categories.some(({ code }) => code === wanted)) {
        throw InputInvalid.at('input.category', 'category', 'The rule set in force has no such category.');
      }
      const standing = await this.memberships.standingOf(organisation.uuid, { on: today });
      const facts = { today, rules, wanted, ...standing };
      const barredUntil = await this.applications.barredUntil(organisation.uuid);
      refuseIfBlocked(
        startGuards({
          ...facts,
          barredUntil,
          organisationKind: organisation.kind,
          exists: organisation.lifecycle === 'ACTIVE',
        }),
      );
      const target = await this.target(input.targetSummitId, rules.applications.windowClosesDaysBeforeSummit);
      const id = newUuid();
      const begun = await this.applications.insert({
        id,
        organisation_id: organisation.uuid,
        kind: kindFor(standing),
        category_requested: wanted,
        rule_set_id: ruleSetId,
        ...target,
        provenance: input.provenance ?? 'LIVE',
        source: input.source ?? null,
        origin_id: originIdOf(input.originId),
      });
      if (!begun) throw await this.openAlready(actor, organisation.uuid);
      await this.ruleSets.markUsed(ruleSetId);
      await this.history.append(actor, { applicationId: id, action: 'START', from: null, to: 'DRAFT' });
      await this.audit.record(actor, { action: 'application.started', subjectType: 'Application', subjectId: id });
      await this.live.publish(APPLICATION_TOPIC, { id: idOf('Application', id) });
      return this.reader.read(actor, id);
    });
  }

  /** Writes the draft: what is left out stays. @throws NotFound, Stale, Refused, InputInvalid */
  edit(actor: Actor, input: EditApplicationInput): Promise<Application> {
    if (input.answers != null) checkAnswers(input.answers);
    return this.act(actor, input, 'EDIT', async ({ rules }) => {
      if (input.category != null && !rules.categories.some(({ code }) => code === input.category)) {
        throw InputInvalid.at('input.category', 'category', 'The rule set of the application has no such category.');
      }
      const accepted = input.statutesAccepted;
      const days = rules.applications.windowClosesDaysBeforeSummit;
      return {
        ...(input.category != null && { category_requested: input.category }),
        ...(input.answers != null && { answers: input.answers }),
        ...(accepted != null && { statutes_accepted_at: accepted ? this.clock.now() : null }),
        ...(input.targetSummitId != null && (await this.target(input.targetSummitId, days))),
      };
    });
  }

  /** Hands it in. @throws NotFound, Stale, Refused */
  submit(actor: Actor, input: ApplicationActInput): Promise<Application> {
    return this.act(actor, input, 'SUBMIT', async subject => {
      const days = subject.rules.applications.windowClosesDaysBeforeSummit;
      return {
        ...(subject.targetSummitStartsOn === null && (await this.target(null, days))),
        receipt_number: await this.applications.nextReceipt(),
        submitted_at: this.clock.now(),
        submitted_by: actingPerson(actor) ?? null,
        submitted_late: isLate(subject),
      };
    });
  }

  /** Insists on a vote though it is not recommended. @throws NotFound, Stale, Refused */
  insist(actor: Actor, input: ApplicationActInput): Promise<Application> {
    return this.act(actor, input, 'INSIST', () => Promise.resolve({ insisted_at: this.clock.now() }));
  }

  /** Takes it back. A provisional membership that waits for it ends. @throws NotFound, Stale, Refused */
  withdraw(actor: Actor, input: ApplicationReasonInput): Promise<Application> {
    const write = async () => {
      await this.provisional.expire(actor, uuidOf('Application', input.id, ['input', 'id']));
      return {};
    };
    return this.act(actor, input, 'WITHDRAW', write, input.reason ?? null);
  }

  private async act(
    actor: Actor,
    input: ApplicationActInput,
    action: 'EDIT' | 'SUBMIT' | 'INSIST' | 'WITHDRAW',
    changesOf: (
      ...given: Parameters<Parameters<ApplicationActs['perform']>[3] & object>
    ) => Promise<ApplicationChanges>,
    reasonPublic: string | null = null,
  ): Promise<Application> {
    const id = uuidOf('Application', input.id, ['input', 'id']);
    return this.unitOfWork.run(async () => {
      const write = async (...given: Parameters<typeof changesOf>) => ({ changes: await changesOf(...given) });
      await this.acts.perform(actor, id, action, write, { expectedVersion: input.expectedVersion, reasonPublic });
      return this.reader.read(actor, id);
    });
  }

  private async applicant(actor: Actor, asked: string | null | undefined): Promise<Organisation> {
    const own = actingOrganisation(actor);
    if (asked == null && (own === undefined || actor.kind === 'OFFICER')) {
      throw InputInvalid.at('input.organisationId', 'organisationNeeded', 'Name the organisation that applies.');
    }
    const id = asked ?? idOf('Organisation', own ?? '');
    const organisation = await this.organisations.existing(actor, id, ['input', 'organisationId']);
    if (!mayActFor(actor, organisation.uuid)) throw new Forbidden('You may apply for your own organisation only.');
    return organisation;
  }

  /** The summit at which an application aims: the one that was named, else the next for which it comes in time. */
  private async target(
    asked: string | null | undefined,
    windowDays: number,
  ): Promise<{ target_summit_id: string | null; target_summit_starts_on: string | null }> {
    if (asked == null) {
      const next = await this.summits.next(addDays(this.clock.today(), windowDays));
      return { target_summit_id: next?.id ?? null, target_summit_starts_on: next?.startsOn ?? null };
    }
    const id = uuidOf('Summit', asked, ['input', 'targetSummitId']);
    const startsOn = await this.summits.startsOn(id);
    if (startsOn === null) throw new NotFound('Summit', asked);
    return { target_summit_id: id, target_summit_starts_on: startsOn };
  }

  private async openAlready(actor: Actor, organisationId: string): Promise<Error> {
    const open = await this.applications.openOf(organisationId);
    // The other transaction that held the place rolled back meanwhile: the caller may simply try again.
    if (open === undefined) return new Error('An application was neither started nor found.');
    return new Refused(new OpenApplicationExists(await this.reader.read(actor, open)));
  }

  private checkProvenance(actor: Actor, { provenance, source }: StartApplicationInput): void {
    if (provenance == null || provenance === 'LIVE') return;
    if (actor.kind !== 'OFFICER' && actor.kind !== 'SYSTEM') {
      throw InputInvalid.at(
        'input.provenance',
        'provenance',
        'Only the secretariat records what was not entered live.',
      );
    }
    checkOrigin(
      { provenance, ...(source !== undefined && { source }) },
      this.configuration.values.NODE_ENV === 'production',
    );
  }
}

/** The history of an application. */
import { Injectable } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, type RequestContext, sees } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import { Decision, DecisionLoader } from '../../decision/index.js';
import { Person, PersonLoader } from '../../identity/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import { ApplicationEvent } from './contract/application-event.model.js';
import { Application } from './contract/application.model.js';
import { ApplicationEventRepository } from './persistence/application-event.repository.js';

/** Acts that stay inside the secretariat and the board. */
const INTERNAL: ReadonlySet<string> = new Set([
  'PROPOSE_WAIVER',
  'DECIDE_WAIVER',
  'ASSIGN_REVIEWER',
  'RECUSE',
  'RECORD_CRITERION',
  'DISSENT',
]);

/** The acts on an application in order. Whoever loads has checked that the reader may see them. */
@Injectable()
export class HistoryOfApplicationLoader extends BatchLoader<string, ApplicationEvent[], boolean> {
  constructor(private readonly events: ApplicationEventRepository) {
    super();
  }

  /** @param internal whether the reader belongs to the secretariat */
  protected async batch(_: Actor, ids: readonly string[], internal: boolean): Promise<Map<string, ApplicationEvent[]>> {
    const rows = await this.events.ofApplications(ids);
    return new Map(
      ids.map(id => {
        const seen = (rows.get(id) ?? []).filter(({ action }) => internal || !INTERNAL.has(action));
        const models = seen.map(row =>
          Object.assign(new ApplicationEvent(), {
            number: row.number,
            action: row.action,
            fromState: row.from_state,
            toState: row.to_state,
            reasonPublic: row.reason_public,
            reasonInternal: internal ? row.reason_internal : null,
            occurredAt: row.occurred_at,
            personUuid: row.actor_person_id,
            organisationUuid: row.actor_organisation_id,
            decisionUuid: row.decision_id,
          }),
        );
        return [id, models];
      }),
    );
  }
}

@Resolver(() => Application)
export class ApplicationHistoryResolver {
  constructor(private readonly history: HistoryOfApplicationLoader) {}

  @ResolveField('history', () => [ApplicationEvent], {
    nullable: true,
    description:
      'Every act on it, in order. The secretariat reads all, the applicant what is no part of the screening; null for everybody else.',
  })
  async historyOf(
    @Parent() { uuid, audience }: Application,
    @Context() context: RequestContext,
  ): Promise<ApplicationEvent[] | null> {
    return sees(audience, 'OWN') ? this.history.load(context, uuid, sees(audience, 'SECRETARIAT')) : null;
  }
}

@Resolver(() => ApplicationEvent)
export class ApplicationEventResolver {
  constructor(
    private readonly persons: PersonLoader,
    private readonly organisations: OrganisationLoader,
    private readonly decisions: DecisionLoader,
  ) {}

  @ResolveField('person', () => Person, {
    nullable: true,
    description: 'Who did it; null for the service itself, or if the reader may not see the person.',
  })
  async person(@Parent() { personUuid }: ApplicationEvent, @Context() context: RequestContext): Promise<Person | null> {
    return personUuid === null ? null : this.persons.load(context, personUuid);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'For which organisation it was done; null for the service itself.',
  })
  async organisation(
    @Parent() { organisationUuid }: ApplicationEvent,
    @Context() context: RequestContext,
  ): Promise<Organisation | null> {
    return organisationUuid === null ? null : this.organisations.load(context, organisationUuid);
  }

  @ResolveField('decision', () => Decision, { nullable: true, description: 'The decision behind it, if there is one.' })
  async decision(
    @Parent() { decisionUuid }: ApplicationEvent,
    @Context() context: RequestContext,
  ): Promise<Decision | null> {
    return decisionUuid === null ? null : this.decisions.load(context, decisionUuid);
  }
}

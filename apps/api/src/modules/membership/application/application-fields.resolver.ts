/** Fields of applications that need another table, and the field of Organisation that leads to them. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type RequestContext, sees } from '../../../core/access/index.js';
import { Node, NodeRegistry } from '../../../core/graphql/index.js';
import type { ActionState } from '../../../core/workflow/index.js';
import { Decision, DecisionLoader, RuleSet, RuleSetLoader } from '../../decision/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import {
  ApplicationLoader,
  ApplicationsOfOrganisationLoader,
  ApplicationSubjectLoader,
} from './application.loaders.js';
import { Application, ApplicationAvailableAction } from './contract/application.model.js';
import { type ApplicationAction, applicationWorkflow } from './domain/application.workflow.js';
import { APPLICATIONS_LISTED } from './persistence/application.repository.js';

@Resolver(() => Application)
export class ApplicationFieldsResolver {
  constructor(
    private readonly organisations: OrganisationLoader,
    private readonly ruleSets: RuleSetLoader,
    private readonly decisions: DecisionLoader,
    private readonly subjects: ApplicationSubjectLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The applicant; after a merger the organisation that it became.',
  })
  organisation(@Parent() { organisationUuid }: Application, @Context() context: RequestContext) {
    return this.organisations.load(context, organisationUuid);
  }

  @ResolveField('ruleSet', () => RuleSet, {
    nullable: true,
    description: 'The rule set that was in force when it was started. It stays the one of this case.',
  })
  ruleSet(@Parent() { ruleSetUuid }: Application, @Context() context: RequestContext): Promise<RuleSet | null> {
    return this.ruleSets.load(context, ruleSetUuid);
  }

  @ResolveField('decision', () => Decision, {
    nullable: true,
    description: 'The decision that closed the case, for those who may read it.',
  })
  async decision(
    @Parent() { decisionUuid, audience }: Application,
    @Context() context: RequestContext,
  ): Promise<Decision | null> {
    return decisionUuid !== null && sees(audience, 'MEMBER') ? this.decisions.load(context, decisionUuid) : null;
  }

  @ResolveField('provisionalDecision', () => Decision, {
    nullable: true,
    description: 'The decision of the board that admitted it provisionally, for those who may read it.',
  })
  async provisionalDecision(
    @Parent() { provisionalDecisionUuid: uuid }: Application,
    @Context() context: RequestContext,
  ): Promise<Decision | null> {
    return uuid === null ? null : this.decisions.load(context, uuid);
  }

  @ResolveField('origin', () => Node, {
    nullable: true,
    description: 'What it grew out of; null when nothing is recorded or the caller may not read it.',
  })
  origin(@Parent() { originId }: Application, @Context() context: RequestContext): Promise<object | null> | null {
    return this.nodes.loadById(context, originId);
  }

  @ResolveField('availableActions', () => [ApplicationAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  async availableActions(
    @Parent() { uuid }: Application,
    @Context() context: RequestContext,
  ): Promise<ActionState<ApplicationAction>[]> {
    const subject = await this.subjects.load(context, uuid);
    return subject ? applicationWorkflow.availableActions(subject, context.actor) : [];
  }
}

@Resolver(() => Organisation)
export class OrganisationApplicationsResolver {
  constructor(
    private readonly applications: ApplicationsOfOrganisationLoader,
    private readonly loader: ApplicationLoader,
  ) {}

  @ResolveField('applications', () => [Application], {
    description: `Its applications that the caller may know of, the newest first, up to ${String(APPLICATIONS_LISTED)}.`,
  })
  async applicationsOf(@Parent() { uuid }: Organisation, @Context() context: RequestContext): Promise<Application[]> {
    const found = (await this.applications.load(context, uuid)) ?? [];
    this.loader.prime(
      context,
      found.map(application => [application.uuid, application] as const),
    );
    return found;
  }
}

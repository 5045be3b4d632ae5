/** Queries on sanction cases and appeals, their fields, and how others refer to them. */
import { Injectable } from '@nestjs/common';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, Context, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { BatchLoader, describeEnum, NodeRegistry } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { availableAction } from '../../../core/workflow/index.js';
import { Decision, DecisionLoader } from '../../decision/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import { READ_CASES } from '../domain/grants.js';
import {
  APPEAL_ACTIONS,
  type AppealAction,
  appealWorkflow,
  SANCTION_CASE_ACTIONS,
  type SanctionCaseAction,
  sanctionCaseWorkflow,
} from '../domain/sanction.workflow.js';
import { AppealService } from './appeal.service.js';
import { SanctionCaseService } from './sanction-case.service.js';
import { SanctionCasesArgs } from './sanction.inputs.js';
import { subjectOf } from './sanction.mapper.js';
import { Appeal, SanctionCase, SanctionCaseConnection } from './sanction.models.js';

const CaseActionEnum = describeEnum(
  'SanctionCaseAction',
  'What can be done to a sanction case.',
  SANCTION_CASE_ACTIONS,
);
const AppealActionEnum = describeEnum('AppealAction', 'What can be done to an appeal.', APPEAL_ACTIONS);
const CaseAvailableAction = availableAction<SanctionCaseAction>('SanctionCase', CaseActionEnum);
const AppealAvailableAction = availableAction<AppealAction>('Appeal', AppealActionEnum);

@Injectable()
export class SanctionCaseLoader extends BatchLoader<string, SanctionCase> {
  constructor(private readonly cases: SanctionCaseService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, SanctionCase>> {
    return this.cases.readMany(actor, ids);
  }
}

@Injectable()
export class AppealLoader extends BatchLoader<string, Appeal> {
  constructor(private readonly appeals: AppealService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Appeal>> {
    return this.appeals.readMany(actor, ids);
  }
}

@Resolver(() => SanctionCase)
export class SanctionCaseResolver {
  constructor(
    private readonly cases: SanctionCaseService,
    private readonly loader: SanctionCaseLoader,
    private readonly appeals: AppealLoader,
    private readonly decisions: DecisionLoader,
    private readonly organisations: OrganisationLoader,
    private readonly clock: Clock,
    nodes: NodeRegistry,
  ) {
    nodes.register('SanctionCase', (context, uuid) => this.loader.load(context, uuid));
  }

  @Query(() => SanctionCase, {
    nullable: true,
    description: 'A sanction case by id; null when there is none or the caller may not read it.',
  })
  @Allow(READ_CASES)
  sanctionCase(
    @Args('id', { type: () => ID, description: 'The public id of a case.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<SanctionCase | null> {
    return this.loader.load(context, uuidOf('SanctionCase', id));
  }

  @Query(() => SanctionCaseConnection, {
    name: 'sanctionCases',
    description:
      'Sanction cases, the newest first, in pages: all for the secretariat, its own for the head and legal signatory of a member.',
  })
  @Allow(READ_CASES)
  list(@Args() args: SanctionCasesArgs, @CurrentActor() actor: Actor): Promise<SanctionCaseConnection> {
    return this.cases.list(actor, args);
  }

  @ResolveField('organisation', () => Organisation, { nullable: true, description: 'The member.' })
  organisation({ organisationUuid }: SanctionCase, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }

  @ResolveField('decision', () => Decision, { nullable: true, description: 'What was decided; null while it is open.' })
  decision({ decisionUuid }: SanctionCase, _: unknown, context: RequestContext): Promise<Decision | null> | null {
    return decisionUuid === null ? null : this.decisions.load(context, decisionUuid);
  }

  @ResolveField('appeal', () => Appeal, { nullable: true, description: 'The appeal against it, if one was filed.' })
  appeal({ appealUuid }: SanctionCase, _: unknown, context: RequestContext): Promise<Appeal | null> | null {
    return appealUuid === null ? null : this.appeals.load(context, appealUuid);
  }

  @ResolveField('availableActions', () => [CaseAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions(@Parent() found: SanctionCase, @CurrentActor() actor: Actor) {
    return sanctionCaseWorkflow.availableActions(subjectOf(found, this.clock.today()), actor);
  }
}

@Resolver(() => Appeal)
export class AppealResolver {
  constructor(
    private readonly decisions: DecisionLoader,
    loader: AppealLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Appeal', (context, uuid) => loader.load(context, uuid));
  }

  @ResolveField('decision', () => Decision, { nullable: true, description: 'What was decided; null while it waits.' })
  decision({ decisionUuid }: Appeal, _: unknown, context: RequestContext): Promise<Decision | null> | null {
    return decisionUuid === null ? null : this.decisions.load(context, decisionUuid);
  }

  @ResolveField('availableActions', () => [AppealAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions(@Parent() { state, openedBy }: Appeal, @CurrentActor() actor: Actor) {
    return appealWorkflow.availableActions({ state, openedBy }, actor);
  }
}

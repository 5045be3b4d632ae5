/** Endorsements: asking, answering, taking back. */
import { Injectable } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type RequestContext } from '../../../../core/access/index.js';
import { BatchLoader, NodeRegistry } from '../../../../core/graphql/index.js';
import { uuidOf } from '../../../../core/ids/index.js';
import type { ActionState } from '../../../../core/workflow/index.js';
import { Person, PersonLoader } from '../../../identity/index.js';
import { Organisation, OrganisationLoader } from '../../../organisation/index.js';
import { ApplicationLoader, ApplicationSubjectLoader } from '../application.loaders.js';
import { Application } from '../contract/application.model.js';
import { APPLY, ENDORSE } from '../domain/grants.js';
import * as contract from './endorsement.contract.js';
import { Endorsement, EndorsementAvailableAction } from './endorsement.contract.js';
import { endorsementSubject, EndorsementService } from './endorsement.service.js';
import { type EndorsementAction, endorsementWorkflow } from './endorsement.workflow.js';

/** By uuid, as far as the reader may read them. */
@Injectable()
export class EndorsementLoader extends BatchLoader<string, Endorsement> {
  constructor(private readonly endorsements: EndorsementService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Endorsement>> {
    return this.endorsements.readMany(actor, ids);
  }
}

/** Those of an application that the reader may read. */
@Injectable()
export class EndorsementsOfApplicationLoader extends BatchLoader<string, Endorsement[]> {
  constructor(private readonly endorsements: EndorsementService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Endorsement[]>> {
    return this.endorsements.ofApplications(actor, ids);
  }
}

@Resolver(() => Endorsement)
export class EndorsementResolver {
  constructor(
    private readonly endorsements: EndorsementService,
    private readonly loader: EndorsementLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Endorsement', (context, uuid) => loader.load(context, uuid));
  }

  @Mutation(() => contract.RequestEndorsementResult, {
    description: 'Asks a member to endorse an applicant. The applicant, or an officer on its behalf. NOT_FOUND, STALE.',
  })
  @Allow(APPLY)
  async requestEndorsement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whom to ask.' }) input: contract.RequestEndorsementInput,
  ): Promise<contract.RequestEndorsementSuccess> {
    const endorsement = await this.endorsements.request(actor, input);
    return Object.assign(new contract.RequestEndorsementSuccess(), { endorsement });
  }

  @Mutation(() => contract.GiveEndorsementResult, {
    description:
      'Endorses an applicant in the name of the member that was asked: its head, voting delegate or legal signatory. NOT_FOUND, STALE.',
  })
  @Allow(ENDORSE)
  async giveEndorsement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: contract.AnswerEndorsementInput,
  ): Promise<contract.GiveEndorsementSuccess> {
    const endorsement = await this.endorsements.give(actor, input);
    return Object.assign(new contract.GiveEndorsementSuccess(), { endorsement });
  }

  @Mutation(() => contract.DeclineEndorsementResult, {
    description: 'Answers that the member that was asked does not endorse the applicant. NOT_FOUND, STALE.',
  })
  @Allow(ENDORSE)
  async declineEndorsement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: contract.AnswerEndorsementInput,
  ): Promise<contract.DeclineEndorsementSuccess> {
    const endorsement = await this.endorsements.decline(actor, input);
    return Object.assign(new contract.DeclineEndorsementSuccess(), { endorsement });
  }

  @Mutation(() => contract.WithdrawEndorsementResult, {
    description: 'Takes an endorsement back. It stays on record. NOT_FOUND, STALE.',
  })
  @Allow(ENDORSE)
  async withdrawEndorsement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which endorsement.' }) input: contract.EndorsementInput,
  ): Promise<contract.WithdrawEndorsementSuccess> {
    const endorsement = await this.endorsements.withdraw(actor, input);
    return Object.assign(new contract.WithdrawEndorsementSuccess(), { endorsement });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Endorsement | null> {
    return this.loader.load(context, uuidOf('Endorsement', id));
  }
}

@Resolver(() => Endorsement)
export class EndorsementFieldsResolver {
  constructor(
    private readonly applications: ApplicationLoader,
    private readonly organisations: OrganisationLoader,
    private readonly persons: PersonLoader,
    private readonly subjects: ApplicationSubjectLoader,
  ) {}

  @ResolveField('application', () => Application, { nullable: true, description: 'The application that it is for.' })
  application(@Parent() { applicationUuid }: Endorsement, @Context() context: RequestContext) {
    return this.applications.load(context, applicationUuid);
  }

  @ResolveField('endorser', () => Organisation, {
    nullable: true,
    description: 'The member that was asked; null if the reader may not see it.',
  })
  endorser(@Parent() { organisationUuid }: Endorsement, @Context() context: RequestContext) {
    return this.organisations.load(context, organisationUuid);
  }

  @ResolveField('answeredBy', () => Person, {
    nullable: true,
    description: 'The person with the mandate who answered; null if the reader may not see the person.',
  })
  async answeredBy(@Parent() { answeredByUuid }: Endorsement, @Context() context: RequestContext) {
    return answeredByUuid === null ? null : this.persons.load(context, answeredByUuid);
  }

  @ResolveField('availableActions', () => [EndorsementAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  async availableActions(
    @Parent() endorsement: Endorsement,
    @Context() context: RequestContext,
  ): Promise<ActionState<EndorsementAction>[]> {
    const subject = await this.subjects.load(context, endorsement.applicationUuid);
    if (!subject) return [];
    const { uuid: id, organisationUuid: organisation_id, state: status } = endorsement;
    return endorsementWorkflow.availableActions(
      endorsementSubject(subject, { id, organisation_id, status }),
      context.actor,
    );
  }
}

@Resolver(() => Application)
export class ApplicationEndorsementsResolver {
  constructor(private readonly loader: EndorsementsOfApplicationLoader) {}

  @ResolveField('endorsements', () => [Endorsement], {
    description:
      'Every endorsement that the caller may read, in the order of asking: all for the applicant and the secretariat, for members once the case is circulated, for the public the valid ones of an applicant that was admitted.',
  })
  async endorsementsOf(
    @Parent() { uuid }: Application,
    @Context() context: RequestContext,
  ): Promise<Endorsement[] | null> {
    return this.loader.load(context, uuid);
  }
}

/** The queries on memberships, and the fields that need more than a membership's own rows. */
import {
  Args,
  Context as GraphqlContext,
  ID,
  Info,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { NodeRegistry, selects } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { Decision, DecisionLoader } from '../decision/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { MembershipEvent } from './contract/membership-event.model.js';
import { Membership, MembershipConnection } from './contract/membership.model.js';
import { AsOfArgs, MembershipsArgs } from './contract/memberships.args.js';
import { MembershipEventLoader, MembershipLoader, OrganisationMembershipLoader } from './membership.loaders.js';
import { MembershipService } from './membership.service.js';

@Resolver(() => Membership)
export class MembershipResolver {
  constructor(
    private readonly memberships: MembershipService,
    private readonly loader: MembershipLoader,
    private readonly organisations: OrganisationLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Membership', (context, uuid) => this.loader.load(context, uuid));
  }

  @Query(() => Membership, {
    nullable: true,
    description: 'A membership by id, as of today; null when there is none or the caller may not read it.',
  })
  @AllowAnyone('who is a member is public')
  membership(
    @Args('id', { type: () => ID, description: 'The public id of a membership.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Membership | null> {
    return this.loader.load(context, uuidOf('Membership', id));
  }

  @Query(() => MembershipConnection, {
    name: 'memberships',
    description:
      'Who belongs to the network on a day, as it was known at an instant, by the name of the organisation, in pages. Each shows the row of the ledger from which its status follows.',
  })
  @AllowAnyone('who is a member is public')
  list(
    @Args() args: MembershipsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MembershipConnection> {
    return this.memberships.list(actor, args, selects(info, 'totalCount'));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Membership | null> {
    return this.loader.load(context, uuidOf('Membership', id));
  }

  @ResolveField('organisation', () => Organisation, { nullable: true, description: 'Whose membership it is.' })
  organisation({ organisationUuid }: Membership, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }
}

@Resolver(() => MembershipEvent)
export class MembershipEventResolver {
  constructor(
    private readonly decisions: DecisionLoader,
    loader: MembershipEventLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('MembershipEvent', (context, uuid) => loader.load(context, uuid));
  }

  @ResolveField('decision', () => Decision, {
    nullable: true,
    description: 'The decision that it rests on; null when a rule permits it, or the reader may not read the decision.',
  })
  decision({ decisionUuid }: MembershipEvent, _: unknown, context: RequestContext): Promise<Decision | null> | null {
    return decisionUuid === null ? null : this.decisions.load(context, decisionUuid);
  }
}

@Resolver(() => Organisation)
export class OrganisationMembershipResolver {
  constructor(private readonly loader: OrganisationMembershipLoader) {}

  @ResolveField('membership', () => Membership, {
    nullable: true,
    description: 'Its membership as of a day; null when nothing was ever recorded.',
  })
  ofOrganisation(
    @Parent() { uuid }: Organisation,
    @Args() { asOf, knownAt }: AsOfArgs,
    @GraphqlContext() context: RequestContext,
  ): Promise<Membership | null> {
    return this.loader.load(context, uuid, { asOf: asOf ?? null, knownAt: knownAt ?? null });
  }
}

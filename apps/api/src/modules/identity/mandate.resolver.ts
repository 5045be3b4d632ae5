/** Mandates: inviting, accepting, revoking, and the fields of Mandate. */
import {
  Args,
  Context as GraphqlContext,
  ID,
  Mutation,
  Parent,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { type Actor, Allow, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { NodeRegistry } from '../../core/graphql/index.js';
import { ReturnsSecret } from '../../core/idempotency/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import {
  AcceptInvitationResult,
  AcceptInvitationSuccess,
  InviteMandateResult,
  InviteMandateSuccess,
  RevokeMandateResult,
  RevokeMandateSuccess,
} from './contract/identity.results.js';
import { AcceptInvitationInput, InviteMandateInput } from './contract/mandate.inputs.js';
import { Mandate } from './contract/mandate.model.js';
import { Person } from './contract/person.model.js';
import { GRANT_MANDATE } from './domain/grants.js';
import { MandateLoader, PersonLoader } from './identity.loaders.js';
import { toMandate, toSession } from './identity.mapper.js';
import { MandateService } from './mandate.service.js';

@Resolver(() => Mandate)
export class MandateResolver {
  constructor(
    private readonly mandates: MandateService,
    private readonly loader: MandateLoader,
    private readonly persons: PersonLoader,
    private readonly organisations: OrganisationLoader,
    private readonly clock: Clock,
    nodes: NodeRegistry,
  ) {
    nodes.register('Mandate', (context, uuid) => this.loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Mandate | null> {
    return this.loader.load(context, uuidOf('Mandate', id));
  }

  @ResolveField('person', () => Person, {
    nullable: true,
    description: 'The person. Null for readers who may not see persons.',
  })
  person(@Parent() { personUuid }: Mandate, @GraphqlContext() context: RequestContext): Promise<Person | null> {
    return this.persons.load(context, personUuid);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation that the person acts for.',
  })
  organisation(
    @Parent() { organisationUuid }: Mandate,
    @GraphqlContext() context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }

  @ResolveField('grantedBy', () => Person, {
    nullable: true,
    description: 'The person who granted it; null when the service did, or for readers who may not see persons.',
  })
  grantedBy(
    @Parent() { grantedByUuid }: Mandate,
    @GraphqlContext() context: RequestContext,
  ): Promise<Person | null> | null {
    return grantedByUuid === null ? null : this.persons.load(context, grantedByUuid);
  }

  @Mutation(() => InviteMandateResult, {
    description:
      'Invites a person to act for an organisation: heads for their own, officers for any. The one-time code is shown once. NOT_FOUND, FORBIDDEN.',
  })
  @Allow(GRANT_MANDATE)
  @ReturnsSecret()
  async inviteMandate(
    @Args('input', { description: 'The invitation.' }) input: InviteMandateInput,
    @CurrentActor() actor: Actor,
  ): Promise<InviteMandateSuccess> {
    return Object.assign(new InviteMandateSuccess(), await this.mandates.invite(actor, input));
  }

  @Mutation(() => AcceptInvitationResult, {
    description:
      'Accepts an invitation by its code, sets the password and signs the person in. UNAUTHENTICATED when the account exists and has another password.',
  })
  @AllowAnyone('the one-time code is the proof')
  @ReturnsSecret()
  async acceptInvitation(
    @Args('input', { description: 'The code and the password.' }) input: AcceptInvitationInput,
    @Context() { address }: RequestContext,
  ): Promise<AcceptInvitationSuccess> {
    const { tokens, mandate } = await this.mandates.accept(input, address);
    const accepted = { session: toSession(tokens), mandate: toMandate(mandate, this.clock.today()) };
    return Object.assign(new AcceptInvitationSuccess(), accepted);
  }

  @Mutation(() => RevokeMandateResult, {
    description:
      'Ends a mandate from now on; what was done under it stays. Heads in their own organisation, officers in any. NOT_FOUND, FORBIDDEN.',
  })
  @Allow(GRANT_MANDATE)
  async revokeMandate(
    @Args('id', { type: () => ID, description: 'The mandate.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<RevokeMandateSuccess> {
    const revoked = await this.mandates.revoke(actor, uuidOf('Mandate', id), id);
    return Object.assign(new RevokeMandateSuccess(), { mandate: toMandate(revoked, this.clock.today()) });
  }
}

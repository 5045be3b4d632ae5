/** The organisations behind what happened to a memorandum, and the field of Organisation that this module adds. */
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { MouConnection } from './contract/mou.connection.js';
import { MouAcceptance, MouEvent, MouNotice } from './contract/mou-life.model.js';
import { OrganisationMousArgs, wantedMous } from './contract/mous.args.js';
import { OrganisationMousLoader } from './mou.loaders.js';

@Resolver(() => MouAcceptance)
export class MouAcceptanceResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField('party', () => Organisation, { nullable: true, description: 'Who accepted it.' })
  party({ organisationUuid }: MouAcceptance, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }
}

@Resolver(() => MouNotice)
export class MouNoticeResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField('party', () => Organisation, { nullable: true, description: 'Who gave it.' })
  party({ organisationUuid }: MouNotice, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }
}

@Resolver(() => MouEvent)
export class MouEventResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField('by', () => Organisation, {
    nullable: true,
    description: 'For whom it was done; null when the service did it.',
  })
  by({ organisationUuid }: MouEvent, _: unknown, context: RequestContext) {
    return organisationUuid === null ? null : this.organisations.load(context, organisationUuid);
  }
}

@Resolver(() => Organisation)
export class OrganisationMousResolver {
  constructor(private readonly mous: OrganisationMousLoader) {}

  @ResolveField('mous', () => MouConnection, {
    description:
      'The memoranda to which it is a party, as far as the caller may know of them, what was recorded last first, in pages. Many organisations cost one statement.',
  })
  ofOrganisation(
    @Parent() { uuid }: Organisation,
    @Args() args: OrganisationMousArgs,
    @Context() context: RequestContext,
  ): Promise<MouConnection | null> {
    return this.mous.load(context, uuid, wantedMous(args));
  }
}

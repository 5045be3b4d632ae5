/** What the caller may do with a membership. */
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Context, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { type ActionState, availableAction } from '../../../core/workflow/index.js';
import { MembershipActionEnum } from '../contract/membership-enums.js';
import { Membership } from '../contract/membership.model.js';
import { mayKnowAll } from '../domain/membership.policy.js';
import { type MembershipAction, membershipWorkflow } from '../domain/membership.workflow.js';
import { MembershipFactsLoader } from './membership-facts.service.js';

const MembershipAvailableAction = availableAction<MembershipAction>('Membership', MembershipActionEnum);

@Resolver(() => Membership)
export class MembershipActionsResolver {
  constructor(private readonly facts: MembershipFactsLoader) {}

  @ResolveField('availableActions', () => [MembershipAvailableAction], {
    description: 'What the caller may do with it today, whatever day was asked for, and what blocks the rest.',
  })
  async availableActions(
    @Parent() { uuid, organisationUuid }: Membership,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<ActionState<MembershipAction>[]> {
    // The public can do nothing, and what blocks an act would tell it more than it may know.
    if (!mayKnowAll(actor, organisationUuid)) return [];
    const found = await this.facts.load(context, uuid);
    return found ? membershipWorkflow.availableActions(found.subject, actor) : [];
  }
}

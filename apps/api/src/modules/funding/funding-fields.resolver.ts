/** The fields of calls and applications that need more than their own row, and the field of Organisation that this module adds. */
import { Args, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, Node, NodeRegistry } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import type { ActionState } from '../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import {
  ConsortiumPartner,
  FundingApplication,
  FundingAvailableAction,
  FundingEvent,
} from './contract/funding-application.model.js';
import { FundingCall } from './contract/funding-call.model.js';
import { type FundingAction, fundingWorkflow } from './domain/funding.workflow.js';
import {
  FundingApplicationLoader,
  FundingCallLoader,
  FundingHistoryLoader,
  OrganisationFundingLoader,
} from './funding.loaders.js';
import { FUNDING_LISTED } from './persistence/funding-application.repository.js';

@Resolver(() => FundingCall)
export class FundingCallFieldsResolver {
  constructor(
    private readonly loader: FundingCallLoader,
    private readonly organisations: OrganisationLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('FundingCall', (context, uuid) => this.loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<FundingCall | null> {
    return this.loader.load(context, uuidOf('FundingCall', id));
  }

  @ResolveField('title', () => LocalisedText, { nullable: true, description: 'Its title, in the best language.' })
  title(@Parent() { titles }: FundingCall, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }

  @ResolveField('funder', () => Organisation, {
    nullable: true,
    description: 'The organisation that funds; null when the caller may not know of it.',
  })
  funder({ funderUuid }: FundingCall, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, funderUuid);
  }
}

@Resolver(() => FundingApplication)
export class FundingApplicationFieldsResolver {
  constructor(
    private readonly loader: FundingApplicationLoader,
    private readonly calls: FundingCallLoader,
    private readonly events: FundingHistoryLoader,
    private readonly nodes: NodeRegistry,
  ) {
    nodes.register('FundingApplication', (context, uuid) => this.loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<FundingApplication | null> {
    return this.loader.load(context, uuidOf('FundingApplication', id));
  }

  @ResolveField('title', () => LocalisedText, { nullable: true, description: 'Its title, in the best language.' })
  title(@Parent() { titles }: FundingApplication, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }

  @ResolveField('summary', () => LocalisedText, { nullable: true, description: 'What it is about.' })
  summary(@Parent() { summaries }: FundingApplication, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(summaries, languages);
  }

  @ResolveField('call', () => FundingCall, {
    nullable: true,
    description: 'The call that it answers; an idea may do without.',
  })
  call({ callUuid }: FundingApplication, _: unknown, context: RequestContext): Promise<FundingCall | null> | null {
    return callUuid === null ? null : this.calls.load(context, callUuid);
  }

  @ResolveField('origin', () => Node, {
    nullable: true,
    description: 'What it grew out of; null when nothing is recorded or the caller may not read it.',
  })
  origin({ originId }: FundingApplication, _: unknown, context: RequestContext): Promise<object | null> | null {
    return this.nodes.loadById(context, originId);
  }

  @ResolveField('history', () => [FundingEvent], {
    nullable: true,
    description: `What was done to it, the latest first, up to ${String(FUNDING_LISTED)}. For the consortium and the secretariat.`,
  })
  async history(
    { uuid, inside }: FundingApplication,
    _: unknown,
    context: RequestContext,
  ): Promise<FundingEvent[] | null> {
    return inside ? ((await this.events.load(context, uuid)) ?? []) : null;
  }

  @ResolveField('availableActions', () => [FundingAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions(
    { subject }: FundingApplication,
    _: unknown,
    { actor }: RequestContext,
  ): ActionState<FundingAction>[] {
    return fundingWorkflow.availableActions(subject, actor);
  }
}

@Resolver(() => ConsortiumPartner)
export class ConsortiumPartnerResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation; null when the caller may not know of it.',
  })
  organisation(
    { organisationUuid }: ConsortiumPartner,
    _: unknown,
    context: RequestContext,
  ): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }
}

@Resolver(() => Organisation)
export class OrganisationFundingResolver {
  constructor(private readonly applications: OrganisationFundingLoader) {}

  @ResolveField('fundingApplications', () => [FundingApplication], {
    description: `Up to ${String(FUNDING_LISTED)} applications for funding with it in the consortium, what was begun last first, as far as the caller may read them.`,
  })
  async fundingOf({ uuid }: Organisation, _: unknown, context: RequestContext): Promise<FundingApplication[]> {
    return (await this.applications.load(context, uuid)) ?? [];
  }
}

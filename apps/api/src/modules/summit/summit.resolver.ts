/** Queries and mutations on summits. */
import { PAGE_SIZE, TEXT_LIMITS } from '@kurultai/schema';
import { Args, ArgsType, Field, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { InputInvalid } from '../../core/errors/index.js';
import { selects, WrittenText } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { SummitConnection } from './contract/summit.connection.js';
import * as inputs from './contract/summit.inputs.js';
import { Summit } from './contract/summit.model.js';
import * as results from './contract/summit.results.js';
import { SummitsArgs } from './contract/summits.args.js';
import { CREDENTIALS, MANAGE } from './domain/grants.js';
import { SummitActs } from './summit-acts.service.js';
import { SummitListService } from './summit-list.service.js';
import { SummitLoader } from './summit.loader.js';
import { SummitService } from './summit.service.js';

@ArgsType()
class SummitArgs {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Its public id.' })
  id?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.slug })
  @Field(() => String, { nullable: true, description: 'Its slug.' })
  slug?: string | null;
}

const ID_ARGUMENT = { type: () => ID, description: 'The summit.' } as const;

@Resolver(() => Summit)
export class SummitResolver {
  constructor(
    private readonly summits: SummitService,
    private readonly acts: SummitActs,
    private readonly list: SummitListService,
    private readonly loader: SummitLoader,
  ) {}

  @Query(() => Summit, {
    nullable: true,
    description: 'A summit by its id or its slug, one of them (`idOrSlug`); null when there is none that you may read.',
  })
  @AllowAnyone('the programme is public; drafts are read under their own rules')
  async summit(@Args() { id, slug }: SummitArgs, @Context() context: RequestContext): Promise<Summit | null> {
    if (id != null && slug == null) return this.loader.load(context, uuidOf('Summit', id));
    if (slug != null && id == null) return this.summits.bySlug(context.actor, slug);
    throw InputInvalid.at('id', 'idOrSlug', 'Give either the id or the slug.');
  }

  @Query(() => SummitConnection, {
    name: 'summits',
    description: `Summits in pages of up to ${String(PAGE_SIZE.max)}, the latest first; what has no date stands last.`,
  })
  @AllowAnyone('the programme is public; drafts are read under their own rules')
  summitList(
    @Args() args: SummitsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SummitConnection> {
    return this.list.page(actor, args, selects(info, 'totalCount'));
  }

  @Query(() => Summit, {
    nullable: true,
    description: 'The summit that is in session, or the next one that is announced; null when there is none.',
  })
  @AllowAnyone('the programme is public')
  nextSummit(): Promise<Summit | null> {
    return this.list.next();
  }

  @Mutation(() => results.CreateSummitResult, {
    description:
      'Begins the draft of a summit. Secretariat officers. NOT_FOUND for an unknown place, host or rule set.',
  })
  @Allow(MANAGE)
  async createSummit(
    @Args('input', { description: 'The summit.' }) input: inputs.CreateSummitInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.CreateSummitSuccess> {
    return Object.assign(new results.CreateSummitSuccess(), { summit: await this.summits.create(actor, input) });
  }

  @Mutation(() => results.UpdateSummitResult, {
    description: 'Changes what may still change. Secretariat officers. NOT_FOUND, STALE.',
  })
  @Allow(MANAGE)
  async updateSummit(
    @Args('input', { description: 'The changes.' }) input: inputs.UpdateSummitInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.UpdateSummitSuccess> {
    return Object.assign(new results.UpdateSummitSuccess(), { summit: await this.summits.update(actor, input) });
  }

  @Mutation(() => results.RecordPastSummitResult, {
    description:
      'Puts a summit of the past on record, closed from the beginning, with dates only as precise as they are known. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MANAGE)
  async recordPastSummit(
    @Args('input', { description: 'The summit.' }) input: inputs.RecordPastSummitInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.RecordPastSummitSuccess> {
    return Object.assign(new results.RecordPastSummitSuccess(), {
      summit: await this.summits.recordPast(actor, input),
    });
  }

  @Mutation(() => results.AnnounceSummitResult, {
    description: 'Announces a summit; its rule set is frozen. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MANAGE)
  async announceSummit(@Args('id', ID_ARGUMENT) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.AnnounceSummitSuccess(), { summit: await this.acts.announce(actor, id) });
  }

  @Mutation(() => results.OpenRegistrationResult, {
    description: 'Lets organisations register their delegations. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MANAGE)
  async openRegistration(@Args('id', ID_ARGUMENT) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.OpenRegistrationSuccess(), {
      summit: await this.acts.openRegistration(actor, id),
    });
  }

  @Mutation(() => results.CloseRegistrationResult, {
    description: 'Ends the registration; this day is the cut-off for who may vote. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MANAGE)
  async closeRegistration(@Args('id', ID_ARGUMENT) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.CloseRegistrationSuccess(), {
      summit: await this.acts.closeRegistration(actor, id),
    });
  }

  @Mutation(() => results.ReportCredentialsResult, {
    description:
      'Reports how many delegations were accredited. Needed before the meeting; may be given again. The returning officer. NOT_FOUND.',
  })
  @Allow(CREDENTIALS)
  async reportCredentials(@Args('id', ID_ARGUMENT) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.ReportCredentialsSuccess(), {
      summit: await this.acts.reportCredentials(actor, id),
    });
  }

  @Mutation(() => results.OpenSummitResult, { description: 'Begins the meeting. Secretariat officers. NOT_FOUND.' })
  @Allow(MANAGE)
  async openSummit(@Args('id', ID_ARGUMENT) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.OpenSummitSuccess(), { summit: await this.acts.open(actor, id) });
  }

  @Mutation(() => results.CloseSummitResult, {
    description: 'Ends the meeting; whoever is still present is checked out by rule. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MANAGE)
  async closeSummit(@Args('id', ID_ARGUMENT) id: string, @CurrentActor() actor: Actor) {
    return Object.assign(new results.CloseSummitSuccess(), { summit: await this.acts.close(actor, id) });
  }

  @Mutation(() => results.AdoptMinutesResult, {
    description: 'Records that the minutes were adopted. Secretariat officers. NOT_FOUND.',
  })
  @Allow(MANAGE)
  async adoptMinutes(
    @Args('input', { description: 'The minutes.' }) input: inputs.AdoptMinutesInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.AdoptMinutesSuccess(), { summit: await this.acts.adoptMinutes(actor, input) });
  }

  @Mutation(() => results.CancelSummitResult, {
    description: 'Calls a summit off. Secretariat officers. NOT_FOUND, STALE.',
  })
  @Allow(MANAGE)
  async cancelSummit(
    @Args('input', { description: 'The end.' }) input: inputs.CancelSummitInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.CancelSummitSuccess(), { summit: await this.acts.cancel(actor, input) });
  }

  @Mutation(() => results.PostponeSummitResult, {
    description:
      'Puts a summit off, to new dates or to some that are not known yet; delegations stay. Secretariat officers. NOT_FOUND, STALE.',
  })
  @Allow(MANAGE)
  async postponeSummit(
    @Args('input', { description: 'The new dates.' }) input: inputs.PostponeSummitInput,
    @CurrentActor() actor: Actor,
  ) {
    return Object.assign(new results.PostponeSummitSuccess(), { summit: await this.acts.postpone(actor, input) });
  }
}

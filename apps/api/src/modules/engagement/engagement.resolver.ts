/** The root fields of engagements. */
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { authored } from '../../core/text/index.js';
import { checkLanguages } from '../organisation/index.js';
import * as inputs from './contract/engagement-act.inputs.js';
import { RecordEngagementInput } from './contract/engagement.inputs.js';
import { Engagement, EngagementConnection } from './contract/engagement.model.js';
import * as results from './contract/engagement.results.js';
import { RECORD_ENGAGEMENTS } from './domain/grants.js';
import { EngagementActs } from './engagement-acts.service.js';
import { EngagementRecording } from './engagement-recording.service.js';
import { EngagementLoader } from './engagement.loader.js';
import { EngagementService } from './engagement.service.js';

const ENGAGEMENT = { type: () => ID, description: 'The public id of an engagement.' } as const;
const PUBLIC = 'public engagements are public; the others are read under their own rules';

@Resolver(() => Engagement)
export class EngagementResolver {
  constructor(
    private readonly engagements: EngagementService,
    private readonly recording: EngagementRecording,
    private readonly acts: EngagementActs,
    private readonly loader: EngagementLoader,
  ) {}

  @Query(() => Engagement, {
    nullable: true,
    description: 'An engagement, or null when there is none that the caller may read.',
  })
  @AllowAnyone(PUBLIC)
  engagement(@Args('id', ENGAGEMENT) id: string, @Context() context: RequestContext): Promise<Engagement | null> {
    return this.loader.load(context, uuidOf('Engagement', id));
  }

  @Query(() => EngagementConnection, {
    name: 'engagements',
    description: 'The engagements that the caller may read, the latest first and those without a date last, in pages.',
  })
  @AllowAnyone(PUBLIC)
  list(@CurrentActor() actor: Actor, @Args() args: inputs.EngagementsArgs): Promise<EngagementConnection> {
    return this.engagements.list(actor, args);
  }

  @Mutation(() => results.RecordEngagementResult, {
    description:
      'Puts an engagement on record: a new one as PROPOSED, or one of the past as it ended, with dates no more precise than they are known. Representatives record what their own organisation hosts or takes part in (FORBIDDEN). INPUT_INVALID (`dateOrder`, `timeZone`, `attendance`, `endReason`, `sourceNeeded`, `languageOnce`, `unknownOrganisation`, `unknownPlace`, `unknownProgramme`, `unknownEngagement`, `originType`, `provenance`).',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async recordEngagement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The engagement.' }) input: RecordEngagementInput,
  ): Promise<results.RecordEngagementSuccess> {
    const engagement = await this.recording.record(actor, input);
    return Object.assign(new results.RecordEngagementSuccess(), { engagement });
  }

  @Mutation(() => results.PlanEngagementResult, {
    description: 'Begins to plan an engagement. NOT_FOUND; GuardFailed.',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async planEngagement(
    @CurrentActor() actor: Actor,
    @Args('id', ENGAGEMENT) id: string,
  ): Promise<results.PlanEngagementSuccess> {
    const engagement = await this.acts.act(actor, uuidOf('Engagement', id), 'PLAN');
    return Object.assign(new results.PlanEngagementSuccess(), { engagement });
  }

  @Mutation(() => results.ConfirmEngagementResult, {
    description: 'Says that an engagement will take place (`DATES_UNKNOWN`). NOT_FOUND; GuardFailed.',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async confirmEngagement(
    @CurrentActor() actor: Actor,
    @Args('id', ENGAGEMENT) id: string,
  ): Promise<results.ConfirmEngagementSuccess> {
    const engagement = await this.acts.act(actor, uuidOf('Engagement', id), 'CONFIRM');
    return Object.assign(new results.ConfirmEngagementSuccess(), { engagement });
  }

  @Mutation(() => results.BeginEngagementResult, {
    description: 'Says that an engagement has begun. NOT_FOUND; GuardFailed.',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async beginEngagement(
    @CurrentActor() actor: Actor,
    @Args('id', ENGAGEMENT) id: string,
  ): Promise<results.BeginEngagementSuccess> {
    const engagement = await this.acts.act(actor, uuidOf('Engagement', id), 'BEGIN');
    return Object.assign(new results.BeginEngagementSuccess(), { engagement });
  }

  @Mutation(() => results.CompleteEngagementResult, {
    description: 'Closes an engagement with what came of it. NOT_FOUND, INPUT_INVALID (`languageOnce`); GuardFailed.',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async completeEngagement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The engagement and its outcome.' })
    { id, outcome }: inputs.CompleteEngagementInput,
  ): Promise<results.CompleteEngagementSuccess> {
    checkLanguages('outcome', outcome);
    const engagement = await this.acts.complete(actor, uuidOf('Engagement', id, ['input', 'id']), authored(outcome));
    return Object.assign(new results.CompleteEngagementSuccess(), { engagement });
  }

  @Mutation(() => results.CancelEngagementResult, {
    description: 'Calls an engagement off, for a reason. NOT_FOUND; GuardFailed.',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async cancelEngagement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The engagement and the reason.' }) { id, reason }: inputs.EngagementNoteInput,
  ): Promise<results.CancelEngagementSuccess> {
    const engagement = await this.acts.end(actor, uuidOf('Engagement', id, ['input', 'id']), 'CANCEL', reason);
    return Object.assign(new results.CancelEngagementSuccess(), { engagement });
  }

  @Mutation(() => results.PostponeEngagementResult, {
    description: 'Puts an engagement off, for a reason. NOT_FOUND; GuardFailed.',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async postponeEngagement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The engagement and the reason.' }) { id, reason }: inputs.EngagementNoteInput,
  ): Promise<results.PostponeEngagementSuccess> {
    const engagement = await this.acts.end(actor, uuidOf('Engagement', id, ['input', 'id']), 'POSTPONE', reason);
    return Object.assign(new results.PostponeEngagementSuccess(), { engagement });
  }

  @Mutation(() => results.CorrectEngagementResult, {
    description:
      'Puts right what was recorded by mistake: all of it is written anew, also where it stands, and what it said before is kept. Officers, whoever hosts it, and whoever recorded it. NOT_FOUND, STALE; INPUT_INVALID as for `recordEngagement`, and `formerly`; GuardFailed.',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async correctEngagement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The engagement as it really was.' }) input: inputs.CorrectEngagementInput,
  ): Promise<results.CorrectEngagementSuccess> {
    const engagement = await this.recording.correct(actor, input);
    return Object.assign(new results.CorrectEngagementSuccess(), { engagement });
  }
}

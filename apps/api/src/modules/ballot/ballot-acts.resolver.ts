/** What the secretariat and its returning officers do to a ballot until it is certified. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../core/access/index.js';
import { BallotDraftService } from './ballot-draft.service.js';
import { BallotHoldingService } from './ballot-holding.service.js';
import {
  EnterTallyInput,
  ListPaperVotersInput,
  RepeatBallotInput,
  StrikePaperVoteInput,
  VoidCountInput,
} from './contract/ballot-acts.inputs.js';
import * as answers from './contract/ballot-success.js';
import { DraftBallotInput, ScheduleApplicationInput } from './contract/draft-ballot.input.js';
import { Ballot } from './contract/ballot.model.js';
import { CountService } from './count.service.js';
import { PREPARE_BALLOT, RETURN_BALLOT } from './domain/grants.js';
import { PaperService } from './paper.service.js';
import { RepeatService } from './repeat.service.js';

const BALLOT_ID = { type: () => ID, description: 'The ballot.' };

@Resolver(() => Ballot)
export class BallotActsResolver {
  constructor(
    private readonly drafts: BallotDraftService,
    private readonly holding: BallotHoldingService,
    private readonly papers: PaperService,
    private readonly counts: CountService,
    private readonly repeats: RepeatService,
  ) {}

  @Mutation(() => answers.DraftBallotAnswer.result, {
    description:
      'Drafts a ballot on a motion, a rules change, an expulsion or an election, with its item of the agenda. Secretariat officers. NOT_FOUND.',
  })
  @Allow(PREPARE_BALLOT)
  async draftBallot(
    @Args('input', { description: 'The ballot.' }) input: DraftBallotInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return answers.DraftBallotAnswer.of(await this.drafts.draft(actor, input));
  }

  @Mutation(() => answers.ScheduleApplicationAnswer.result, {
    description:
      'Puts an application on the agenda of a summit, or before the members in writing, and drafts its ballot, all at once. Secretariat officers. NOT_FOUND.',
  })
  @Allow(PREPARE_BALLOT)
  async scheduleApplication(
    @Args('input', { description: 'Where and how.' }) input: ScheduleApplicationInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return answers.ScheduleApplicationAnswer.of(await this.drafts.scheduleApplication(actor, input));
  }

  @Mutation(() => answers.ScheduleBallotAnswer.result, {
    description: 'Announces a ballot; of a written one this is the notice. Secretariat officers. NOT_FOUND.',
  })
  @Allow(PREPARE_BALLOT)
  async scheduleBallot(@Args('id', BALLOT_ID) id: string, @CurrentActor() actor: Actor): Promise<object> {
    return answers.ScheduleBallotAnswer.of(await this.holding.schedule(actor, id));
  }

  @Mutation(() => answers.CancelBallotAnswer.result, {
    description: 'Takes a ballot off before it opens. Secretariat officers. NOT_FOUND.',
  })
  @Allow(PREPARE_BALLOT)
  async cancelBallot(@Args('id', BALLOT_ID) id: string, @CurrentActor() actor: Actor): Promise<object> {
    return answers.CancelBallotAnswer.of(await this.holding.cancel(actor, id));
  }

  @Mutation(() => answers.OpenBallotAnswer.result, {
    description: 'Opens a ballot and freezes who may vote. Returning officers. NOT_FOUND.',
  })
  @Allow(RETURN_BALLOT)
  async openBallot(@Args('id', BALLOT_ID) id: string, @CurrentActor() actor: Actor): Promise<object> {
    return answers.OpenBallotAnswer.of(await this.holding.open(actor, id));
  }

  @Mutation(() => answers.MoveToHybridAnswer.result, {
    description:
      'Lets an open ballot go on on paper, as when the room loses its network. Returning officers. NOT_FOUND.',
  })
  @Allow(RETURN_BALLOT)
  async moveToHybrid(@Args('id', BALLOT_ID) id: string, @CurrentActor() actor: Actor): Promise<object> {
    return answers.MoveToHybridAnswer.of(await this.holding.moveToHybrid(actor, id));
  }

  @Mutation(() => answers.ListPaperVotersAnswer.result, {
    description:
      'Lists organisations that vote on paper; they vote electronically no more. Returning officers. NOT_FOUND.',
  })
  @Allow(RETURN_BALLOT)
  async listPaperVoters(
    @Args('input', { description: 'Who votes on paper.' }) input: ListPaperVotersInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return answers.ListPaperVotersAnswer.of(await this.papers.list(actor, input));
  }

  @Mutation(() => answers.StrikePaperVoteAnswer.result, {
    description:
      'Strikes the paper of an organisation that has voted electronically too: take it out unopened. Returning officers. NOT_FOUND.',
  })
  @Allow(RETURN_BALLOT)
  async strikePaperVote(
    @Args('input', { description: 'Whose paper it is.' }) input: StrikePaperVoteInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return answers.StrikePaperVoteAnswer.of(await this.papers.strike(actor, input));
  }

  @Mutation(() => answers.CloseBallotAnswer.result, {
    description:
      'Closes a ballot: a vote whose receipt was given before counts, none is taken after. A secret urn is counted and emptied. Returning officers. NOT_FOUND.',
  })
  @Allow(RETURN_BALLOT)
  async closeBallot(@Args('id', BALLOT_ID) id: string, @CurrentActor() actor: Actor): Promise<object> {
    return answers.CloseBallotAnswer.of(await this.holding.close(actor, id));
  }

  @Mutation(() => answers.EnterTallyAnswer.result, {
    description:
      'Enters the totals of the papers as one of two tellers. When the second totals differ, both count again. Returning officers. NOT_FOUND.',
  })
  @Allow(RETURN_BALLOT)
  async enterTally(
    @Args('input', { description: 'The totals.' }) input: EnterTallyInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return answers.EnterTallyAnswer.of(await this.papers.enter(actor, input));
  }

  @Mutation(() => answers.CertifyCountAnswer.result, {
    description: 'Certifies the count: the result is computed and never changes. Returning officers. NOT_FOUND.',
  })
  @Allow(RETURN_BALLOT)
  async certifyCount(@Args('id', BALLOT_ID) id: string, @CurrentActor() actor: Actor): Promise<object> {
    return answers.CertifyCountAnswer.of(await this.counts.certify(actor, id));
  }

  @Mutation(() => answers.VoidCountAnswer.result, {
    description:
      'Declares a count void that does not add up, so that it can never be certified. Nothing is lost, and the ballot can be run again. Returning officers. NOT_FOUND.',
  })
  @Allow(RETURN_BALLOT)
  async voidCount(
    @Args('input', { description: 'Which, and why.' }) input: VoidCountInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return answers.VoidCountAnswer.of(await this.counts.declareVoid(actor, input));
  }

  @Mutation(() => answers.RepeatBallotAnswer.result, {
    description:
      'Drafts the ballot that follows another one: a second call, a written ballot, a run-off, or a ballot run again that was annulled or void. It answers with the new ballot. Secretariat officers. NOT_FOUND.',
  })
  @Allow(PREPARE_BALLOT)
  async repeatBallot(
    @Args('input', { description: 'Which, and why.' }) input: RepeatBallotInput,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return answers.RepeatBallotAnswer.of(await this.repeats.repeat(actor, input));
  }
}

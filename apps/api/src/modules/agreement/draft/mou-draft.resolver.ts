/** The mutations that write memoranda before they are signed, and what is to take their place. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import { DraftMouInput, EditMouInput } from '../contract/draft-mou.input.js';
import { DraftMouSuccessorInput } from '../contract/draft-successor.input.js';
import { MouActInput, MouReasonInput } from '../contract/mou-act.inputs.js';
import type { Mou } from '../contract/mou.model.js';
import * as results from '../contract/mou.results.js';
import { DECIDE_MOU, DRAFT_MOU } from '../domain/grants.js';
import { MouDrafting } from './mou-drafting.service.js';
import { MouEditing } from './mou-editing.service.js';
import { MouProgress } from './mou-progress.service.js';
import { MouSuccession } from './mou-succession.service.js';

type Answer = Promise<{ mou: Mou }>;

@Resolver()
export class MouDraftResolver {
  constructor(
    private readonly drafting: MouDrafting,
    private readonly editing: MouEditing,
    private readonly progress: MouProgress,
    private readonly succession: MouSuccession,
  ) {}

  @Mutation(() => results.DraftMouResult, {
    description:
      'Begins a memorandum that is agreed and signed here. Representatives of a party, and officers. NOT_FOUND, FORBIDDEN.',
  })
  @Allow(DRAFT_MOU)
  draftMou(@Args('input', { description: 'The draft.' }) input: DraftMouInput, @CurrentActor() actor: Actor): Answer {
    return results.succeeded(results.DraftMouSuccess, this.drafting.create(actor, input));
  }

  @Mutation(() => results.EditMouResult, {
    description:
      'Puts another version on the table. An AGREED_TEXT is negotiated again; once somebody has signed, reopen it first. Parties and officers. NOT_FOUND, STALE.',
  })
  @Allow(DRAFT_MOU)
  editMou(@Args('input', { description: 'What changes.' }) input: EditMouInput, @CurrentActor() actor: Actor): Answer {
    return results.succeeded(results.EditMouSuccess, this.editing.edit(actor, input));
  }

  @Mutation(() => results.ProposeMouResult, {
    description: 'Puts a draft before its parties. Parties and officers. NOT_FOUND, STALE.',
  })
  @Allow(DRAFT_MOU)
  proposeMou(
    @Args('input', { description: 'The memorandum.' }) input: MouActInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.ProposeMouSuccess, this.progress.propose(actor, input));
  }

  @Mutation(() => results.ReopenMouResult, {
    description:
      'Opens the negotiation again before it has effect. Acceptances and signatures are kept, and count no more. Parties and officers. NOT_FOUND, STALE.',
  })
  @Allow(DECIDE_MOU)
  reopenMou(
    @Args('input', { description: 'The memorandum and the reason.' }) input: MouReasonInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.ReopenMouSuccess, this.editing.reopen(actor, input));
  }

  @Mutation(() => results.AbandonMouResult, {
    description: 'Gives a memorandum up that is not signed by all. Parties and officers. NOT_FOUND, STALE.',
  })
  @Allow(DECIDE_MOU)
  abandonMou(
    @Args('input', { description: 'The memorandum and the reason.' }) input: MouReasonInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.AbandonMouSuccess, this.progress.abandon(actor, input));
  }

  @Mutation(() => results.ProposeMouAmendmentResult, {
    description:
      'Puts a text before the parties that takes the place of the one in force once all have accepted and signed it. Parties and officers. NOT_FOUND, STALE.',
  })
  @Allow(DRAFT_MOU)
  proposeMouAmendment(
    @Args('input', { description: 'What changes.' }) input: EditMouInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.ProposeMouAmendmentSuccess, this.editing.amend(actor, input));
  }

  @Mutation(() => results.WithdrawMouAmendmentResult, {
    description:
      'Takes an amendment off the table. Its signatures are kept, and count no more. Parties and officers. NOT_FOUND, STALE.',
  })
  @Allow(DECIDE_MOU)
  withdrawMouAmendment(
    @Args('input', { description: 'The memorandum and the reason.' }) input: MouReasonInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.WithdrawMouAmendmentSuccess, this.editing.withdraw(actor, input));
  }

  @Mutation(() => results.DraftMouSuccessorResult, {
    description:
      'Drafts the memorandum that is to take the place of one, which is RENEWED from the day on which it has effect. Parties and officers. NOT_FOUND.',
  })
  @Allow(DRAFT_MOU)
  draftMouSuccessor(
    @Args('input', { description: 'The memorandum and the draft.' }) input: DraftMouSuccessorInput,
    @CurrentActor() actor: Actor,
  ): Answer {
    return results.succeeded(results.DraftMouSuccessorSuccess, this.succession.draft(actor, input));
  }
}

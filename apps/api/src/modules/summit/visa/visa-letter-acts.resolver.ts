/** The mutations on visa letters that touch no data of travel documents. Those that do: visa-data.resolver.ts. */
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import * as inputs from './contract/visa-letter.inputs.js';
import { VisaLetter } from './contract/visa-letter.model.js';
import * as results from './contract/visa-letter.results.js';
import { CONCERNED, HANDLE, MANAGE, REQUEST } from './domain/grants.js';
import { VisaIssueService } from './letter/visa-issue.service.js';
import { VisaLetterService } from './visa-letter.service.js';

const LETTER = { type: () => ID, description: 'The public id of a visa letter.' } as const;
const VERSION = {
  type: () => Int,
  nullable: true,
  description: 'The version that the caller has read: STALE when it is another. Left out, any version is changed.',
} as const;

@Resolver(() => VisaLetter)
export class VisaLetterActsResolver {
  constructor(
    private readonly letters: VisaLetterService,
    private readonly issuing: VisaIssueService,
  ) {}

  @Mutation(() => results.RequestVisaLetterResult, {
    description:
      'Asks for a letter for a delegate of the organisation for which the caller acts. NOT_FOUND for another delegate; GuardFailed (`DELEGATE_NOT_COMING`, `EVENT_OVER`, `LETTER_EXISTS`).',
  })
  @Allow(REQUEST)
  async requestVisaLetter(
    @CurrentActor() actor: Actor,
    @Args('delegateId', { type: () => ID, description: 'The public id of a delegate.' }) delegateId: string,
  ): Promise<results.RequestVisaLetterSuccess> {
    const letter = await this.letters.request(actor, uuidOf('Delegate', delegateId, 'delegateId'));
    return Object.assign(new results.RequestVisaLetterSuccess(), { letter });
  }

  @Mutation(() => results.IssueVisaLetterResult, {
    description:
      'Issues an approved letter: it gets its number, its code and its PDF, and its text never changes. NOT_FOUND, STALE; GuardFailed in a wrong state, without data, or when the delegate does not come any more.',
  })
  @Allow(HANDLE)
  async issueVisaLetter(
    @CurrentActor() actor: Actor,
    @Args('id', LETTER) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number | null,
  ): Promise<results.IssueVisaLetterSuccess> {
    const letter = await this.issuing.issue(actor, uuidOf('VisaLetter', id), expectedVersion ?? null);
    return Object.assign(new results.IssueVisaLetterSuccess(), { letter });
  }

  @Mutation(() => results.TakeVisaCaseResult, {
    description:
      'Makes the caller the case handler of a letter: who alone of the secretariat reads the data of the travel document and fetches the PDF. GuardFailed (`APPROVED_BY_YOU`, `YOUR_OWN_LETTER`). NOT_FOUND; GuardFailed in a wrong state.',
  })
  @Allow(HANDLE)
  async takeVisaCase(
    @CurrentActor() actor: Actor,
    @Args('id', LETTER) id: string,
  ): Promise<results.TakeVisaCaseSuccess> {
    const letter = await this.letters.take(actor, uuidOf('VisaLetter', id));
    return Object.assign(new results.TakeVisaCaseSuccess(), { letter });
  }

  @Mutation(() => results.ApproveVisaLetterResult, {
    description:
      'Agrees to a letter as the second person of the secretariat. GuardFailed (`NO_CASE_HANDLER`, `SECOND_PERSON_NEEDED`, …). NOT_FOUND, STALE; GuardFailed in a wrong state.',
  })
  @Allow(HANDLE)
  async approveVisaLetter(
    @CurrentActor() actor: Actor,
    @Args('id', LETTER) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number | null,
  ): Promise<results.ApproveVisaLetterSuccess> {
    const letter = await this.letters.approve(actor, uuidOf('VisaLetter', id), expectedVersion ?? null);
    return Object.assign(new results.ApproveVisaLetterSuccess(), { letter });
  }

  @Mutation(() => results.WithdrawVisaLetterResult, {
    description:
      'Takes the request for a letter back: the person, its organisation or the case handler. The data are gone at once. NOT_FOUND, STALE; GuardFailed in a wrong state.',
  })
  @Allow(CONCERNED)
  async withdrawVisaLetter(
    @CurrentActor() actor: Actor,
    @Args('id', LETTER) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number | null,
  ): Promise<results.WithdrawVisaLetterSuccess> {
    const letter = await this.letters.withdraw(actor, uuidOf('VisaLetter', id), expectedVersion ?? null);
    return Object.assign(new results.WithdrawVisaLetterSuccess(), { letter });
  }

  @Mutation(() => results.ReplaceVisaLetterResult, {
    description:
      'Asks for another letter in the place of an issued one, for example for a new passport. The old one is valid until the new one is issued. NOT_FOUND, STALE; GuardFailed in a wrong state.',
  })
  @Allow(MANAGE)
  async replaceVisaLetter(
    @CurrentActor() actor: Actor,
    @Args('id', LETTER) id: string,
    @Args('expectedVersion', VERSION) expectedVersion: number | null,
  ): Promise<results.ReplaceVisaLetterSuccess> {
    const letter = await this.letters.replace(actor, uuidOf('VisaLetter', id), expectedVersion ?? null);
    return Object.assign(new results.ReplaceVisaLetterSuccess(), { letter });
  }

  @Mutation(() => results.RefuseVisaLetterResult, {
    description:
      'Refuses a letter before it is approved, for a reason that is given. The data are gone at once. NOT_FOUND; GuardFailed in a wrong state.',
  })
  @Allow(HANDLE)
  async refuseVisaLetter(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The letter and the reason.' }) input: inputs.EndVisaLetterInput,
  ): Promise<results.RefuseVisaLetterSuccess> {
    const letter = await this.letters.refuse(actor, input);
    return Object.assign(new results.RefuseVisaLetterSuccess(), { letter });
  }

  @Mutation(() => results.RevokeVisaLetterResult, {
    description:
      'Takes an issued letter back: whoever verifies it learns so. The data and the PDF are gone at once. NOT_FOUND; GuardFailed in a wrong state.',
  })
  @Allow(HANDLE)
  async revokeVisaLetter(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The letter and the reason.' }) input: inputs.EndVisaLetterInput,
  ): Promise<results.RevokeVisaLetterSuccess> {
    const letter = await this.letters.revoke(actor, input);
    return Object.assign(new results.RevokeVisaLetterSuccess(), { letter });
  }

  @Mutation(() => results.RecordVisaOutcomeResult, {
    description:
      'Records what the consulate decided: the person, its organisation, or the secretariat. A later record takes the place of an earlier one. INPUT_INVALID (`future`, `dateOrder`). NOT_FOUND; GuardFailed in a wrong state.',
  })
  @Allow(CONCERNED)
  async recordVisaOutcome(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The decision.' }) input: inputs.RecordVisaOutcomeInput,
  ): Promise<results.RecordVisaOutcomeSuccess> {
    const letter = await this.letters.recordOutcome(actor, input);
    return Object.assign(new results.RecordVisaOutcomeSuccess(), { letter });
  }

  @Mutation(() => results.RequestVisitVisaLetterResult, {
    description:
      'Asks for a letter for a study visit or a training. INPUT_INVALID (`dateOrder`, `timeZone`, `languageOnce`); GuardFailed (`EVENT_OVER`). NOT_FOUND; GuardFailed in a wrong state.',
  })
  @Allow(HANDLE)
  async requestVisitVisaLetter(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who travels, and to what.' }) input: inputs.RequestVisitVisaLetterInput,
  ): Promise<results.RequestVisitVisaLetterSuccess> {
    const letter = await this.letters.requestVisit(actor, input);
    return Object.assign(new results.RequestVisitVisaLetterSuccess(), { letter });
  }
}

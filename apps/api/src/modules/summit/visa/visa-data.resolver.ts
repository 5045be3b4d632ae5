/** The mutations that touch data of travel documents. Nothing of them is kept under an idempotency key. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../../core/access/index.js';
import { ReturnsSecret } from '../../../core/idempotency/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { EnterVisaDataInput } from './contract/visa-letter.inputs.js';
import { VisaLetter } from './contract/visa-letter.model.js';
import * as results from './contract/visa-letter.results.js';
import { CONCERNED } from './domain/grants.js';
import { VisaIssueService } from './letter/visa-issue.service.js';
import { VisaDataService } from './visa-data.service.js';

const LETTER = { type: () => ID, description: 'The public id of a visa letter.' } as const;

@Resolver(() => VisaLetter)
export class VisaDataResolver {
  constructor(
    private readonly data: VisaDataService,
    private readonly issuing: VisaIssueService,
  ) {}

  @Mutation(() => results.EnterVisaDataResult, {
    description:
      'Enters the data of the travel document, or corrects them before the letter is issued: the person, its organisation, or the case handler. They are sealed, and an approval given before is void. Not repeatable by an idempotency key, so that nothing of them is kept. INPUT_INVALID (`birthDate`, `passportExpired`), NOT_FOUND, STALE; GuardFailed (`EVENT_DATES_UNKNOWN`, `EVENT_OVER`, `DELEGATE_NOT_COMING`).',
  })
  @Allow(CONCERNED)
  @ReturnsSecret()
  async enterVisaData(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The data.' }) input: EnterVisaDataInput,
  ): Promise<results.EnterVisaDataSuccess> {
    const letter = await this.data.enter(actor, input);
    return Object.assign(new results.EnterVisaDataSuccess(), { letter });
  }

  @Mutation(() => results.ReadVisaDataResult, {
    description:
      'Reads the data of the travel document: the person itself, or the case handler. A mutation, because each reading is recorded. NOT_FOUND; GuardFailed (`NOT_YOURS_TO_DO`, `DATA_GONE`).',
  })
  @Allow(CONCERNED)
  @ReturnsSecret()
  async readVisaData(
    @CurrentActor() actor: Actor,
    @Args('id', LETTER) id: string,
  ): Promise<results.ReadVisaDataSuccess> {
    const data = Object.assign(new results.VisaPassportData(), await this.data.read(actor, uuidOf('VisaLetter', id)));
    return Object.assign(new results.ReadVisaDataSuccess(), { data });
  }

  @Mutation(() => results.RequestVisaLetterDownloadResult, {
    description:
      'Gives an address from which the PDF can be fetched once, for five minutes: to the person itself, or the case handler. It counts as a reading of the data. NOT_FOUND; GuardFailed (`NOT_YOURS_TO_DO`, `DATA_GONE`).',
  })
  @Allow(CONCERNED)
  @ReturnsSecret()
  async requestVisaLetterDownload(
    @CurrentActor() actor: Actor,
    @Args('id', LETTER) id: string,
  ): Promise<results.RequestVisaLetterDownloadSuccess> {
    const address = await this.issuing.requestDownload(actor, uuidOf('VisaLetter', id));
    return Object.assign(new results.RequestVisaLetterDownloadSuccess(), address);
  }
}

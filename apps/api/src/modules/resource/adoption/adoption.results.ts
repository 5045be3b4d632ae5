/** What the mutations on adoptions answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../../../core/errors/index.js';
import { resultUnion } from '../../../core/graphql/index.js';
import { Adoption } from './adoption.models.js';

@ObjectType({ implements: () => [Refusal], description: 'The organisation has an adoption of the same that goes on.' })
export class AdoptionExists extends Refusal {
  override readonly code: string = 'ADOPTION_EXISTS';
  override readonly message: string = 'The organisation adopts this in that language and place already.';

  @Field(() => Adoption, { description: 'The one that goes on.' })
  readonly adoption: Adoption;

  constructor(adoption: Adoption) {
    super();
    this.adoption = adoption;
  }
}

@ObjectType({ isAbstract: true })
abstract class AdoptionSuccess {
  @Field(() => Adoption, { description: 'The adoption as it is now.' })
  adoption!: Adoption;
}

@ObjectType({ description: 'The interest is recorded.' })
export class AdoptProgrammeSuccess extends AdoptionSuccess {}
export const AdoptProgrammeResult = resultUnion('AdoptProgramme', AdoptProgrammeSuccess, [AdoptionExists]);

@ObjectType({ description: 'The use is recorded.' })
export class RecordAdoptionSuccess extends AdoptionSuccess {}
export const RecordAdoptionResult = resultUnion('RecordAdoption', RecordAdoptionSuccess, [AdoptionExists]);

@ObjectType({ description: 'The adoption was changed.' })
export class UpdateAdoptionSuccess extends AdoptionSuccess {}
export const UpdateAdoptionResult = resultUnion('UpdateAdoption', UpdateAdoptionSuccess, [AdoptionExists]);

@ObjectType({ description: 'The evidence is there.' })
export class AddAdoptionEvidenceSuccess extends AdoptionSuccess {}
export const AddAdoptionEvidenceResult = resultUnion('AddAdoptionEvidence', AddAdoptionEvidenceSuccess);

@ObjectType({ description: 'The owner permits to adapt it.' })
export class PermitAdaptationSuccess extends AdoptionSuccess {}
export const PermitAdaptationResult = resultUnion('PermitAdaptation', PermitAdaptationSuccess);

@ObjectType({ description: 'The organisation intends to use it.' })
export class PlanAdoptionSuccess extends AdoptionSuccess {}
export const PlanAdoptionResult = resultUnion('PlanAdoption', PlanAdoptionSuccess);

@ObjectType({ description: 'The organisation makes it fit.' })
export class StartAdaptationSuccess extends AdoptionSuccess {}
export const StartAdaptationResult = resultUnion('StartAdaptation', StartAdaptationSuccess);

@ObjectType({ description: 'The organisation tries it out.' })
export class StartPilotSuccess extends AdoptionSuccess {}
export const StartPilotResult = resultUnion('StartPilot', StartPilotSuccess);

@ObjectType({ description: 'It is in use.' })
export class ConfirmUseSuccess extends AdoptionSuccess {}
export const ConfirmUseResult = resultUnion('ConfirmUse', ConfirmUseSuccess);

@ObjectType({ description: 'It does not go on.' })
export class DiscontinueAdoptionSuccess extends AdoptionSuccess {}
export const DiscontinueAdoptionResult = resultUnion('DiscontinueAdoption', DiscontinueAdoptionSuccess);

/** What the mutations on organisations answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { DuplicateCandidate } from '../duplicate/duplicate-candidate.model.js';
import { Organisation } from './organisation.model.js';

@ObjectType({ description: 'The organisation was registered.' })
export class RegisterOrganisationSuccess {
  @Field(() => Organisation, { description: 'The new record.' })
  organisation!: Organisation;

  @Field(() => [DuplicateCandidate], {
    description:
      'Up to ten known organisations that may be the same one, the likeliest first. Propose a duplicate when one is.',
  })
  possibleDuplicates!: DuplicateCandidate[];
}
export const RegisterOrganisationResult = resultUnion('RegisterOrganisation', RegisterOrganisationSuccess);

@ObjectType({ description: 'The profile was changed.' })
export class UpdateOrganisationSuccess {
  @Field(() => Organisation, { description: 'The organisation as it is now.' })
  organisation!: Organisation;
}
export const UpdateOrganisationResult = resultUnion('UpdateOrganisation', UpdateOrganisationSuccess, [GuardFailed]);

@ObjectType({ description: 'The name was added.' })
export class RenameOrganisationSuccess {
  @Field(() => Organisation, { description: 'The organisation as it is now.' })
  organisation!: Organisation;
}
export const RenameOrganisationResult = resultUnion('RenameOrganisation', RenameOrganisationSuccess, [GuardFailed]);

@ObjectType({ description: 'The end of the organisation was recorded.' })
export class DissolveOrganisationSuccess {
  @Field(() => Organisation, { description: 'The organisation as it is now.' })
  organisation!: Organisation;
}
export const DissolveOrganisationResult = resultUnion('DissolveOrganisation', DissolveOrganisationSuccess, [
  GuardFailed,
]);

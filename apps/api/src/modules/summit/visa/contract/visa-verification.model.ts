/** What anybody who holds a letter learns of it. */
import type { VisaVerificationStatus } from '@kurultai/schema';
import { Field, ObjectType } from '@nestjs/graphql';
import { CivilDay, LocalisedText } from '../../../../core/graphql/index.js';
import { VisaVerificationStatusEnum } from './visa-enums.js';

@ObjectType({ description: 'A visa letter, for whoever holds it in hand. It says no more than this.' })
export class VisaVerification {
  @Field(() => VisaVerificationStatusEnum, { description: 'Whether it is valid.' })
  status!: VisaVerificationStatus;

  @Field(() => Boolean, { description: 'Whether another letter took its place: ask the person for that one.' })
  replaced!: boolean;

  @Field(() => String, { description: 'The initials of the invited person.' })
  initials!: string;

  @Field(() => LocalisedText, { description: 'The event, in the language that was asked for, else as it was written.' })
  event!: LocalisedText;

  @Field(() => CivilDay, { description: 'Its first day.' })
  startsOn!: string;

  @Field(() => CivilDay, { description: 'Its last day.' })
  endsOn!: string;
}

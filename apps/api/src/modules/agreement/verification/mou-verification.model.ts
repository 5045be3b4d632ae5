/** What anybody who holds the text of a memorandum learns of it. */
import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { Matches } from 'class-validator';
import { ImpreciseDate, LanguagesArgs, LocalisedText } from '../../../core/graphql/index.js';
import { MouParty, MouSigning } from '../contract/mou.model.js';

@ObjectType({ description: 'A memorandum, for whoever holds its text in hand. It says no more than this.' })
export class MouVerification {
  @Field(() => LocalisedText, {
    description: 'What it is called, in the language that was asked for, else as it was written.',
  })
  title!: LocalisedText;

  @Field(() => [MouParty], { description: 'Its parties as they are now, up to 20, in order.' })
  parties!: MouParty[];

  @Field(() => MouSigning, { description: 'When it was signed, as precisely as it is known.' })
  signed!: MouSigning;

  @Field(() => ImpreciseDate, { nullable: true, description: 'From when it has effect; null when it is not known.' })
  effectiveOn!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, {
    nullable: true,
    description: 'Its last day, or that of its first term when it renews itself; null without an end.',
  })
  endsOn!: ImpreciseDate | null;

  @Field(() => Boolean, { description: 'Whether this text is in force today.' })
  inForce!: boolean;
}

@ArgsType()
export class VerifyMouArgs extends LanguagesArgs {
  @Matches(/^[0-9a-fA-F]{64}$/u, { message: 'Write SHA-256 as 64 hexadecimal digits.' })
  @Field(() => String, {
    description:
      'SHA-256 of an authentic text in UTF-8 or of its scan, or the `textHash` that stands for all of what was agreed, in hexadecimal.',
  })
  textHash!: string;
}

/** What the mutations take by which parties say yes. */
import { type SignatureMethod, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, Matches } from 'class-validator';
import { CivilDay, WrittenText } from '../../../core/graphql/index.js';
import { SignatureMethodEnum } from './mou-enums.js';

const EVIDENCE = `1 to ${String(TEXT_LIMITS.note)} characters. For the parties and the secretariat.`;

@InputType({ isAbstract: true })
class ConsentInput {
  @IsString()
  @Field(() => ID, { description: 'The memorandum. NOT_FOUND.' })
  id!: string;

  @Matches(/^[0-9a-f]{64}$/u, { message: 'Write SHA-256 as 64 lower-case hexadecimal digits.' })
  @Field(() => String, {
    description:
      'The `textHash` of what was read; of the amendment while it is in force. Another one is refused with TEXT_SUPERSEDED.',
  })
  textHash!: string;
}

@InputType({ description: 'A party accepts the text on the table.' })
export class AcceptMouTextInput extends ConsentInput {}

@InputType({ description: 'A party accepted the text on the table elsewhere.' })
export class RecordMouAcceptanceInput extends ConsentInput {
  @IsString()
  @Field(() => ID, { description: 'The party. NOT_FOUND for what is none.' })
  partyId!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, { description: `What shows it: a letter, the minutes of a meeting. ${EVIDENCE}` })
  evidence!: string;
}

@InputType({ isAbstract: true })
class SignatureInput extends ConsentInput {
  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { nullable: true, description: 'Where it was signed, as the place was called that day.' })
  place?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'A scan whose bytes are here (`fileReady`); needed for WET_INK_SCAN (`scanNeeded`). It stays, and every party reads it. NOT_FOUND.',
  })
  fileId?: string | null;
}

@InputType({ description: 'The signature of whoever is signed in, for the party for which they act.' })
export class SignMouInput extends SignatureInput {
  @IsOptional()
  @IsEnum(SignatureMethodEnum)
  @Field(() => SignatureMethodEnum, { nullable: true, description: 'How it is signed; ELECTRONIC when left out.' })
  method?: SignatureMethod | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description:
      'The day of the signature; today when left out, never a later one (`future`), nor more than a hundred years ago (`tooEarly`). The mandate has to be valid on that day.',
  })
  signedOn?: string | null;
}

@InputType({
  description: 'The signature of a party on paper, by a signatory with a mandate, or known by something else.',
})
export class RecordMouSignatureInput extends SignatureInput {
  @IsString()
  @Field(() => ID, { description: 'The party. NOT_FOUND for what is none.' })
  partyId!: string;

  @IsEnum(SignatureMethodEnum)
  @Field(() => SignatureMethodEnum, { description: 'How it was signed.' })
  method!: SignatureMethod;

  @IsString()
  @Field(() => CivilDay, {
    description:
      'The day of the signature; not a later one than today (`future`), nor more than a hundred years ago (`tooEarly`).',
  })
  signedOn!: string;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'Who signed, with a mandate as LEGAL_SIGNATORY of the party on that day. Either this or `evidence` (`signatoryOrEvidence`).',
  })
  signatoryId?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: `What shows that the party signed, where its signatory has no mandate here. ${EVIDENCE}`,
  })
  evidence?: string | null;
}

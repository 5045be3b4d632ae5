/** What is sent for register imports. */
import { type FileEncoding, REGISTER_LIMITS, type RegisterRowResult, TEXT_LIMITS } from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBase64, IsEnum, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PageArgs, WrittenText } from '../../../../core/graphql/index.js';
import { FileEncodingEnum, RegisterRowResultEnum } from './register-import.model.js';

const BASE64_LENGTH = Math.ceil(REGISTER_LIMITS.bytes / 3) * 4;
const LARGEST_INT = 2_147_483_647;

@InputType({ description: 'A CSV file with the members of an existing network.' })
export class UploadRegisterInput {
  @WrittenText({ maxLength: TEXT_LIMITS.fileName })
  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @MaxLength(BASE64_LENGTH, { message: `A file has at most ${String(REGISTER_LIMITS.bytes)} bytes.` })
  @IsBase64()
  @Field(() => String, {
    description: `The bytes in base64, at most ${String(REGISTER_LIMITS.bytes)} of them and ${String(REGISTER_LIMITS.rows)} rows. The first line names the columns; commas, semicolons or tabs separate them.`,
  })
  contentBase64!: string;

  @IsOptional()
  @IsEnum(FileEncodingEnum)
  @Field(() => FileEncodingEnum, {
    nullable: true,
    description: 'The encoding, if you know it; detected when left out.',
  })
  encoding?: FileEncoding | null;

  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, {
    description: 'What the rows are known from: "Register of members, kept by the office, 2024". Each entry cites it.',
  })
  source!: string;
}

@ArgsType()
export class RegisterImportArgs {
  @IsString()
  @Field(() => ID, { description: 'The import.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Max(LARGEST_INT)
  @Field(() => Int, { description: 'The version that you have read. STALE when it is another by now.' })
  expectedVersion!: number;
}

@ArgsType()
export class RegisterRowsArgs extends PageArgs {
  @IsString()
  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @IsOptional()
  @IsEnum(RegisterRowResultEnum)
  @Field(() => RegisterRowResultEnum, { nullable: true, description: 'Only rows with this result.' })
  result?: RegisterRowResult | null;
}

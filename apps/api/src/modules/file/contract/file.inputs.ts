/** What the mutations of files take. */
import { BYTE_LIMITS, TEXT_LIMITS, VISIBILITIES, type Visibility } from '@kurultai/schema';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Matches } from 'class-validator';
import { VisibilityEnum } from '../../organisation/index.js';

const mebibytes = String(BYTE_LIMITS.file / 1024 / 1024);

@InputType({ description: 'The file that is to come. The bytes must turn out to be what is declared here.' })
export class RequestUploadInput {
  @IsString()
  @Field(() => String, {
    description: `The name under which a browser will save it, 1 to ${String(TEXT_LIMITS.fileName)} characters, without a folder.`,
  })
  name!: string;

  @IsString()
  @Field(() => String, {
    description:
      'The media type, such as `application/pdf`. Only documented types with a signature are accepted: no HTML, no SVG.',
  })
  mediaType!: string;

  @IsInt()
  @Field(() => Int, {
    description: `The exact size in bytes: at least 1, at most ${mebibytes} MiB, for most media types less.`,
  })
  bytes!: number;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/u, { message: 'A SHA-256 as 64 lower-case hexadecimal digits.' })
  @Field(() => String, {
    nullable: true,
    description: 'The SHA-256 of the bytes as 64 lower-case hexadecimal digits. When given, other bytes are refused.',
  })
  sha256?: string | null;

  @IsIn(Object.keys(VISIBILITIES))
  @Field(() => VisibilityEnum, { description: 'Who may read it.' })
  visibility!: Visibility;
}

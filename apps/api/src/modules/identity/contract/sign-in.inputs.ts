import { PASSWORD_MIN_LENGTH, TEXT_LIMITS } from '@kurultai/schema';
import { Field, InputType } from '@nestjs/graphql';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { WrittenText } from '../../../core/graphql/index.js';

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @WrittenText({ maxLength: TEXT_LIMITS.email })
  @Field(() => String, { description: 'The e-mail address of the account. Capitals do not matter.' })
  email!: string;

  @IsString()
  @MaxLength(TEXT_LIMITS.password)
  @Field(() => String, { description: 'The password.' })
  password!: string;
}

@InputType({ description: 'A new password by a reset code.' })
export class ResetPasswordInput {
  @IsString()
  @MaxLength(TEXT_LIMITS.password)
  @Field(() => String, { description: 'The one-time code, `kur_rs_…`.' })
  code!: string;

  @MinLength(PASSWORD_MIN_LENGTH)
  @MaxLength(TEXT_LIMITS.password)
  @Field(() => String, {
    description: `The new password, ${String(PASSWORD_MIN_LENGTH)} to ${String(TEXT_LIMITS.password)} characters.`,
  })
  password!: string;
}

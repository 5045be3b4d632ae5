/** A row of a register import as the schema shows it. */
import { REGISTER_COLUMNS, type RegisterRowResult } from '@kurultai/schema';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../../../core/graphql/index.js';
import { RegisterRowResultEnum } from './register-import.model.js';

@ObjectType({ description: 'One cell of a row.' })
export class RegisterCell {
  @Field(() => String, { description: `The column: ${REGISTER_COLUMNS.join(', ')}.` })
  column!: string;

  @Field(() => String, { description: 'What the cell says, as it was written.' })
  text!: string;
}

@ObjectType({ description: 'A rule that a row breaks.' })
export class RegisterRowViolation {
  @Field(() => String, { description: 'The column.' })
  column!: string;

  @Field(() => String, {
    description:
      'The stable name of the rule, such as `needed`, `partialDate`, `possibleDuplicate`, `ledgerDiffers` or `rowTwice`.',
  })
  rule!: string;

  @Field(() => String, { description: 'What is wrong, and what to do.' })
  message!: string;
}

@ObjectType({ description: 'A row of a register, and what it would do or did.' })
export class RegisterRow {
  @Field(() => Int, { description: 'The line of the file; the first line, with the names of the columns, is 1.' })
  line!: number;

  @Field(() => [RegisterCell], { description: 'Every cell that is not empty.' })
  cells!: RegisterCell[];

  @Field(() => RegisterRowResultEnum, { nullable: true, description: 'The result; null before the dry run.' })
  result!: RegisterRowResult | null;

  @Field(() => [RegisterRowViolation], { description: 'Every rule that makes it INVALID; empty otherwise.' })
  violations!: RegisterRowViolation[];

  /** Not in the schema. */
  organisationUuid!: string | null;
}

@ObjectType({ description: 'A page of rows, in the order of the file.' })
export class RegisterRowConnection extends Connection(RegisterRow) {}

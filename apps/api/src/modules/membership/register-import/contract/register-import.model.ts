/** A register import as the schema shows it. */
import {
  FILE_ENCODINGS,
  type FileEncoding,
  REGISTER_IMPORT_STATES,
  REGISTER_ROW_RESULTS,
  type RegisterImportState,
} from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection, DateTime, describeEnum, Node } from '../../../../core/graphql/index.js';
import { availableAction } from '../../../../core/workflow/index.js';
import { REGISTER_IMPORT_ACTIONS, type RegisterImportAction } from '../domain/register-import.workflow.js';

export const RegisterImportStateEnum = describeEnum(
  'RegisterImportState',
  'Where a register import stands.',
  REGISTER_IMPORT_STATES,
);
export const RegisterRowResultEnum = describeEnum(
  'RegisterRowResult',
  'What a row of a register would do, or did.',
  REGISTER_ROW_RESULTS,
);
export const FileEncodingEnum = describeEnum(
  'FileEncoding',
  'How the bytes of a file stand for letters.',
  FILE_ENCODINGS,
);
const RegisterImportActionEnum = describeEnum(
  'RegisterImportAction',
  'What can be done to a register import.',
  REGISTER_IMPORT_ACTIONS,
);

/** What the caller may do with an import now. */
export const RegisterImportAvailableAction = availableAction<RegisterImportAction>(
  'RegisterImport',
  RegisterImportActionEnum,
);

@ObjectType({ description: 'How many rows of a register have each result. All are 0 before the dry run.' })
export class RegisterRowCounts {
  @Field(() => Int, { description: 'Rows that make an organisation and its membership.' })
  create!: number;

  @Field(() => Int, { description: 'Rows that enter the membership of a known organisation.' })
  admit!: number;

  @Field(() => Int, { description: 'Rows of which all is in the register.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows that cannot be entered. One is enough to block the confirmation.' })
  invalid!: number;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A CSV file with the members of an existing network: uploaded by one officer, tried, confirmed by another, and entered as a whole or not at all. Officers, admins and auditors of the secretariat.',
})
@Directive('@key(fields: "id")')
export class RegisterImport extends Node {
  @Field(() => RegisterImportStateEnum, { description: 'Where it stands.' })
  state!: RegisterImportState;

  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => String, { description: 'The SHA-256 of the bytes, 64 lower-case hexadecimal digits.' })
  sha256!: string;

  @Field(() => FileEncodingEnum, { description: 'The encoding in which it was read.' })
  encoding!: FileEncoding;

  @Field(() => String, { description: 'What the rows are known from, unless a row says otherwise.' })
  source!: string;

  @Field(() => Int, { description: 'How many rows it has.' })
  rowCount!: number;

  @Field(() => RegisterRowCounts, { description: 'How many rows have each result.' })
  counts!: RegisterRowCounts;

  @Field(() => DateTime, { description: 'When it was uploaded.' })
  uploadedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was tried last; null before that.' })
  triedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When its rows were entered; null before that.' })
  appliedAt!: Date | null;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  /** Not in the schema. */
  uuid!: string;
  uploadedByUuid!: string | null;
  confirmedByUuid!: string | null;
  decisionUuid!: string | null;
}

@ObjectType({ description: 'A page of register imports, the newest first.' })
export class RegisterImportConnection extends Connection(RegisterImport) {}

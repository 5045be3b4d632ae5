/** Messages of a case: what applicant and secretariat write to each other, and what stays inside. Insert-only. */
import { MESSAGE_VISIBILITIES, type MessageVisibility, TEXT_LIMITS } from '@kurultai/schema';
import { Directive, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, IsString } from 'class-validator';
import { DateTime, Node, resultUnion, WrittenText } from '../../../../core/graphql/index.js';
import { GuardFailed } from '../../../../core/workflow/index.js';
import { MessageVisibilityEnum } from '../contract/application-enums.js';
import { ApplicationActInput } from '../contract/application.inputs.js';

/** Files of one message. */
const MOST_FILES = 20;

@ObjectType({
  implements: () => [Node],
  description: 'A message of a case. It is never changed. The secretariat reads all, the applicant those meant for it.',
})
@Directive('@key(fields: "id")')
export class ApplicationMessage extends Node {
  @Field(() => MessageVisibilityEnum, { description: 'Who reads it.' })
  visibility!: MessageVisibility;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => [ID], { description: 'The public ids of files that go with it.' })
  fileIds!: string[];

  @Field(() => DateTime, { description: 'When it was written.' })
  writtenAt!: Date;

  /** Not in the schema. */
  uuid!: string;
  authorUuid!: string | null;
  organisationUuid!: string | null;
}

@InputType({ description: 'A message to write.' })
export class SendApplicationMessageInput extends ApplicationActInput {
  @IsIn(Object.keys(MESSAGE_VISIBILITIES))
  @Field(() => MessageVisibilityEnum, { description: 'Who reads it. INTERNAL: the secretariat only (`internal`).' })
  visibility!: MessageVisibility;

  @WrittenText({ maxLength: TEXT_LIMITS.body, multiline: true })
  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @IsOptional()
  @ArrayMaxSize(MOST_FILES)
  @IsString({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: `Files that go with it, READY and readable for the caller. Up to ${String(MOST_FILES)}. NOT_FOUND; \`fileReady\`.`,
  })
  fileIds?: string[] | null;
}

@ObjectType({ description: 'The message is written.' })
export class SendApplicationMessageSuccess {
  @Field(() => ApplicationMessage, { description: 'The message.' })
  sent!: ApplicationMessage;
}
export const SendApplicationMessageResult = resultUnion('SendApplicationMessage', SendApplicationMessageSuccess, [
  GuardFailed,
]);

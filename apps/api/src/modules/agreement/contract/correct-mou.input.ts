/** What `correctMou` takes. */
import { TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsString, ValidateNested } from 'class-validator';
import { WrittenText } from '../../../core/graphql/index.js';
import { RecordMouInput } from './record-mou.input.js';

@InputType({ description: 'A record from papers that is put right by a new one. It keeps its number.' })
export class CorrectMouInput {
  @IsString()
  @Field(() => ID, { description: 'The record that is wrong. It stays, and names the new one. NOT_FOUND.' })
  id!: string;

  @WrittenText({ maxLength: TEXT_LIMITS.note, multiline: true })
  @Field(() => String, {
    description: `What was wrong. 1 to ${String(TEXT_LIMITS.note)} characters. For the parties and the secretariat.`,
  })
  reason!: string;

  @ValidateNested()
  @Type(() => RecordMouInput)
  @Field(() => RecordMouInput, { description: 'All of the record, as it should be.' })
  record!: RecordMouInput;
}

/** What `recordMou` answers. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { Mou } from './mou.model.js';

@ObjectType({ description: 'The memorandum is on record.' })
export class RecordMouSuccess {
  @Field(() => Mou, { description: 'The memorandum with its number.' })
  mou!: Mou;
}

export const RecordMouResult = resultUnion('RecordMou', RecordMouSuccess);

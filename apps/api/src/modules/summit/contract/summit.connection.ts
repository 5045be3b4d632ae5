import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../../core/graphql/index.js';
import { Summit } from './summit.model.js';

@ObjectType({ description: 'A page of summits.' })
export class SummitConnection extends Connection(Summit) {
  @Field(() => Int, { description: 'How many there are on all pages. Counted only when asked for.' })
  totalCount!: number;
}

import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../../core/graphql/index.js';
import { Place } from './place.model.js';

@ObjectType({ description: 'A page of places.' })
export class PlaceConnection extends Connection(Place) {
  @Field(() => Int, { description: 'How many there are on all pages. Counted only when asked for.' })
  totalCount!: number;
}

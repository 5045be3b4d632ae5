import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../../core/graphql/index.js';
import { Publication } from './publication.model.js';

@ObjectType({ description: 'A page of publications, newest first.' })
export class PublicationConnection extends Connection(Publication) {
  @Field(() => Int, { description: 'How many there are on all pages. Counted only when asked for.' })
  totalCount!: number;
}

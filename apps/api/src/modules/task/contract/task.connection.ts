import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../../core/graphql/index.js';
import { Task } from './task.model.js';

@ObjectType({ description: 'A page of tasks.' })
export class TaskConnection extends Connection(Task) {
  @Field(() => Int, { description: 'How many there are on all pages. Counted only when asked for.' })
  totalCount!: number;
}

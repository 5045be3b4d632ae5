/** A proxy: the vote of one member at a summit, cast by another one. */
import type { ProxyState } from '@kurultai/schema';
import { Directive, Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime, Node } from '../../../core/graphql/index.js';
import type { ProxySubject } from '../domain/proxy.workflow.js';
import { ProxyStateEnum } from './ballot-enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'The vote of one member at a summit, given to another one. It counts while its giver is away and its holder is there. Members and the secretariat see it.',
})
@Directive('@key(fields: "id")')
export class Proxy extends Node {
  @Field(() => ProxyStateEnum, { description: 'Where it stands.' })
  state!: ProxyState;

  @Field(() => ID, { description: 'The summit.' })
  summitId!: string;

  @Field(() => DateTime, { description: 'When it was given.' })
  givenAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back.' })
  revokedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The last moment to take it back; null while the summit has no first day.',
  })
  deadline!: Date | null;

  /** Not in the schema. */
  giverUuid!: string;
  holderUuid!: string;
  subject!: ProxySubject;
}

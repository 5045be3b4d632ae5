/** Requests for translations, and how much each is wanted, as the schema shows them. */
import type { TranslationRequestState } from '@kurultai/schema';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import { VisibleTo } from '../../../core/access/index.js';
import { Connection, DateTime, LanguageTag, Node } from '../../../core/graphql/index.js';
import { TranslationRequestStateEnum } from '../contract/resource-enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'An organisation would like to have a programme, or a resource under one, in a language. For members of the network, and the organisation itself.',
})
@Directive('@key(fields: "id")')
export class TranslationRequest extends Node {
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @Field(() => TranslationRequestStateEnum, { description: 'Whether it still asks.' })
  state!: TranslationRequestState;

  @Field(() => String, {
    nullable: true,
    description: 'What it would do with it. The organisation itself and the secretariat.',
  })
  @VisibleTo('OWN')
  note!: string | null;

  @Field(() => DateTime, { description: 'When it asked.' })
  requestedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it took that back; null while it asks.' })
  withdrawnAt!: Date | null;

  /** Not in the schema. */
  uuid!: string;
  programmeUuid!: string;
  resourceUuid!: string | null;
  organisationUuid!: string;
}

@ObjectType({ description: 'How many organisations would like to have something in a language.' })
export class TranslationDemand {
  @Field(() => LanguageTag, { description: 'The language.' })
  language!: string;

  @Field(() => Int, { description: 'How many organisations ask for it now.' })
  requests!: number;

  @Field(() => DateTime, { description: 'Since when the first of them asks.' })
  since!: Date;

  /** Not in the schema. */
  programmeUuid!: string;
  resourceUuid!: string | null;
  key!: [number, string];
}

@ObjectType({ description: 'A page of what is wanted, the most wanted first.' })
export class TranslationDemandConnection extends Connection(TranslationDemand) {}

@ObjectType({ description: 'A page of requests for translations, the newest first.' })
export class TranslationRequestConnection extends Connection(TranslationRequest) {}

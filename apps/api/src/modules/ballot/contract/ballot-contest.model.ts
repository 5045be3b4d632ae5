import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../core/graphql/index.js';

@ObjectType({ description: 'That a member contests a result. Members and the secretariat see it.' })
export class BallotContest {
  @Field(() => String, { description: 'The reason that the member gave.' })
  reason!: string;

  @Field(() => DateTime, { description: 'When it was contested.' })
  contestedAt!: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether the result stands; null while nothing is decided.' })
  upheld!: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  decisionReason!: string | null;

  /** Not in the schema. */
  organisationUuid!: string;
}

/** What an organisation publishes in one call. */
import { BYTE_LIMITS, LIST_LIMITS } from '@kurultai/schema';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsOptional } from 'class-validator';
import { ItemsAlone } from '../../../../core/graphql/index.js';
import { PublishInput } from '../../contract/publish.input.js';

@InputType({ description: 'Many publications, each whole and each for itself.' })
export class PublishManyInput {
  /** Null stands for one that does not fit its type: what is wrong with it is known apart. */
  @ItemsAlone()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.publishMany)
  @Field(() => [PublishInput], {
    nullable: 'items',
    description: `1 to ${String(LIST_LIMITS.publishMany)} publications, those that are new are published first, in this order; the whole request has at most ${String(BYTE_LIMITS.requestBody)} bytes. Each names its \`externalId\` (\`externalIdNeeded\`), each another one (\`repeated\`: the later one is refused). Send them in variables.`,
  })
  items!: (PublishInput | null)[];

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Answers what would happen, and does nothing. Each item is looked at as if it came alone.',
  })
  dryRun?: boolean | null;
}

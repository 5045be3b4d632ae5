/** `publishMany`. */
import { LIST_LIMITS } from '@kurultai/schema';
import { Args, Context as GraphqlContext, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, Context, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { unfitItems } from '../../../core/graphql/index.js';
import { KeepsAnswer } from '../../../core/idempotency/index.js';
import { Publication } from '../contract/publication.model.js';
import { PUBLISH } from '../domain/grants.js';
import { PublicationLoader } from '../publication.loader.js';
import { PublishManyInput } from './contract/publish-many.input.js';
import { PublishManyItemResult, PublishManyResult, PublishManySuccess } from './contract/publish-many.results.js';
import { PublishManyService } from './publish-many.service.js';

@Resolver(() => PublishManyItemResult)
export class PublishManyResolver {
  constructor(
    private readonly many: PublishManyService,
    private readonly publications: PublicationLoader,
  ) {}

  @Mutation(() => PublishManyResult, {
    description: `Publishes up to ${String(LIST_LIMITS.publishMany)} publications, each as \`publish\` would, for the same callers. One that is refused does not stop the others. It may be repeated: what is the same is UNCHANGED and writes nothing. Under an idempotency key the first answer in which nothing was refused is repeated.`,
  })
  @Allow(PUBLISH)
  // What was refused may be allowed by the next time.
  @KeepsAnswer(({ refused }: PublishManySuccess) => refused === 0)
  publishMany(
    @Args('input', { description: 'The publications.' }) input: PublishManyInput,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<PublishManySuccess> {
    return this.many.publishMany(actor, input, unfitItems(context));
  }

  @ResolveField('publication', () => Publication, {
    nullable: true,
    description: 'The publication as it is now. Null when the item was refused, or is new in a dry run.',
  })
  publicationOf(
    @Parent() { publicationUuid }: PublishManyItemResult,
    @GraphqlContext() context: RequestContext,
  ): Promise<Publication | null> | null {
    return publicationUuid === null ? null : this.publications.load(context, publicationUuid);
  }
}

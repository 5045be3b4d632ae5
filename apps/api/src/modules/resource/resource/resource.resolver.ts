/** How one resource is read. */
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { AllowAnyone, Context, type RequestContext } from '../../../core/access/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { ResourceLoader } from './resource.loaders.js';
import { Resource } from './resource.model.js';

@Resolver(() => Resource)
export class ResourceResolver {
  constructor(private readonly loader: ResourceLoader) {}

  @Query(() => Resource, {
    nullable: true,
    description: 'A resource by id; null when there is none or the caller may not read it.',
  })
  @AllowAnyone('what is shared is public; plans are hidden by policy')
  resource(
    @Args('id', { type: () => ID, description: 'The public id of a resource.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Resource | null> {
    return this.loader.load(context, uuidOf('Resource', id));
  }
}

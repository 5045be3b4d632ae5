/** How adoptions are read. */
import { Args, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { selects } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { AdoptionLoader } from './adoption.loaders.js';
import { Adoption, AdoptionConnection, AdoptionFigure } from './adoption.models.js';
import { AdoptionService } from './adoption.service.js';
import { AdoptionFiguresArgs, AdoptionsArgs } from './adoptions.args.js';

@Resolver(() => Adoption)
export class AdoptionResolver {
  constructor(
    private readonly service: AdoptionService,
    private readonly loader: AdoptionLoader,
  ) {}

  @Query(() => Adoption, {
    nullable: true,
    description: 'An adoption by id; null when there is none or the caller may not read it.',
  })
  @AllowAnyone('who uses what is public; organisations at risk are hidden by policy')
  adoption(
    @Args('id', { type: () => ID, description: 'The public id of an adoption.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Adoption | null> {
    return this.loader.load(context, uuidOf('Adoption', id));
  }

  @Query(() => AdoptionConnection, { description: 'Who uses what, the newest record first, in pages.' })
  @AllowAnyone('who uses what is public; organisations at risk are hidden by policy')
  adoptions(
    @Args() args: AdoptionsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdoptionConnection> {
    return this.service.list(actor, args, selects(info, 'totalCount'));
  }

  @Query(() => [AdoptionFigure], {
    description: 'How much is used where. Counts by country and status, the most first. Cost: one statement.',
  })
  @AllowAnyone('who uses what is public; organisations at risk are hidden by policy')
  adoptionFigures(@Args() args: AdoptionFiguresArgs, @CurrentActor() actor: Actor): Promise<AdoptionFigure[]> {
    return this.service.figures(actor, args.filter ?? {});
  }
}

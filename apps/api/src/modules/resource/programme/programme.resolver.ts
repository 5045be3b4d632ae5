/** How one programme is read. */
import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { TEXT_LIMITS } from '@kurultai/schema';
import { IsOptional, IsString } from 'class-validator';
import { AllowAnyone, Context, type RequestContext } from '../../../core/access/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import { WrittenText } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { ProgrammeLoader } from './programme.loaders.js';
import { Programme } from './programme.model.js';
import { ProgrammeService } from './programme.service.js';

@ArgsType()
class ProgrammeArgs {
  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'The public id of a programme.' })
  id?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.slug })
  @Field(() => String, { nullable: true, description: 'Its slug, or one that it once had.' })
  slug?: string | null;
}

@Resolver(() => Programme)
export class ProgrammeResolver {
  constructor(
    private readonly programmes: ProgrammeService,
    private readonly loader: ProgrammeLoader,
  ) {}

  @Query(() => Programme, {
    nullable: true,
    description:
      'A programme by id or slug (exactly one: INPUT_INVALID `idOrSlug`); null when there is none or the caller may not read it.',
  })
  @AllowAnyone('what is shared is public; plans are hidden by policy')
  async programme(@Args() { id, slug }: ProgrammeArgs, @Context() context: RequestContext): Promise<Programme | null> {
    if ((id == null) === (slug == null)) throw InputInvalid.at('id', 'idOrSlug', 'Give either id or slug.');
    if (id != null) return this.loader.load(context, uuidOf('Programme', id));
    return this.programmes.bySlug(context.actor, slug ?? '');
  }
}

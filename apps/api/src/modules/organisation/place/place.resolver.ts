/** Queries and mutations on places, and where an organisation has its seat. */
import {
  Args,
  ArgsType,
  Context,
  Field,
  Info,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, AllowAnyone, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import {
  CivilDay,
  impreciseDate,
  LanguagesArgs,
  LocalisedText,
  NodeRegistry,
  resultUnion,
  selects,
} from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { Organisation } from '../contract/organisation.model.js';
import { MAINTAIN } from '../domain/grants.js';
import { PlaceConnection } from './place.connection.js';
import { placeLabel, placeNameOn } from './place-display.js';
import { PlacesArgs, RecordPlaceInput } from './place.inputs.js';
import { PlaceLoader, PlaceNamesLoader } from './place.loaders.js';
import { Place, PlaceName } from './place.model.js';
import { PlaceService } from './place.service.js';

@ArgsType()
class PlaceNameArgs extends LanguagesArgs {
  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'The name on this day; today when left out.' })
  on?: string | null;
}

@ObjectType({ description: 'The place was recorded.' })
export class RecordPlaceSuccess {
  @Field(() => Place, { description: 'The place.' })
  place!: Place;
}
export const RecordPlaceResult = resultUnion('RecordPlace', RecordPlaceSuccess);

@Resolver(() => Place)
export class PlaceResolver {
  constructor(
    private readonly places: PlaceService,
    private readonly loader: PlaceLoader,
    private readonly nameLoader: PlaceNamesLoader,
    private readonly clock: Clock,
    nodes: NodeRegistry,
  ) {
    nodes.register('Place', (context, uuid) => this.loader.load(context, uuid));
  }

  @Query(() => PlaceConnection, {
    name: 'places',
    description: 'Places, in pages, in the order in which they were recorded.',
  })
  @AllowAnyone('places are public knowledge')
  list(@Args() args: PlacesArgs, @Info() info: GraphQLResolveInfo): Promise<PlaceConnection> {
    return this.places.list(args, selects(info, 'totalCount'));
  }

  @Mutation(() => RecordPlaceResult, { description: 'Records a place with its dated names. Secretariat officers.' })
  @Allow(MAINTAIN)
  async recordPlace(
    @Args('input', { description: 'The place.' }) input: RecordPlaceInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecordPlaceSuccess> {
    return Object.assign(new RecordPlaceSuccess(), { place: await this.places.record(actor, input) });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Place | null> {
    return this.loader.load(context, uuidOf('Place', id));
  }

  @ResolveField('name', () => LocalisedText, {
    nullable: true,
    description: 'The name on a day, in the best language.',
  })
  async name(
    @Parent() { uuid }: Place,
    @Args() { languages, on }: PlaceNameArgs,
    @Context() context: RequestContext,
  ): Promise<LocalisedText | null> {
    const found = placeNameOn(
      (await this.nameLoader.load(context, uuid)) ?? [],
      languages ?? [],
      on ?? this.clock.today(),
    );
    if (!found) return null;
    const { language, text } = found;
    return Object.assign(new LocalisedText(), { language, text, origin: 'AUTHORED' as const, stale: false });
  }

  @ResolveField('label', () => String, {
    description: 'The name on a day, and the present one if it is another: `Nur-Sultan (now Astana)`.',
  })
  async label(
    @Parent() { uuid }: Place,
    @Args() { languages, on }: PlaceNameArgs,
    @Context() context: RequestContext,
  ): Promise<string> {
    const today = this.clock.today();
    return placeLabel((await this.nameLoader.load(context, uuid)) ?? [], languages ?? [], on ?? today, today);
  }

  @ResolveField('names', () => [PlaceName], { description: 'Every name that it has or had, the latest first.' })
  async names(@Parent() { uuid }: Place, @Context() context: RequestContext): Promise<PlaceName[]> {
    const rows = (await this.nameLoader.load(context, uuid)) ?? [];
    return rows.map(row =>
      Object.assign(new PlaceName(), {
        text: row.text,
        language: row.language,
        validFrom: impreciseDate(row.valid_from),
        validTo: impreciseDate(row.valid_to),
        source: row.source,
      }),
    );
  }
}

@Resolver(() => Organisation)
export class OrganisationSeatResolver {
  constructor(private readonly loader: PlaceLoader) {}

  @ResolveField('seat', () => Place, {
    nullable: true,
    description: 'Where it has its seat; null when it is not documented.',
  })
  seat(@Parent() { seatPlaceId }: Organisation, @Context() context: RequestContext): Promise<Place | null> | null {
    return seatPlaceId === null ? null : this.loader.load(context, seatPlaceId);
  }
}

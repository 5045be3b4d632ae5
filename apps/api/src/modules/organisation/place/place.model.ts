import { Directive, Field, Float, ObjectType } from '@nestjs/graphql';
import { CountryCode, ImpreciseDate, LanguageTag, Node } from '../../../core/graphql/index.js';

@ObjectType({ description: 'A name that a place has or had.' })
export class PlaceName {
  @Field(() => String, { description: 'The name as it is written.' })
  text!: string;

  @Field(() => LanguageTag, { description: 'The language of the name.' })
  language!: string;

  @Field(() => ImpreciseDate, {
    nullable: true,
    description: 'Since when it is the name; null when unknown or always.',
  })
  validFrom!: ImpreciseDate | null;

  @Field(() => ImpreciseDate, { nullable: true, description: 'Since when it is the name no more; null while it is.' })
  validTo!: ImpreciseDate | null;

  @Field(() => String, { nullable: true, description: 'The source of the dates.' })
  source!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'A town or another place. Its names are dated: what happened there is told under the name of that day.',
})
@Directive('@key(fields: "id")')
export class Place extends Node {
  @Field(() => CountryCode, { description: 'The country in which it lies.' })
  country!: string;

  @Field(() => String, { nullable: true, description: 'Its item in Wikidata, such as `Q1520`.' })
  wikidataId!: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees, north positive, WGS 84.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees, east positive, WGS 84.' })
  longitude!: number | null;

  /** Not in the schema. */
  uuid!: string;
}

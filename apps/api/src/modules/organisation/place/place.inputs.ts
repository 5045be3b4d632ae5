import { LIST_LIMITS, TEXT_LIMITS } from '@kurultai/schema';
import { ArgsType, Field, Float, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsString, Matches, Max, Min, ValidateNested } from 'class-validator';
import { CountryCode, LanguageTag, PageArgs, PartialDate, WrittenText } from '../../../core/graphql/index.js';

@InputType({ description: 'A name of a place.' })
export class PlaceNameInput {
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { description: 'The name as it is written.' })
  text!: string;

  @IsString()
  @Field(() => LanguageTag, { description: 'The language of the name.' })
  language!: string;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, { nullable: true, description: 'Since when it is the name.' })
  validFrom?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => PartialDate, {
    nullable: true,
    description: 'Since when it is the name no more. After `validFrom` (`dateOrder`).',
  })
  validTo?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'The source of the dates.' })
  source?: string | null;
}

@InputType({ description: 'A place that the register does not know yet.' })
export class RecordPlaceInput {
  @IsString()
  @Field(() => CountryCode, { description: 'The country in which it lies.' })
  country!: string;

  @ValidateNested({ each: true })
  @Type(() => PlaceNameInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(LIST_LIMITS.names)
  @Field(() => [PlaceNameInput], {
    description: 'Its names. In each language one at a time (`onePlaceName`); a name may come back later.',
  })
  names!: PlaceNameInput[];

  @IsOptional()
  @Matches(/^Q[1-9]\d{0,15}$/u, { message: 'A Wikidata item is written Q and a number.' })
  @Field(() => String, {
    nullable: true,
    description: 'Its item in Wikidata, such as `Q1520`. Known once (`placeOnce`).',
  })
  wikidataId?: string | null;

  @IsOptional()
  @Min(-90)
  @Max(90)
  @Field(() => Float, { nullable: true, description: 'Latitude in degrees, -90 to 90.' })
  latitude?: number | null;

  @IsOptional()
  @Min(-180)
  @Max(180)
  @Field(() => Float, { nullable: true, description: 'Longitude in degrees, -180 to 180.' })
  longitude?: number | null;
}

@ArgsType()
export class PlacesArgs extends PageArgs {
  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.search })
  @Field(() => String, {
    nullable: true,
    description: 'The beginning of a name that the place has or had, in any script.',
  })
  search?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CountryCode, { nullable: true, description: 'In this country.' })
  country?: string | null;
}

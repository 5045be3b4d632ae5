import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../../core/graphql/index.js';
import { Organisation } from './organisation.model.js';

@ObjectType({ description: 'How many items of a list have a value.' })
export class FacetCount {
  @Field(() => String, { description: 'The value: a code, a kind, a status, a topic.' })
  value!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({
  description: 'Counts by value, the most frequent first. Each ignores its own filter, to show what else there is.',
})
export class OrganisationFacets {
  @Field(() => [FacetCount], { description: 'By country, without those whose country is not documented.' })
  countries!: FacetCount[];

  @Field(() => [FacetCount], { description: 'By kind.' })
  kinds!: FacetCount[];

  @Field(() => [FacetCount], { description: 'By membership status, as far as the reader may know it.' })
  statuses!: FacetCount[];
}

@ObjectType({ description: 'A page of organisations.' })
export class OrganisationConnection extends Connection(Organisation) {
  @Field(() => Int, { description: 'How many there are on all pages. Counted only when asked for.' })
  totalCount!: number;

  @Field(() => OrganisationFacets, { description: 'Counts by value over all pages. Counted only when asked for.' })
  facets!: OrganisationFacets;
}

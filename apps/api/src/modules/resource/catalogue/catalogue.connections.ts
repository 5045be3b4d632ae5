/** Pages of programmes and of resources, with their counts. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../../core/graphql/index.js';
import { FacetCount } from '../../organisation/index.js';
import { Programme } from '../programme/programme.model.js';
import { Resource } from '../resource/resource.model.js';

@ObjectType({
  description: 'Counts by value, the most frequent first. Each ignores its own filter, to show what else there is.',
})
export class CatalogueFacets {
  @Field(() => [FacetCount], { description: 'By topic, up to 50.' })
  topics!: FacetCount[];

  @Field(() => [FacetCount], { description: 'By audience.' })
  audiences!: FacetCount[];

  @Field(() => [FacetCount], { description: 'By language in which it is offered, up to 50.' })
  languages!: FacetCount[];

  @Field(() => [FacetCount], { description: 'By whether others may adapt it.' })
  adaptation!: FacetCount[];

  @Field(() => [FacetCount], { description: 'By status, as far as the reader may know it.' })
  statuses!: FacetCount[];

  @Field(() => [FacetCount], { description: 'By kind of resource; empty for programmes.' })
  kinds!: FacetCount[];
}

@ObjectType({ description: 'A page of programmes.' })
export class ProgrammeConnection extends Connection(Programme) {
  @Field(() => Int, { description: 'How many there are on all pages. Counted only when asked for.' })
  totalCount!: number;

  @Field(() => CatalogueFacets, { description: 'Counts by value over all pages. Counted only when asked for.' })
  facets!: CatalogueFacets;
}

@ObjectType({ description: 'A page of resources.' })
export class ResourceConnection extends Connection(Resource) {
  @Field(() => Int, { description: 'How many there are on all pages. Counted only when asked for.' })
  totalCount!: number;

  @Field(() => CatalogueFacets, { description: 'Counts by value over all pages. Counted only when asked for.' })
  facets!: CatalogueFacets;
}

import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Organisation } from '../contract/organisation.model.js';

@ObjectType({ description: 'A known organisation that may be the same as another one.' })
export class DuplicateCandidate {
  @Field(() => Organisation, { description: 'The known organisation.' })
  organisation!: Organisation;

  @Field(() => Float, { description: 'How alike they are, from 0 to 1.' })
  score!: number;

  @Field(() => [String], {
    description: 'Why, in words: `"Senimen Bolasaq" and "Senimen Bolashaq": 1 deletion`, `same country`.',
  })
  reasons!: string[];
}

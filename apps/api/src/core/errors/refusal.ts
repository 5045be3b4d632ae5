/**
 * Refusals: outcomes that a sensible client handles with an `if`. A service throws one inside the unit of work, so that
 * everything rolls back; outside, the refusal interceptor turns it into a member of the mutation's result union.
 */
import { Field, InterfaceType } from '@nestjs/graphql';
import { IntrinsicException } from '@nestjs/common';

/** What every refusal shows. */
@InterfaceType({
  description:
    'An expected outcome in which nothing was done. Every mutation lists its own in its result union; select this interface to read any of them.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Refusal {
  @Field(() => String, { description: 'The stable name of the refusal, in capitals. New ones may be added.' })
  readonly code!: string;

  @Field(() => String, { description: 'The reason in plain English, for a person.' })
  readonly message!: string;
}

/** Carries a refusal out of a unit of work. */
export class Refused extends IntrinsicException {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

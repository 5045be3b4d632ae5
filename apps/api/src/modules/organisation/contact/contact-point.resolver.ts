/** Contact points: adding and ending them, and the field that shows them. */
import { Args, Context, Field, ID, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import { type Actor, Allow, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { BatchLoader, resultUnion } from '../../../core/graphql/index.js';
import { Organisation } from '../contract/organisation.model.js';
import { EDIT } from '../domain/grants.js';
import { AddContactPointInput } from './contact-point.input.js';
import { ContactPoint } from './contact-point.model.js';
import { ContactPointService } from './contact-point.service.js';

@ObjectType({ description: 'The contact point was added.' })
export class AddContactPointSuccess {
  @Field(() => ContactPoint, { description: 'The contact point.' })
  contactPoint!: ContactPoint;
}
export const AddContactPointResult = resultUnion('AddContactPoint', AddContactPointSuccess);

@ObjectType({ description: 'The contact point is used no more.' })
export class EndContactPointSuccess {
  @Field(() => ContactPoint, { description: 'The contact point as it was.' })
  contactPoint!: ContactPoint;
}
export const EndContactPointResult = resultUnion('EndContactPoint', EndContactPointSuccess);

@Injectable()
export class ContactPointsLoader extends BatchLoader<string, ContactPoint[]> {
  constructor(private readonly contactPoints: ContactPointService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, ContactPoint[]>> {
    return this.contactPoints.ofOrganisations(actor, ids);
  }
}

@Resolver(() => Organisation)
export class ContactPointResolver {
  constructor(
    private readonly service: ContactPointService,
    private readonly loader: ContactPointsLoader,
  ) {}

  @Mutation(() => AddContactPointResult, {
    description:
      'Adds a way to reach an organisation: officers for any, representatives and secret keys for their own. NOT_FOUND.',
  })
  @Allow(EDIT)
  async addContactPoint(
    @Args('input', { description: 'The contact point.' }) input: AddContactPointInput,
    @CurrentActor() actor: Actor,
  ): Promise<AddContactPointSuccess> {
    return Object.assign(new AddContactPointSuccess(), { contactPoint: await this.service.add(actor, input) });
  }

  @Mutation(() => EndContactPointResult, {
    description: 'Ends a contact point: it is shown no more. NOT_FOUND, also when it was ended before.',
  })
  @Allow(EDIT)
  async endContactPoint(
    @Args('id', { type: () => ID, description: 'The contact point.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<EndContactPointSuccess> {
    return Object.assign(new EndContactPointSuccess(), { contactPoint: await this.service.end(actor, id) });
  }

  @ResolveField('contactPoints', () => [ContactPoint], {
    description: 'How to reach it, as far as the reader may see; up to 20.',
  })
  async contactPoints(@Parent() { uuid }: Organisation, @Context() context: RequestContext): Promise<ContactPoint[]> {
    return (await this.loader.load(context, uuid)) ?? [];
  }
}

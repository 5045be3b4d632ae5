/** The erasure of a person, on request. */
import { Args, Context as GraphqlContext, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { resultUnion } from '../../../core/graphql/index.js';
import { Person } from '../contract/person.model.js';
import { ERASE_PERSON } from '../domain/grants.js';
import { PersonLoader } from '../identity.loaders.js';
import { ErasureService } from './erasure.service.js';

@ObjectType({ description: 'Nothing of the person is kept but an id, to which its acts refer.' })
export class ErasePersonSuccess {
  @Field(() => Person, { nullable: true, description: 'What is left of the person.' })
  person!: Person | null;
}
const ErasePersonResult = resultUnion('ErasePerson', ErasePersonSuccess);

@Resolver()
export class ErasureResolver {
  constructor(
    private readonly erasures: ErasureService,
    private readonly persons: PersonLoader,
  ) {}

  @Mutation(() => ErasePersonResult, {
    description:
      'Erases a person who asks for it: name, addresses, password, sessions, invitations and data of travel documents go for good, its mandates end. Votes, signatures and ledgers stay valid. Privacy officers. NOT_FOUND.',
  })
  @Allow(ERASE_PERSON)
  async erasePerson(
    @Args('personId', { type: () => ID, description: 'The person.' }) personId: string,
    @CurrentActor() actor: Actor,
    @GraphqlContext() context: RequestContext,
  ): Promise<ErasePersonSuccess> {
    const uuid = await this.erasures.erase(actor, personId);
    return Object.assign(new ErasePersonSuccess(), { person: await this.persons.load(context, uuid) });
  }
}

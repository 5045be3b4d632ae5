/** Who am I, for whom do I act, what may I do. */
import { Context as GraphqlContext, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import {
  AccessDeclarations,
  type Actor,
  actingOrganisation,
  actingPerson,
  AllowAnyone,
  CurrentActor,
  type RequestContext,
} from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { NodeRegistry } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { Mandate } from './contract/mandate.model.js';
import { Person } from './contract/person.model.js';
import { Viewer } from './contract/viewer.model.js';
import { PersonLoader } from './identity.loaders.js';
import { toMandate } from './identity.mapper.js';
import { MandateRepository } from './persistence/mandate.repository.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly declarations: AccessDeclarations,
    private readonly persons: PersonLoader,
    private readonly organisations: OrganisationLoader,
    private readonly mandates: MandateRepository,
    private readonly clock: Clock,
  ) {}

  @Query(() => Viewer, { description: 'The caller, as the service sees it. Never null: a stranger is ANONYMOUS.' })
  @AllowAnyone('everybody may know who they are')
  viewer(@CurrentActor() actor: Actor): Viewer {
    return Object.assign(new Viewer(), {
      kind: actor.kind,
      roles: 'roles' in actor ? [...actor.roles] : [],
      scopes: 'scopes' in actor ? [...actor.scopes] : [],
      mayCall: this.declarations.fieldsFor(actor),
      personUuid: actingPerson(actor) ?? null,
      organisationUuid: actingOrganisation(actor) ?? null,
    });
  }

  @ResolveField('person', () => Person, {
    nullable: true,
    description: 'The signed-in person; null for keys and strangers.',
  })
  person(@Parent() { personUuid }: Viewer, @GraphqlContext() context: RequestContext): Promise<Person | null> | null {
    return personUuid === null ? null : this.persons.load(context, personUuid);
  }

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation that the caller acts for; null when it acts for none.',
  })
  organisation(
    @Parent() { organisationUuid }: Viewer,
    @GraphqlContext() context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationUuid === null ? null : this.organisations.load(context, organisationUuid);
  }

  @ResolveField('mandates', () => [Mandate], {
    description:
      'The mandates of the signed-in person, live ones first, up to 100. Name the organisation of one in the header `Kurultai-Organisation` to act for it.',
  })
  async allMandates(@Parent() { personUuid }: Viewer): Promise<Mandate[]> {
    const rows = personUuid === null ? [] : await this.mandates.ofPerson(personUuid);
    return rows.map(row => toMandate(row, this.clock.today()));
  }
}

@Resolver(() => Person)
export class PersonResolver {
  constructor(
    private readonly loader: PersonLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Person', (context, uuid) => this.loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Person | null> {
    return this.loader.load(context, uuidOf('Person', id));
  }
}

/** Persons at engagements: the field, and the mutations that name them or stop naming them. */
import { Injectable } from '@nestjs/common';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import { Engagement } from '../contract/engagement.model.js';
import { RECORD_ENGAGEMENTS } from '../domain/grants.js';
import * as contract from './engagement-person.contract.js';
import { EngagementPerson } from './engagement-person.contract.js';
import { PERSONS_LISTED } from './engagement-person.repository.js';
import { EngagementPersons } from './engagement-person.service.js';

/** Those of an engagement, by its uuid. */
@Injectable()
export class EngagementPersonsLoader extends BatchLoader<string, EngagementPerson[]> {
  constructor(private readonly persons: EngagementPersons) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, EngagementPerson[]>> {
    return this.persons.ofEngagements(actor, ids);
  }
}

@Resolver(() => Engagement)
export class EngagementPersonsResolver {
  constructor(
    private readonly persons: EngagementPersons,
    private readonly loader: EngagementPersonsLoader,
  ) {}

  @ResolveField('persons', () => [EngagementPerson], {
    description: `Persons who were there, up to ${String(PERSONS_LISTED)}: by mandate, in a public office, or with consent, as far as the caller may know them.`,
  })
  async personsOf({ uuid }: Engagement, _: unknown, context: RequestContext): Promise<EngagementPerson[]> {
    return (await this.loader.load(context, uuid)) ?? [];
  }

  @Mutation(() => contract.AddEngagementPersonResult, {
    description:
      'Names a person who was there: by mandate, in a public office, or with consent. Officers, whoever hosts it, and whoever recorded it. NOT_FOUND, FORBIDDEN, INPUT_INVALID (`basis`, `meeting`); GuardFailed (`PERSONS_FULL`).',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async addEngagementPerson(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The person.' }) input: contract.AddEngagementPersonInput,
  ): Promise<contract.AddEngagementPersonSuccess> {
    return Object.assign(new contract.AddEngagementPersonSuccess(), {
      engagement: await this.persons.add(actor, input),
    });
  }

  @Mutation(() => contract.RemoveEngagementPersonResult, {
    description:
      'Takes name and office of a person away, for ever, as when consent is taken back. That somebody was there stays. Officers, whoever hosts it, and whoever recorded it. NOT_FOUND, FORBIDDEN.',
  })
  @Allow(RECORD_ENGAGEMENTS)
  async removeEngagementPerson(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The `id` of the person at the engagement.' }) id: string,
  ): Promise<contract.RemoveEngagementPersonSuccess> {
    return Object.assign(new contract.RemoveEngagementPersonSuccess(), {
      engagement: await this.persons.remove(actor, id),
    });
  }
}

@Resolver(() => EngagementPerson)
export class EngagementPersonOrganisationResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField('organisation', () => Organisation, { nullable: true, description: 'Of which organisation.' })
  organisation(
    { organisationUuid }: EngagementPerson,
    _: unknown,
    context: RequestContext,
  ): Promise<Organisation | null> | null {
    return organisationUuid === null ? null : this.organisations.load(context, organisationUuid);
  }
}

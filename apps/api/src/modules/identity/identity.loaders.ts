/** Persons, mandates and keys, in batches, as far as the reader may see them. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson, audienceOf } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { ApiKey } from './contract/api-key.model.js';
import type { Mandate } from './contract/mandate.model.js';
import type { Person } from './contract/person.model.js';
import { maySeeInside } from './domain/identity.policy.js';
import { toApiKey, toMandate, toPerson } from './identity.mapper.js';
import { ApiKeyRepository } from './persistence/api-key.repository.js';
import { MandateRepository } from './persistence/mandate.repository.js';
import { PersonRepository } from './persistence/person.repository.js';

@Injectable()
export class PersonLoader extends BatchLoader<string, Person> {
  constructor(private readonly persons: PersonRepository) {
    super();
  }

  protected async batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Person>> {
    const all = audienceOf(actor, null) === 'SECRETARIAT';
    const self = actingPerson(actor) ?? null;
    const own = actingOrganisation(actor);
    const organisationId = own !== undefined && maySeeInside(actor, own) ? own : null;
    const reader = { personId: self, all, organisationId };
    const rows = await this.persons.readable(ids, reader);
    return new Map([...rows].map(([id, row]) => [id, toPerson(row, all || id === self)]));
  }
}

@Injectable()
export class MandateLoader extends BatchLoader<string, Mandate> {
  constructor(
    private readonly mandates: MandateRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected async batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Mandate>> {
    const rows = [...(await this.mandates.byIds(ids)).values()];
    const seen = rows.filter(row => maySeeInside(actor, row.organisation_id) || row.person_id === actingPerson(actor));
    return new Map(seen.map(row => [row.id, toMandate(row, this.clock.today())]));
  }
}

@Injectable()
export class OrganisationMandatesLoader extends BatchLoader<string, Mandate[]> {
  constructor(
    private readonly mandates: MandateRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected async batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Mandate[]>> {
    const seen = ids.filter(id => maySeeInside(actor, id));
    if (seen.length === 0) return new Map();
    const rows = await this.mandates.ofOrganisations(seen);
    return new Map(seen.map(id => [id, (rows.get(id) ?? []).map(row => toMandate(row, this.clock.today()))]));
  }
}

@Injectable()
export class OrganisationKeysLoader extends BatchLoader<string, ApiKey[]> {
  constructor(private readonly keys: ApiKeyRepository) {
    super();
  }

  protected async batch(actor: Actor, ids: readonly string[]): Promise<Map<string, ApiKey[]>> {
    // A key does not learn of its organisation's other keys.
    const seen = actor.kind === 'ORGANISATION_KEY' ? [] : ids.filter(id => maySeeInside(actor, id));
    if (seen.length === 0) return new Map();
    const rows = await this.keys.ofOrganisations(seen);
    return new Map(seen.map(id => [id, (rows.get(id) ?? []).map(toApiKey)]));
  }
}

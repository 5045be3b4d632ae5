/** The catalogue: the lists of programmes and resources with search, filters, orders and facets. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { InputInvalid } from '../../../core/errors/index.js';
import { pageOf, pageSize } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { OrganisationService } from '../../organisation/index.js';
import { parseLicence } from '../domain/licence.js';
import { listScope } from '../domain/programme.policy.js';
import { toProgramme } from '../programme/programme.mapper.js';
import { toResource } from '../resource/resource.mapper.js';
import type { ProgrammesArgs, ResourcesArgs } from './catalogue.args.js';
import { ProgrammeConnection, ResourceConnection } from './catalogue.connections.js';
import { type CatalogueQuery, CatalogueSearch, orderName } from './catalogue-search.js';
import type { Wants } from './catalogue.sql.js';

@Injectable()
export class Catalogue {
  constructor(
    private readonly search: CatalogueSearch,
    private readonly organisations: OrganisationService,
  ) {}

  /** One page of programmes. @param wants whether to count, and to count by value @throws InputInvalid */
  async programmes(actor: Actor, args: ProgrammesArgs, wants: Wants): Promise<ProgrammeConnection> {
    const query = await this.queryOf(actor, args, wants);
    const found = await this.search.find('programme', query);
    const keys = new Map(found.rows.map(row => [row.id, row.key]));
    const { first: size, after } = query;
    const order = orderName('programme', query.order);
    const page = pageOf(found.rows.map(toProgramme), { size, after, order, key: ({ uuid }) => keys.get(uuid) ?? [] });
    return Object.assign(new ProgrammeConnection(), page, { totalCount: found.total, facets: found.facets });
  }

  /** One page of resources. @param wants whether to count, and to count by value @throws InputInvalid */
  async resources(actor: Actor, args: ResourcesArgs, wants: Wants): Promise<ResourceConnection> {
    const query = await this.queryOf(actor, args, wants);
    const found = await this.search.find('resource', query);
    const keys = new Map(found.rows.map(row => [row.id, row.key]));
    const { first: size, after } = query;
    const order = orderName('resource', query.order);
    const page = pageOf(found.rows.map(toResource), { size, after, order, key: ({ uuid }) => keys.get(uuid) ?? [] });
    return Object.assign(new ResourceConnection(), page, { totalCount: found.total, facets: found.facets });
  }

  private async queryOf(actor: Actor, args: ProgrammesArgs | ResourcesArgs, wants: Wants): Promise<CatalogueQuery> {
    const filter: NonNullable<ResourcesArgs['filter']> = args.filter ?? {};
    const order = args.orderBy ?? (filter.search == null ? 'NAME' : 'RELEVANCE');
    if (order === 'RELEVANCE' && filter.search == null) {
      throw InputInvalid.at('orderBy', 'searchNeeded', 'RELEVANCE needs a search.');
    }
    return {
      search: filter.search ?? null,
      topics: filter.topic ?? null,
      audiences: filter.audience ?? null,
      languages: filter.language ?? null,
      licences: filter.licence?.map(licenceIn) ?? null,
      adaptation: filter.mayBeAdapted ?? null,
      statuses: filter.status ?? null,
      organisations: await this.readable(actor, filter.organisation),
      age: filter.age ?? null,
      provenances: filter.provenance ?? null,
      kinds: filter.kind ?? null,
      programmes:
        filter.programme?.map((id, at) => uuidOf('Programme', id, ['filter', 'programme', String(at)])) ?? null,
      scope: listScope(actor),
      order,
      first: pageSize(args),
      after: args.after ?? null,
      wants,
    };
  }

  /** Without those that the actor cannot read: nobody learns of them by filtering. */
  private async readable(actor: Actor, ids: readonly string[] | null | undefined): Promise<string[] | null> {
    if (ids == null) return null;
    const uuids = ids.map((id, index) => uuidOf('Organisation', id, ['filter', 'organisation', String(index)]));
    const found = await this.organisations.readMany(actor, uuids);
    return uuids.flatMap(uuid => found.get(uuid)?.uuid ?? []);
  }
}

function licenceIn(written: string, index: number): string {
  const licence = parseLicence(written);
  if (licence === undefined) {
    const path = ['filter', 'licence', String(index)];
    throw InputInvalid.at(path, 'licence', 'SPDX knows no such licence. Write it like CC-BY-SA-4.0.');
  }
  return licence;
}

/** The directory: the list of organisations with search, filters, orders and facets. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { InputInvalid } from '../../core/errors/index.js';
import { pageOf, pageSize } from '../../core/graphql/index.js';
import type { OrganisationsArgs } from './contract/organisations.args.js';
import { OrganisationConnection } from './contract/organisation.connection.js';
import { listScope } from './domain/organisation.policy.js';
import { toOrganisation } from './organisation.mapper.js';
import { OrganisationSearch } from './persistence/organisation-search.js';

@Injectable()
export class OrganisationDirectory {
  constructor(private readonly search: OrganisationSearch) {}

  /** One page. @param wants whether to count, and to count by value */
  async list(
    actor: Actor,
    args: OrganisationsArgs,
    wants: { count: boolean; facets: boolean },
  ): Promise<OrganisationConnection> {
    const { filter, asOf } = args;
    const order = args.orderBy ?? (filter?.search == null ? 'NAME' : 'RELEVANCE');
    if (order === 'RELEVANCE' && filter?.search == null) {
      throw InputInvalid.at('orderBy', 'searchNeeded', 'RELEVANCE needs a search.');
    }
    const size = pageSize(args);
    const after = args.after ?? null;
    const found = await this.search.find({
      search: filter?.search ?? null,
      countries: filter?.country ?? null,
      kinds: filter?.kind ?? null,
      topics: filter?.topic ?? null,
      statuses: filter?.membershipStatus ?? null,
      provenances: filter?.provenance ?? null,
      asOf: asOf ?? null,
      scope: listScope(actor),
      order,
      first: size,
      after,
      wants,
    });
    const keys = new Map(found.rows.map(row => [row.id, row.key]));
    const organisations = found.rows.map(row => Object.assign(toOrganisation(actor, row), { asOf: asOf ?? null }));
    const page = pageOf(organisations, { size, after, order, key: ({ uuid }) => keys.get(uuid) ?? [] });
    return Object.assign(new OrganisationConnection(), page, { totalCount: found.total, facets: found.facets });
  }
}

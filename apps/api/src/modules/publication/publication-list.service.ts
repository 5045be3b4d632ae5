/** The lists of publications, newest first. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { pageOf, pageSize } from '../../core/graphql/index.js';
import { PublicationConnection } from './contract/publication.connection.js';
import type {
  OrganisationPublicationsArgs,
  PublicationFilter,
  PublicationsArgs,
} from './contract/publications.args.js';
import { keyOf, ORDER, placeAfter } from './domain/publication-cursor.js';
import {
  type PublicationPage,
  type PublicationQuery,
  PublicationSearch,
  type Wanted,
} from './persistence/publication-search.js';
import { PublicationTargets } from './publication-targets.js';
import { toPublication } from './publication.mapper.js';

/** What one page of publications of an organisation is asked for. */
export type OrganisationPublications = OrganisationPublicationsArgs & { readonly counting: boolean };

@Injectable()
export class PublicationList {
  constructor(
    private readonly search: PublicationSearch,
    private readonly targets: PublicationTargets,
  ) {}

  /** One page. @param counting whether to count all pages */
  async list(actor: Actor, args: PublicationsArgs, counting: boolean): Promise<PublicationConnection> {
    const query = { ...(await this.wanted(actor, args.filter ?? {})), ...frameOf(args), counting };
    return connection(actor, args, await this.search.find(query));
  }

  /**
   * How to tell which of some publications stand, publicly, and fit a filter. The organisations of the filter are looked up
   * once, with the rights that the actor has now.
   * @param inStream only those that are in the network's stream
   */
  async matching(
    actor: Actor,
    filter: PublicationFilter,
    inStream: boolean,
  ): Promise<(ids: readonly string[]) => Promise<ReadonlySet<string>>> {
    const wanted = await this.wanted(actor, filter);
    return ids => this.search.matching(ids, wanted, inStream);
  }

  private async wanted(actor: Actor, filter: PublicationFilter): Promise<Wanted> {
    const { topic, language, kind, provenance, organisation, mentions } = filter;
    const named = await this.targets.toFilter(actor, {
      organisation: organisation ?? null,
      mentions: mentions ?? null,
    });
    return {
      organisation: named.organisation,
      topic: topic ?? null,
      language: language ?? null,
      mentions: named.mentions,
      kind: kind ?? null,
      provenance: provenance ?? null,
    };
  }

  /** One page for each of many organisations that the actor may read, by their uuids. */
  async ofOrganisations(
    actor: Actor,
    ids: readonly string[],
    { counting, ...args }: OrganisationPublications,
  ): Promise<Map<string, PublicationConnection>> {
    const { topic, language } = args;
    const pages = await this.search.ofOrganisations({
      organisation: ids,
      topic: topic == null ? null : [topic],
      language: language == null ? null : [language],
      mentions: null,
      kind: null,
      provenance: null,
      ...frameOf(args),
      counting,
    });
    return new Map([...pages].map(([id, page]) => [id, connection(actor, args, page)]));
  }
}

type Paging = Pick<PublicationsArgs, 'first' | 'after'>;

const frameOf = (args: Paging): Pick<PublicationQuery, 'after' | 'first'> => ({
  after: placeAfter(args.after),
  first: pageSize(args),
});

function connection(actor: Actor, args: Paging, { rows, total }: PublicationPage): PublicationConnection {
  const publications = rows.map(row => toPublication(actor, row));
  const page = pageOf(publications, { size: pageSize(args), after: args.after ?? null, order: ORDER, key: keyOf });
  return Object.assign(new PublicationConnection(), page, { totalCount: total });
}

/** The lists of publications, newest first. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { Forbidden } from '../../core/errors/index.js';
import { type PageArgs, pageOf, pageSize } from '../../core/graphql/index.js';
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
    const { stream, retracted } = args.filter ?? {};
    const shown = retracted === true ? 'RETRACTED' : stream === true ? 'STREAM' : 'STANDING';
    return connection(actor, args, await this.search.find(query, shown));
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
    return ids => this.search.matching(ids, wanted, inStream || filter.stream === true);
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

  /** The drafts of the organisation for which the actor acts. @throws Forbidden when it acts for none */
  async drafts(actor: Actor, args: PageArgs): Promise<PublicationConnection> {
    const organisation = actingOrganisation(actor);
    if (organisation === undefined) throw new Forbidden('Only who acts for an organisation has drafts.');
    const query = { ...EVERYTHING, organisation: [organisation], ...frameOf(args), counting: true };
    return connection(actor, args, await this.search.find(query, 'DRAFT'));
  }

  /**
   * One page for each of many, by their uuids.
   * @param by `organisation` for what they published, `mentions` for what is about them
   * @param ids uuids of what the actor may read
   */
  async pages(
    actor: Actor,
    by: 'organisation' | 'mentions',
    ids: readonly string[],
    { counting, ...args }: OrganisationPublications,
  ): Promise<Map<string, PublicationConnection>> {
    const { topic, language } = args;
    const pages = await this.search.pages(by, {
      ...EVERYTHING,
      organisation: ids,
      topic: topic == null ? null : [topic],
      language: language == null ? null : [language],
      ...frameOf(args),
      counting,
    });
    return new Map([...pages].map(([id, page]) => [id, connection(actor, args, page)]));
  }
}

/** Nothing is filtered. */
const EVERYTHING = { organisation: null, topic: null, language: null, mentions: null, kind: null, provenance: null };

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

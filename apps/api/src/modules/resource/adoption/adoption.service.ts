/** Reads adoptions: by id, in lists, and as figures. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { decodeCursor, pageOf, pageSize } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { OrganisationService } from '../../organisation/index.js';
import { listScope } from '../domain/programme.policy.js';
import {
  AdoptionListRepository,
  type AdoptionPage,
  type AdoptionQuery,
  type AdoptionsBy,
  type FigureRow,
} from './adoption-list.repository.js';
import { readableAdoption, toAdoption, toEvidence } from './adoption.mapper.js';
import { type Adoption, AdoptionConnection, type AdoptionEvidence, AdoptionFigure } from './adoption.models.js';
import { AdoptionRepository } from './adoption.repository.js';
import type { AdoptionFilter, AdoptionsArgs, OwnAdoptionsArgs } from './adoptions.args.js';

const ORDER = 'ADOPTION';
/** Where all are asked for, nobody in particular is. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What one page of adoptions of a programme or an organisation is asked for. */
export type OwnAdoptions = OwnAdoptionsArgs & { readonly counting: boolean };

@Injectable()
export class AdoptionService {
  constructor(
    private readonly adoptions: AdoptionRepository,
    private readonly lists: AdoptionListRepository,
    private readonly organisations: OrganisationService,
  ) {}

  /** The adoptions that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Adoption>> {
    const rows = [...(await this.adoptions.byIds(ids)).values()];
    return new Map(rows.filter(row => readableAdoption(actor, row)).map(row => [row.id, toAdoption(actor, row)]));
  }

  /** The evidence of adoptions, the oldest first. */
  async evidence(ids: readonly string[]): Promise<Map<string, AdoptionEvidence[]>> {
    const found = await this.adoptions.evidence(ids);
    return new Map([...found].map(([id, rows]) => [id, rows.map(toEvidence)]));
  }

  /** One page of all. @throws InputInvalid */
  async list(actor: Actor, args: AdoptionsArgs, counting: boolean): Promise<AdoptionConnection> {
    const query = await this.queryOf(actor, args.filter ?? {});
    const pages = await this.lists.pages('all', [NOBODY], query, frameOf(args, counting));
    return connection(actor, args, pages.get(NOBODY));
  }

  /** One page for each of many programmes or organisations, by their uuids. */
  async of(
    actor: Actor,
    by: Exclude<AdoptionsBy, 'all'>,
    ids: readonly string[],
    { counting, status, country, ...args }: OwnAdoptions,
  ): Promise<Map<string, AdoptionConnection>> {
    const filter = { status: status == null ? null : [status], country: country == null ? null : [country] };
    const pages = await this.lists.pages(by, ids, await this.queryOf(actor, filter), frameOf(args, counting));
    return new Map([...pages].map(([id, page]) => [id, connection(actor, args, page)]));
  }

  /** Counts by country and status of all that fit. */
  async figures(actor: Actor, filter: AdoptionFilter): Promise<AdoptionFigure[]> {
    const found = await this.lists.figures('all', [NOBODY], await this.queryOf(actor, filter));
    return (found.get(NOBODY) ?? []).map(toFigure);
  }

  /** Counts by country and status for each of many programmes, by their uuids. */
  async figuresOf(actor: Actor, ids: readonly string[]): Promise<Map<string, AdoptionFigure[]>> {
    const found = await this.lists.figures('programme', ids, await this.queryOf(actor, {}));
    return new Map([...found].map(([id, rows]) => [id, rows.map(toFigure)]));
  }

  /** What a filter asks for, as far as the actor may read it. @throws InputInvalid for what is no id */
  async queryOf(actor: Actor, filter: AdoptionFilter): Promise<AdoptionQuery> {
    const uuids = filter.organisation?.map((id, at) =>
      uuidOf('Organisation', id, ['filter', 'organisation', String(at)]),
    );
    // Without those that the actor cannot read: nobody learns of them by filtering.
    const found = uuids && (await this.organisations.readMany(actor, uuids));
    return {
      statuses: filter.status ?? null,
      countries: filter.country ?? null,
      languages: filter.language ?? null,
      provenances: filter.provenance ?? null,
      programmes:
        filter.programme?.map((id, at) => uuidOf('Programme', id, ['filter', 'programme', String(at)])) ?? null,
      organisations: uuids?.flatMap(uuid => found?.get(uuid)?.uuid ?? []) ?? null,
      scope: listScope(actor),
    };
  }
}

type Paging = Pick<AdoptionsArgs, 'first' | 'after'>;

const frameOf = (args: Paging, counting: boolean) => ({
  after: args.after == null ? null : decodeCursor(ORDER, ['timestamptz', 'uuid'], args.after),
  first: pageSize(args),
  counting,
});

function connection(actor: Actor, args: Paging, page: AdoptionPage | undefined): AdoptionConnection {
  const keys = new Map(page?.rows.map(row => [row.id, row.key]));
  const adoptions = (page?.rows ?? []).map(row => toAdoption(actor, row));
  const key = ({ uuid }: Adoption) => keys.get(uuid) ?? [];
  const found = pageOf(adoptions, { size: pageSize(args), after: args.after ?? null, order: ORDER, key });
  return Object.assign(new AdoptionConnection(), found, { totalCount: page?.total ?? 0 });
}

const toFigure = ({ country, status, adoptions, organisations }: FigureRow): AdoptionFigure =>
  Object.assign(new AdoptionFigure(), { country, status, adoptions, organisations });

/** Reads memberships, as of a day and as they were known at an instant. The acts are in the folders. */
import { Injectable } from '@nestjs/common';
import { MEMBER_STATUSES } from '@kurultai/schema';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { decodeCursor, pageOf, pageSize } from '../../core/graphql/index.js';
import { OrganisationService } from '../organisation/index.js';
import type { MembershipEvent } from './contract/membership-event.model.js';
import { type Membership, MembershipConnection } from './contract/membership.model.js';
import type { MembershipsArgs } from './contract/memberships.args.js';
import type { Moment } from './domain/derivation.js';
import { listScope } from './domain/membership.policy.js';
import { LedgerRepository } from './ledger/ledger.repository.js';
import type { MembershipRow } from './ledger/ledger.rows.js';
import { MembershipSearch } from './ledger/membership-search.js';
import { maySee, toEvent, toMembership } from './membership.mapper.js';
import { StandingRepository } from './standing/standing.repository.js';

/** Where in time a reader asks; null for today and now. */
export interface AskedMoment {
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

const ORDER = 'MEMBERSHIPS';

@Injectable()
export class MembershipService {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly standings: StandingRepository,
    private readonly search: MembershipSearch,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** Memberships that the actor may read, by the uuid of the membership. */
  async readMany(actor: Actor, ids: readonly string[], asked: AskedMoment = NOW): Promise<Map<string, Membership>> {
    const rows = [...(await this.ledger.byIds(ids)).values()];
    const readable = await this.organisations.readMany(
      actor,
      rows.map(({ organisationId }) => organisationId),
    );
    return this.withLedgers(
      actor,
      rows.filter(({ organisationId }) => readable.has(organisationId)),
      asked,
    );
  }

  /** The same by the uuid of the organisation, which the actor may read. Whoever has no ledger has none. */
  async ofOrganisations(actor: Actor, ids: readonly string[], asked: AskedMoment): Promise<Map<string, Membership>> {
    const rows = [...(await this.ledger.ofOrganisations(ids)).values()];
    const memberships = await this.withLedgers(actor, rows, asked);
    return new Map([...memberships.values()].map(membership => [membership.organisationUuid, membership]));
  }

  /** Rows of ledgers that the actor may see, by uuid. */
  async readEvents(actor: Actor, ids: readonly string[]): Promise<Map<string, MembershipEvent>> {
    const asked = await this.ledger.eventsByIds(ids);
    const owners = [...new Set([...asked.values()].map(({ organisationId }) => organisationId))];
    const [readable, ledgers] = [await this.organisations.readMany(actor, owners), await this.ledger.eventsOf(owners)];
    const seen = [...asked.values()].filter(
      row => readable.has(row.organisationId) && maySee(actor, row, ledgers.get(row.organisationId) ?? []),
    );
    return new Map(seen.map(row => [row.id, toEvent(actor, row)]));
  }

  /** A page of memberships, by the name of the organisation. @param counting whether to count all pages */
  async list(actor: Actor, args: MembershipsArgs, counting: boolean): Promise<MembershipConnection> {
    const [size, after, filter] = [pageSize(args), args.after ?? null, args.filter ?? {}];
    const asked = { asOf: args.asOf ?? null, knownAt: args.knownAt ?? null };
    const query = {
      ...this.moment(asked),
      statuses: filter.status ?? [...MEMBER_STATUSES],
      filtered: filter.status != null,
      categories: filter.category ?? null,
      countries: filter.country ?? null,
      provenances: filter.provenance ?? null,
      scope: listScope(actor),
      after: after === null ? null : decodeCursor(ORDER, ['text', 'uuid'], after),
      limit: size + 1,
    };
    const rows = await this.search.page(query);
    const memberships = await this.withLedgers(actor, rows, asked);
    const places = new Map(rows.map(row => [row.id, [row.sortName, row.organisationId]]));
    const found = rows.flatMap(({ id }) => memberships.get(id) ?? []);
    const page = pageOf(found, { size, after, order: ORDER, key: ({ uuid }) => places.get(uuid) ?? [] });
    const totalCount = counting ? await this.search.count(query) : 0;
    return Object.assign(new MembershipConnection(), page, { totalCount });
  }

  private async withLedgers(
    actor: Actor,
    memberships: readonly MembershipRow[],
    asked: AskedMoment,
  ): Promise<Map<string, Membership>> {
    if (memberships.length === 0) return new Map();
    const events = await this.ledger.eventsOf(memberships.map(({ organisationId }) => organisationId));
    const flags = await this.standings.ofMemberships(memberships.map(({ id }) => id));
    const moment = this.moment(asked);
    return new Map(
      memberships.map(row => {
        const [rows, own] = [events.get(row.organisationId) ?? [], flags.get(row.id) ?? []];
        return [row.id, toMembership(actor, row, { rows, flags: own, moment })];
      }),
    );
  }

  private moment({ asOf, knownAt }: AskedMoment): Moment {
    return { on: asOf ?? this.clock.today(), knownAt: knownAt === null ? this.clock.now() : new Date(knownAt) };
  }
}

const NOW: AskedMoment = { asOf: null, knownAt: null };

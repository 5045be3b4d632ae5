/** Reads memoranda. They are entered by mou-recording.service.ts. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { decodeCursor, type KeyPart, pageOf, pageSize } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { OrganisationService } from '../organisation/index.js';
import { MouConnection } from './contract/mou.connection.js';
import type { Mou, MouText } from './contract/mou.model.js';
import type { MousArgs } from './contract/mous.args.js';
import { listScope, mayRead } from './domain/mou.policy.js';
import { factsOf, toMou, toMouText } from './mou.mapper.js';
import { MouRepository } from './persistence/mou.repository.js';
import type { MouRow } from './persistence/mou.rows.js';

const ORDER = 'RECORDED';
const keyOf = ({ uuid }: Mou): KeyPart[] => [uuid];

@Injectable()
export class MouService {
  constructor(
    private readonly mous: MouRepository,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** The memoranda that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Mou>> {
    return new Map(this.readable(actor, await this.mous.byIds(ids)).map(mou => [mou.uuid, mou]));
  }

  /** The memoranda of organisations that the actor may read, by the organisations' uuids, the last recorded first. */
  async ofOrganisations(actor: Actor, ids: readonly string[]): Promise<Map<string, Mou[]>> {
    return this.readableBy(actor, await this.mous.ofOrganisations(ids));
  }

  /** The memoranda under others that the actor may read, by the uuids of those, the last recorded first. */
  async under(actor: Actor, ids: readonly string[]): Promise<Map<string, Mou[]>> {
    return this.readableBy(actor, await this.mous.under(ids));
  }

  /** The full texts of memoranda, by their uuids. The caller has seen to it who may read them. */
  async texts(ids: readonly string[]): Promise<Map<string, MouText[]>> {
    return new Map([...(await this.mous.texts(ids))].map(([id, rows]) => [id, rows.map(toMouText)]));
  }

  /**
   * A page of those that the actor may read, the last recorded first: an order by date would tell dates that are not public.
   * @throws InputInvalid for ids and cursors that are none
   */
  async list(actor: Actor, args: MousArgs): Promise<MouConnection> {
    const { organisation, status, provenance } = args.filter ?? {};
    const [size, after] = [pageSize(args), args.after ?? null];
    const rows = await this.mous.page({
      scope: listScope(actor),
      organisations: organisation == null ? null : await this.surviving(actor, organisation),
      statuses: status ?? null,
      provenances: provenance ?? null,
      after: after === null ? null : (decodeCursor(ORDER, ['uuid'], after)[0] ?? null),
      limit: size + 1,
    });
    const mous = rows.map(row => toMou(actor, row, this.clock.today()));
    return Object.assign(new MouConnection(), pageOf(mous, { size, after, order: ORDER, key: keyOf }));
  }

  /** The organisations that a filter names, as they are now. One that the actor may not read finds nothing. */
  private async surviving(actor: Actor, asked: readonly string[]): Promise<string[]> {
    const ids = asked.map((id, index) => uuidOf('Organisation', id, ['filter', 'organisation', String(index)]));
    return [...(await this.organisations.readMany(actor, ids)).values()].map(({ uuid }) => uuid);
  }

  private readableBy(actor: Actor, found: ReadonlyMap<string, MouRow[]>): Map<string, Mou[]> {
    return new Map([...found].map(([id, rows]) => [id, this.readable(actor, rows)]));
  }

  private readable(actor: Actor, rows: readonly MouRow[]): Mou[] {
    const today = this.clock.today();
    return rows.filter(row => mayRead(actor, factsOf(row))).map(row => toMou(actor, row, today));
  }
}

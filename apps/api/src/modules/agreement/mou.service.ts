/** Reads memoranda. They are entered by mou-recording.service.ts. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { decodeCursor, type KeyPart, pageOf, pageSize } from '../../core/graphql/index.js';
import { NotFound } from '../../core/errors/index.js';
import { idOf, uuidOf } from '../../core/ids/index.js';
import { OrganisationService } from '../organisation/index.js';
import { MouConnection } from './contract/mou.connection.js';
import type { Mou, MouText } from './contract/mou.model.js';
import type { MousArgs, OrganisationMousPage } from './contract/mous.args.js';
import { listScope, mayRead } from './domain/mou.policy.js';
import { factsOf, toMou, toMouText } from './mou.mapper.js';
import { MouRepository } from './persistence/mou.repository.js';
import type { MouRow } from './persistence/mou.rows.js';

const ORDER = 'RECORDED';

/** A version of a memorandum as one word. */
export const versionKey = (id: string, version: number): string => `${id}:${String(version)}`;

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

  /** One that was just written, or is named. @throws NotFound */
  async shown(actor: Actor, id: string): Promise<Mou> {
    const mou = (await this.readMany(actor, [id])).get(id);
    if (!mou) throw new NotFound('Mou', idOf('Mou', id));
    return mou;
  }

  /**
   * A page of the memoranda of each organisation that the actor may read, by the organisations' uuids, the last recorded
   * first. @throws InputInvalid for a cursor that is none
   */
  async ofOrganisations(
    actor: Actor,
    ids: readonly string[],
    { status, ...page }: OrganisationMousPage,
  ): Promise<Map<string, MouConnection>> {
    const [size, after] = [pageSize(page), page.after];
    const query = { scope: listScope(actor), statuses: status, after: idAfter(after), limit: size + 1 };
    const found = await this.mous.ofOrganisations(ids, query);
    return new Map(ids.map(id => [id, this.page(actor, found.get(id) ?? [], size, after)]));
  }

  /** The memoranda under others that the actor may read, by the uuids of those, the last recorded first. */
  async under(actor: Actor, ids: readonly string[]): Promise<Map<string, Mou[]>> {
    return this.readableBy(actor, await this.mous.under(ids));
  }

  /** Those that are to take, or took, the place of others, as far as the actor may read them, by the uuids of these. */
  async succeeding(actor: Actor, ids: readonly string[]): Promise<Map<string, Mou[]>> {
    return this.readableBy(actor, await this.mous.succeeding(ids));
  }

  /**
   * Those that grew out of something, as far as the actor may read them, the last first.
   * @param originIds public ids, of engagements for example
   * @returns the memoranda by these ids
   */
  async ofOrigins(actor: Actor, originIds: readonly string[]): Promise<Map<string, Mou[]>> {
    return this.readableBy(actor, await this.mous.ofOrigins(originIds));
  }

  /** The full texts of versions, by `versionKey`. The caller has seen to it who may read them. */
  async texts(keys: readonly string[]): Promise<Map<string, MouText[]>> {
    const asked = keys.map(key => key.split(':'));
    const ids = asked.map(([id = '']) => id);
    const rows = await this.mous.texts(
      ids,
      asked.map(([, version]) => Number(version)),
    );
    const found = new Map(keys.map(key => [key, [] as MouText[]]));
    for (const row of rows) found.get(versionKey(row.mou_id, row.version))?.push(toMouText(row));
    return found;
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
      after: idAfter(after),
      limit: size + 1,
    });
    return this.page(actor, rows, size, after);
  }

  private page(actor: Actor, rows: readonly MouRow[], size: number, after: string | null): MouConnection {
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

const idAfter = (cursor: string | null): string | null =>
  cursor === null ? null : (decodeCursor(ORDER, ['uuid'], cursor)[0] ?? null);

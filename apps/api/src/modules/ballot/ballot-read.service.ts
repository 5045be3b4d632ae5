/** Reads ballots: one, many, pages, and what belongs to them. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation } from '../../core/access/index.js';
import { NotFound } from '../../core/errors/index.js';
import { decodeCursor, pageOf, pageSize } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { toBallot } from './ballot.mapper.js';
import { BallotConnection } from './contract/ballot.connection.js';
import type { Ballot } from './contract/ballot.model.js';
import type { BallotsArgs } from './contract/ballots.args.js';
import type { VoteReceipt } from './contract/vote-receipt.model.js';
import { isMember, isStaff, mayRead } from './domain/ballot.policy.js';
import { RECEIPT_CODE } from './domain/receipt-code.js';
import { BallotReadRepository } from './persistence/ballot-read.repository.js';
import { toReceipt } from './receipt.mapper.js';

const ORDER = 'NEWEST';
/** How many ballots of one summit are listed at most. */
export const BALLOTS_LISTED = 100;

@Injectable()
export class BallotReadService {
  constructor(private readonly ballots: BallotReadRepository) {}

  /** The ballots that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Ballot>> {
    const rows = await this.ballots.byIds(actingOrganisation(actor) ?? null, ids);
    const found = rows.map(toBallot).filter(({ facts }) => mayRead(actor, facts));
    return new Map(found.map(ballot => [ballot.uuid, ballot]));
  }

  /** @param asked the id as the client wrote it @throws NotFound */
  async existing(actor: Actor, id: string, asked: string): Promise<Ballot> {
    const ballot = (await this.readMany(actor, [id])).get(id);
    if (!ballot) throw new NotFound('Ballot', asked);
    return ballot;
  }

  /** A page of those that the actor may read, the newest first. @throws InputInvalid */
  async list(actor: Actor, args: BallotsArgs): Promise<BallotConnection> {
    const [size, after, filter] = [pageSize(args), args.after ?? null, args.filter ?? {}];
    const before = after === null ? null : (decodeCursor(ORDER, ['uuid'], after)[0] ?? null);
    const idIn = (type: 'Summit' | 'Organisation', id: string | null | undefined, field: string) =>
      id == null ? null : uuidOf(type, id, ['filter', field]);
    const rows = await this.ballots.page({
      states: filter.state ?? null,
      purposes: filter.purpose ?? null,
      summitId: idIn('Summit', filter.summitId, 'summitId'),
      concerning: idIn('Organisation', filter.organisationId, 'organisationId'),
      reads: isStaff(actor) ? 'ALL' : isMember(actor) ? 'ANNOUNCED' : 'PUBLIC',
      ownId: actingOrganisation(actor) ?? null,
      before,
      limit: size + 1,
    });
    const page = pageOf(rows.map(toBallot), { size, after, order: ORDER, key: ({ uuid }) => [uuid] });
    return Object.assign(new BallotConnection(), page);
  }

  /** The ballots of summits that the actor may read, by uuid of the summit. */
  async ofSummits(actor: Actor, summitIds: readonly string[]): Promise<Map<string, Ballot[]>> {
    const rows = await this.ballots.ofSummits(actingOrganisation(actor) ?? null, summitIds, BALLOTS_LISTED);
    const found = rows.map(toBallot).filter(({ facts }) => mayRead(actor, facts));
    return new Map(summitIds.map(id => [id, found.filter(({ row }) => row.summit_id === id)]));
  }

  /** A receipt by its code, or null. */
  async receipt(code: string): Promise<VoteReceipt | null> {
    const row = RECEIPT_CODE.test(code) ? await this.ballots.receiptByCode(code) : undefined;
    return row ? toReceipt(row, row.code, row.cast_at) : null;
  }
}

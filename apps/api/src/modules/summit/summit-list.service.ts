/** The list of summits, and the next one. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { decodeCursor, pageOf, pageSize } from '../../core/graphql/index.js';
import { SummitConnection } from './contract/summit.connection.js';
import type { Summit } from './contract/summit.model.js';
import type { SummitsArgs } from './contract/summits.args.js';
import { readsAll } from './domain/summit.policy.js';
import { type SummitKey, SummitList } from './persistence/summit-list.js';
import { toSummit } from './summit.mapper.js';

const ORDER = 'LATEST';

@Injectable()
export class SummitListService {
  constructor(
    private readonly summits: SummitList,
    private readonly clock: Clock,
  ) {}

  /** One page, the latest first. @param count whether to count all */
  async page(actor: Actor, args: SummitsArgs, count: boolean): Promise<SummitConnection> {
    const { filter, after = null } = args;
    const size = pageSize(args);
    const rows = await this.summits.page({
      drafts: readsAll(actor),
      today: this.clock.today(),
      upcoming: filter?.upcoming ?? null,
      states: filter?.state ?? null,
      provenances: filter?.provenance ?? null,
      year: filter?.year ?? null,
      after: after === null ? null : (decodeCursor(ORDER, ['text', 'uuid'], after) as unknown as SummitKey),
      limit: size + 1,
      count,
    });
    const keys = new Map(rows.map(row => [row.id, [row.sorted, row.id]]));
    const page = pageOf(rows.map(toSummit), { size, after, order: ORDER, key: ({ uuid }) => keys.get(uuid) ?? [] });
    return Object.assign(new SummitConnection(), page, { totalCount: rows[0]?.total ?? 0 });
  }

  /** The one in session, or the next that is announced. */
  async next(): Promise<Summit | null> {
    const row = await this.summits.next(this.clock.today());
    return row ? toSummit(row) : null;
  }
}

/** Reads the timeline of an organisation, from the first contact to today, as far as the reader may know it. */
import { Injectable } from '@nestjs/common';
import { type Actor, audienceOf, ownOrganisation, sees } from '../../core/access/index.js';
import { InputInvalid } from '../../core/errors/index.js';
import { decodeCursor, impreciseDate, pageOf, pageSize } from '../../core/graphql/index.js';
import { parsePartialDate } from '../../core/civil-date/index.js';
import { type TimelineArgs, TimelineEntry, TimelineEntryConnection } from './contract/timeline.model.js';
import { UNDATED } from './persistence/timeline.branches.js';
import {
  type TimelinePlace,
  type TimelineReader,
  TimelineRepository,
  type TimelineRow,
} from './persistence/timeline.repository.js';

const ORDER = 'TIMELINE';
const START: TimelinePlace = { key: '', rank: 0, id: '00000000-0000-0000-0000-000000000000' };
const INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/u;

@Injectable()
export class TimelineService {
  constructor(private readonly timelines: TimelineRepository) {}

  /** A page for each of many organisations that the actor may read, the earliest first, by one statement. */
  async pages(
    actor: Actor,
    organisationIds: readonly string[],
    { kinds, ...args }: TimelineArgs,
  ): Promise<Map<string, TimelineEntryConnection>> {
    const [size, after] = [pageSize(args), args.after ?? null];
    const place = after === null ? START : placeOf(after);
    const found = await this.timelines.pages(organisationIds, kinds ?? null, readerOf(actor), place, size + 1);
    const key = ({ row }: TimelineEntry) => [row.key, row.rank, row.id];
    const connection = (rows: readonly TimelineRow[]) =>
      Object.assign(new TimelineEntryConnection(), pageOf(rows.map(toEntry), { size, after, order: ORDER, key }));
    return new Map(organisationIds.map(id => [id, connection(found.get(id) ?? [])]));
  }
}

const readerOf = (actor: Actor): TimelineReader => ({
  member: sees(audienceOf(actor, null), 'MEMBER'),
  own: ownOrganisation(actor) ?? null,
  secretariat: sees(audienceOf(actor, null), 'SECRETARIAT'),
});

/** @throws InputInvalid with rule `cursor` */
function placeOf(cursor: string): TimelinePlace {
  const [key = '', rank = '', id = ''] = decodeCursor(ORDER, ['text', 'integer', 'uuid'], cursor);
  const day = INSTANT.test(key) ? key.slice(0, 10) : key;
  if (key !== UNDATED && !parsePartialDate(day).ok) {
    throw InputInvalid.at('after', 'cursor', 'This is not a cursor of this list in this order.');
  }
  return { key, rank: Number(rank), id };
}

const toEntry = (row: TimelineRow): TimelineEntry =>
  Object.assign(new TimelineEntry(), {
    kind: row.kind,
    date: impreciseDate(row.date),
    endsOn: impreciseDate(row.ends_on),
    notBefore: impreciseDate(row.not_before),
    notAfter: impreciseDate(row.not_after),
    code: row.code,
    row,
  });

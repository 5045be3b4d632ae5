/** Reads and records places. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { UnitOfWork } from '../../../core/database/index.js';
import { decodeCursor, pageOf, pageSize } from '../../../core/graphql/index.js';
import { idOf } from '../../../core/ids/index.js';
import { AuditLog } from '../../../core/ledger/index.js';
import { ORGANISATION_CONSTRAINTS } from '../domain/constraints.js';
import { PlaceConnection } from './place.connection.js';
import type { PlacesArgs, RecordPlaceInput } from './place.inputs.js';
import { Place } from './place.model.js';
import { PlaceRepository, type PlaceRow } from './place.repository.js';

const ORDER = 'PLACE';

@Injectable()
export class PlaceService {
  constructor(
    private readonly places: PlaceRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  async readMany(ids: readonly string[]): Promise<Map<string, Place>> {
    return new Map([...(await this.places.byIds(ids))].map(([id, row]) => [id, toPlace(row)]));
  }

  /** One page. @param count whether to count all */
  async list(args: PlacesArgs, count: boolean): Promise<PlaceConnection> {
    const size = pageSize(args);
    const after = args.after ?? null;
    const [behind = null] = after === null ? [] : decodeCursor(ORDER, ['uuid'], after);
    const rows = await this.places.page({
      country: args.country ?? null,
      search: args.search ?? null,
      after: behind,
      limit: size + 1,
      count,
    });
    const page = pageOf(rows.map(toPlace), { size, after, order: ORDER, key: ({ uuid }) => [uuid] });
    return Object.assign(new PlaceConnection(), page, { totalCount: rows[0]?.total ?? 0 });
  }

  /** Records a place with its dated names. @throws InputInvalid */
  record(actor: Actor, input: RecordPlaceInput): Promise<Place> {
    return this.unitOfWork.run(async () => {
      const id = await this.places.insert(input);
      await this.audit.record(actor, { action: 'place.recorded', subjectType: 'Place', subjectId: id });
      const row = (await this.places.byIds([id])).get(id);
      if (!row) throw new Error('The place that was just written is gone.');
      return toPlace(row);
    }, ORGANISATION_CONSTRAINTS);
  }
}

const toPlace = (row: PlaceRow): Place =>
  Object.assign(new Place(), {
    id: idOf('Place', row.id),
    uuid: row.id,
    country: row.country_code,
    wikidataId: row.wikidata_id,
    latitude: row.latitude,
    longitude: row.longitude,
  });

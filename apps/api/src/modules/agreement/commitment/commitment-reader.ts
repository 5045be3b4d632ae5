/** Reads commitments, as far as the actor may. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { Clock } from '../../../core/clock/index.js';
import { NotFound } from '../../../core/errors/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import { idOf } from '../../../core/ids/index.js';
import { MouRepository } from '../persistence/mou.repository.js';
import { toCommitment } from './commitment.mapper.js';
import type { Commitment } from './commitment.model.js';
import { CommitmentRepository, type CommitmentRow } from '../persistence/commitment.repository.js';

@Injectable()
export class CommitmentReader {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly mous: MouRepository,
    private readonly clock: Clock,
  ) {}

  /** Commitments by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Commitment>> {
    const found = await this.readable(actor, await this.commitments.byIds(ids));
    return new Map(found.map(commitment => [commitment.uuid, commitment]));
  }

  /** The commitments of memoranda, by the uuids of these, in the order in which they were added. */
  async ofMous(actor: Actor, ids: readonly string[]): Promise<Map<string, Commitment[]>> {
    const rows = await this.commitments.ofMous(ids);
    const found = await this.readable(actor, [...rows.values()].flat());
    return new Map(ids.map(id => [id, found.filter(({ mouUuid }) => mouUuid === id)]));
  }

  /** One that was just written. @throws NotFound */
  async shown(actor: Actor, id: string): Promise<Commitment> {
    const commitment = (await this.readMany(actor, [id])).get(id);
    if (!commitment) throw new NotFound('Commitment', idOf('Commitment', id));
    return commitment;
  }

  private async readable(actor: Actor, rows: readonly CommitmentRow[]): Promise<Commitment[]> {
    if (rows.length === 0) return [];
    const mous = new Map((await this.mous.byIds(rows.map(({ mou_id }) => mou_id))).map(mou => [mou.id, mou]));
    const today = this.clock.today();
    return rows.flatMap(row => {
      const mou = mous.get(row.mou_id);
      return (mou && toCommitment(actor, row, mou, today)) ?? [];
    });
  }
}

/** Commitments by the ids of their rows; what the reader may not know of is null. */
@Injectable()
export class CommitmentLoader extends BatchLoader<string, Commitment> {
  constructor(private readonly reader: CommitmentReader) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Commitment>> {
    return this.reader.readMany(actor, ids);
  }
}

/** The commitments of a memorandum, by its uuid. */
@Injectable()
export class MouCommitmentsLoader extends BatchLoader<string, Commitment[]> {
  constructor(private readonly reader: CommitmentReader) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Commitment[]>> {
    return this.reader.ofMous(actor, ids);
  }
}

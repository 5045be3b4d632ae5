/** Reads programmes by id, slug and organisation. The acts are in programme-acts.service.ts, the list in catalogue/. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { NotFound } from '../../../core/errors/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { mayRead } from '../domain/programme.policy.js';
import { toProgramme } from './programme.mapper.js';
import type { Programme } from './programme.model.js';
import { ProgrammeRepository } from './programme.repository.js';
import type { ProgrammeRow } from './programme.rows.js';

@Injectable()
export class ProgrammeService {
  constructor(private readonly programmes: ProgrammeRepository) {}

  /** The programmes that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Programme>> {
    const rows = [...(await this.programmes.byIds(ids)).values()];
    return new Map(rows.filter(row => readable(actor, row)).map(row => [row.id, toProgramme(row)]));
  }

  /**
   * The programme that an input names.
   * @param path where its id stands in the input
   * @throws InputInvalid for what is no id of one, NotFound when there is none or the actor may not read it
   */
  async existing(actor: Actor, asked: string, path: readonly string[]): Promise<Programme> {
    const id = uuidOf('Programme', asked, path);
    const found = (await this.readMany(actor, [id])).get(id);
    if (!found) throw new NotFound('Programme', asked);
    return found;
  }

  /** The programme that has or had the slug, or null. */
  async bySlug(actor: Actor, slug: string): Promise<Programme | null> {
    const row = await this.programmes.bySlug(slug);
    return row && readable(actor, row) ? toProgramme(row) : null;
  }

  /** The programmes that organisations own or take part in, by their uuids; without those that were withdrawn. */
  async ofOrganisations(actor: Actor, ids: readonly string[]): Promise<Map<string, Programme[]>> {
    const found = await this.programmes.ofOrganisations(ids);
    return new Map(
      [...found].map(([id, rows]) => [id, rows.filter(row => readable(actor, row)).map(toProgramme)] as const),
    );
  }
}

const readable = (actor: Actor, { owner_id, status }: ProgrammeRow): boolean =>
  mayRead(actor, { ownerId: owner_id, status });

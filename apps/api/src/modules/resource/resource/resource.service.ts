/** Reads resources. The acts are in resource-acts.service.ts, the list in catalogue/. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { NotFound } from '../../../core/errors/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { readableResource, toResource } from './resource.mapper.js';
import type { Resource } from './resource.model.js';
import { ResourceRepository } from './resource.repository.js';

@Injectable()
export class ResourceService {
  constructor(private readonly resources: ResourceRepository) {}

  /** The resources that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, Resource>> {
    const rows = [...(await this.resources.byIds(ids)).values()];
    return new Map(rows.filter(row => readableResource(actor, row)).map(row => [row.id, toResource(row)]));
  }

  /**
   * The resource that an input names.
   * @param path where its id stands in the input
   * @throws InputInvalid for what is no id of one, NotFound when there is none or the actor may not read it
   */
  async existing(actor: Actor, asked: string, path: readonly string[]): Promise<Resource> {
    const id = uuidOf('Resource', asked, path);
    const found = (await this.readMany(actor, [id])).get(id);
    if (!found) throw new NotFound('Resource', asked);
    return found;
  }

  /** The resources under programmes that the actor may read, by the uuid of the programme; without withdrawn ones. */
  async ofProgrammes(actor: Actor, ids: readonly string[]): Promise<Map<string, Resource[]>> {
    const found = await this.resources.ofProgrammes(ids);
    return new Map(
      [...found].map(([id, rows]) => [id, rows.filter(row => readableResource(actor, row)).map(toResource)] as const),
    );
  }
}

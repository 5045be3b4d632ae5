/** Resources, their revisions and public translations, in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/access/index.js';
import { BatchLoader } from '../../../core/graphql/index.js';
import { toRevision, toTranslation } from './resource.mapper.js';
import type { Resource, ResourceRevision, ResourceTranslation } from './resource.model.js';
import { ResourceRepository } from './resource.repository.js';
import { ResourceService } from './resource.service.js';

/** By uuid, as far as the reader may read them. */
@Injectable()
export class ResourceLoader extends BatchLoader<string, Resource> {
  constructor(private readonly resources: ResourceService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Resource>> {
    return this.resources.readMany(actor, ids);
  }
}

/** Those under a programme that the reader may read, by the uuid of the programme. */
@Injectable()
export class ProgrammeResourcesLoader extends BatchLoader<string, Resource[]> {
  constructor(private readonly resources: ResourceService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Resource[]>> {
    return this.resources.ofProgrammes(actor, ids);
  }
}

/** The revisions of a resource that the reader may read, the newest first. */
@Injectable()
export class ResourceRevisionsLoader extends BatchLoader<string, ResourceRevision[]> {
  constructor(private readonly resources: ResourceRepository) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, ResourceRevision[]>> {
    const found = await this.resources.revisions(ids);
    return new Map([...found].map(([id, rows]) => [id, rows.map(toRevision)]));
  }
}

/** The public translations of a resource that the reader may read. */
@Injectable()
export class ResourceTranslationsLoader extends BatchLoader<string, ResourceTranslation[]> {
  constructor(private readonly resources: ResourceRepository) {
    super();
  }

  protected async batch(_: Actor, ids: readonly string[]): Promise<Map<string, ResourceTranslation[]>> {
    const found = await this.resources.translations(ids);
    return new Map([...found].map(([id, rows]) => [id, rows.map(toTranslation)]));
  }
}

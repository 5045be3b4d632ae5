/** Reads programmes and resources as everybody may know them, for their JSON-LD. */
import { Injectable } from '@nestjs/common';
import { localisedFor } from '../../../core/graphql/index.js';
import { ProgrammeLoader, ResourceLoader } from '../../resource/index.js';
import { publicContext } from '../domain/public-context.js';
import { PublicOrganisations } from '../public-organisations.js';
import type { ThingReader } from './addresses.js';
import type { Describer, Description } from './describer.js';
import { toLearningResource } from './learning-resource.thing.js';

@Injectable()
export class ProgrammeDescriber implements Describer {
  constructor(
    private readonly programmes: ProgrammeLoader,
    private readonly organisations: PublicOrganisations,
  ) {}

  async describe(uuid: string, reader: ThingReader): Promise<Description | null> {
    const [context, { languages }] = [publicContext(), reader];
    const programme = await this.programmes.load(context, uuid);
    if (!programme) return null;
    const setting = {
      name: programme.name,
      description: localisedFor(programme.descriptions, languages)?.text ?? null,
      owner: await this.organisations.named(context, programme.ownerUuid, languages),
      programme: null,
    };
    return { id: programme.id, thing: toLearningResource(programme, setting, reader) };
  }
}

@Injectable()
export class ResourceDescriber implements Describer {
  constructor(
    private readonly resources: ResourceLoader,
    private readonly programmes: ProgrammeLoader,
    private readonly organisations: PublicOrganisations,
  ) {}

  async describe(uuid: string, reader: ThingReader): Promise<Description | null> {
    const [context, { languages }] = [publicContext(), reader];
    const resource = await this.resources.load(context, uuid);
    if (!resource) return null;
    const programme = await this.programmes.load(context, resource.programmeUuid);
    const setting = {
      name: localisedFor(resource.titles, languages)?.text ?? '',
      description: localisedFor(resource.descriptions, languages)?.text ?? null,
      owner: await this.organisations.named(context, resource.ownerUuid, languages),
      programme,
    };
    return { id: resource.id, thing: toLearningResource(resource, setting, reader) };
  }
}

/** Any public thing as JSON-LD, by its public id. */
import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../core/errors/index.js';
import { anyIdOf, type IdentifiedType } from '../../../core/ids/index.js';
import type { ThingReader } from './addresses.js';
import type { Describer, Description } from './describer.js';
import { OrganisationDescriber } from './organisation.describer.js';
import { PublicationDescriber } from './publication.describer.js';
import { SummitDescriber } from './summit.describer.js';

@Injectable()
export class JsonLdService {
  private readonly describers: Partial<Record<IdentifiedType, Describer>>;

  constructor(organisations: OrganisationDescriber, publications: PublicationDescriber, summits: SummitDescriber) {
    this.describers = { Organisation: organisations, Publication: publications, Summit: summits };
  }

  /** @throws InputInvalid for what is no id; NotFound when there is nothing under it that everybody may read */
  async describe(id: string, reader: ThingReader): Promise<Description> {
    const named = anyIdOf(id);
    const description = named && (await this.describers[named.type]?.describe(named.uuid, reader));
    if (!description) throw new NotFound('Thing', id);
    return description;
  }
}

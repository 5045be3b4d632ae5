/** Any public thing as JSON-LD, by its public id. */
import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../core/errors/index.js';
import { anyIdOf, type IdentifiedType } from '../../../core/ids/index.js';
import type { ThingReader } from './addresses.js';
import type { Describer, Description } from './describer.js';
import { EngagementDescriber } from './engagement.describer.js';
import { ProgrammeDescriber, ResourceDescriber } from './learning-resource.describer.js';
import { OrganisationDescriber } from './organisation.describer.js';
import { PublicationDescriber } from './publication.describer.js';
import { SummitDescriber } from './summit.describer.js';

@Injectable()
export class JsonLdService {
  private readonly describers: Partial<Record<IdentifiedType, Describer>>;

  constructor(
    organisations: OrganisationDescriber,
    summits: SummitDescriber,
    engagements: EngagementDescriber,
    programmes: ProgrammeDescriber,
    resources: ResourceDescriber,
    publications: PublicationDescriber,
  ) {
    this.describers = {
      Organisation: organisations,
      Summit: summits,
      Engagement: engagements,
      Programme: programmes,
      Resource: resources,
      Publication: publications,
    };
  }

  /** @throws InputInvalid for what is no id; NotFound when there is nothing under it that everybody may read */
  async describe(id: string, reader: ThingReader): Promise<Description> {
    const named = anyIdOf(id);
    const description = named && (await this.describers[named.type]?.describe(named.uuid, reader));
    if (!description) throw new NotFound('Thing', id);
    return description;
  }
}

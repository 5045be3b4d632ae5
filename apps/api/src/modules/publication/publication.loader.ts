/** Publications, their bodies, and the publications of organisations, in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { PublicationConnection } from './contract/publication.connection.js';
import type { Publication } from './contract/publication.model.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { type OrganisationPublications, PublicationList } from './publication-list.service.js';
import { PublicationService } from './publication.service.js';

/** By uuid, as far as the reader may read them. */
@Injectable()
export class PublicationLoader extends BatchLoader<string, Publication> {
  constructor(private readonly publications: PublicationService) {
    super();
  }

  protected batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Publication>> {
    return this.publications.readMany(actor, ids);
  }
}

/** A text of a publication: its uuid and the language. */
export type PublicationTextName = `${string} ${string}`;

/** The body of a text of a publication that the reader may read: only the languages that are shown are read. */
@Injectable()
export class PublicationBodyLoader extends BatchLoader<PublicationTextName, string> {
  constructor(private readonly publications: PublicationRepository) {
    super();
  }

  protected async batch(_: Actor, names: readonly PublicationTextName[]): Promise<Map<PublicationTextName, string>> {
    const keys = names.map(name => {
      const [id = '', language = ''] = name.split(' ');
      return { id, language };
    });
    const bodies = await this.publications.bodies(keys);
    return new Map(bodies.map(({ id, language, body }) => [`${id} ${language}`, body]));
  }
}

/** A page of publications of an organisation that the reader may read, by the uuid of the organisation. */
@Injectable()
export class OrganisationPublicationsLoader extends BatchLoader<
  string,
  PublicationConnection,
  OrganisationPublications
> {
  constructor(private readonly list: PublicationList) {
    super();
  }

  protected batch(
    actor: Actor,
    ids: readonly string[],
    wanted: OrganisationPublications,
  ): Promise<Map<string, PublicationConnection>> {
    return this.list.ofOrganisations(actor, ids, wanted);
  }
}

/** Publications, what they say, and the publications of organisations, places and summits, in batches. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import type { PublicationConnection } from './contract/publication.connection.js';
import type { Publication } from './contract/publication.model.js';
import { MarkupRefused, renderStored } from './markup/index.js';
import {
  PublicationRepository,
  type PublicationTextKey,
  type StoredHtml,
} from './persistence/publication.repository.js';
import { PublicationRevisions, type RevisionRow } from './persistence/publication-revisions.js';
import { type OrganisationPublications, PublicationList } from './publication-list.service.js';
import { RelatedPublications } from './persistence/related-publications.js';
import { toPublication } from './publication.mapper.js';
import { PublicationService } from './publication.service.js';

/** How many versions of one publication are told, the newest. */
export const REVISIONS_SHOWN = 50;

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
    const bodies = await this.publications.bodies(names.map(keyOf));
    return new Map(bodies.map(({ id, language, body }) => [`${id} ${language}`, body]));
  }
}

/**
 * The same as safe HTML. What was written before the service made HTML is made now, once for all who read it at the same
 * time; publication-rendering.ts keeps it.
 */
@Injectable()
export class PublicationHtmlLoader extends BatchLoader<PublicationTextName, string> {
  private readonly making = new Map<string, Promise<string | null>>();

  constructor(private readonly publications: PublicationRepository) {
    super();
  }

  protected async batch(_: Actor, names: readonly PublicationTextName[]): Promise<Map<PublicationTextName, string>> {
    const found = new Map<PublicationTextName, string>();
    for (const text of await this.publications.html(names.map(keyOf))) {
      const html = text.html ?? (await this.made(text));
      if (html !== null) found.set(`${text.id} ${text.language}`, html);
    }
    return found;
  }

  private made({ id, language, body, format, base }: StoredHtml): Promise<string | null> {
    const name = `${id} ${language}`;
    const making =
      this.making.get(name) ?? safeHtml({ body: body ?? '', format, base }).finally(() => this.making.delete(name));
    this.making.set(name, making);
    return making;
  }
}

/** What the rules refuse has no text to show: ''. Of what only took too long nothing is known yet: null. */
async function safeHtml(markup: Parameters<typeof renderStored>[0]): Promise<string | null> {
  try {
    return (await renderStored(markup)).html;
  } catch (error) {
    if (error instanceof MarkupRefused) return error.thisTime ? null : '';
    throw error;
  }
}

const keyOf = (name: PublicationTextName): PublicationTextKey => {
  const [id = '', language = ''] = name.split(' ');
  return { id, language };
};

/** The newest versions of publications that the reader may read, by the uuid of the publication. */
@Injectable()
export class PublicationRevisionsLoader extends BatchLoader<string, RevisionRow[]> {
  constructor(private readonly revisions: PublicationRevisions) {
    super();
  }

  protected batch(_: Actor, ids: readonly string[]): Promise<Map<string, RevisionRow[]>> {
    return this.revisions.of(ids, REVISIONS_SHOWN);
  }
}

/** A page of what an organisation published, by the uuid of the organisation that the reader may read. */
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
    return this.list.pages(actor, 'organisation', ids, wanted);
  }
}

/** A page of what is about something, by the uuid of the thing that the reader may read. */
@Injectable()
export class MentioningPublicationsLoader extends BatchLoader<string, PublicationConnection, OrganisationPublications> {
  constructor(private readonly list: PublicationList) {
    super();
  }

  protected batch(
    actor: Actor,
    ids: readonly string[],
    wanted: OrganisationPublications,
  ): Promise<Map<string, PublicationConnection>> {
    return this.list.pages(actor, 'mentions', ids, wanted);
  }
}

/** What belongs to a publication, the newest first, by its uuid. */
@Injectable()
export class RelatedPublicationsLoader extends BatchLoader<string, Publication[], { readonly first: number }> {
  constructor(private readonly related: RelatedPublications) {
    super();
  }

  protected async batch(
    actor: Actor,
    ids: readonly string[],
    { first }: { readonly first: number },
  ): Promise<Map<string, Publication[]>> {
    const rows = await this.related.of(ids, first);
    return new Map([...rows].map(([id, found]) => [id, found.map(row => toPublication(actor, row))]));
  }
}

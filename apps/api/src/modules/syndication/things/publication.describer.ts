/** Reads a publication as everybody may know it, for its JSON-LD. */
import { Injectable } from '@nestjs/common';
import { PublicationLoader } from '../../publication/index.js';
import { publicContext } from '../domain/public-context.js';
import { FeedItems } from '../feed-items.js';
import { PublicOrganisations } from '../public-organisations.js';
import type { ThingReader } from './addresses.js';
import type { Describer, Description } from './describer.js';
import { toNewsArticle } from './publication.thing.js';

@Injectable()
export class PublicationDescriber implements Describer {
  constructor(
    private readonly publications: PublicationLoader,
    private readonly items: FeedItems,
    private readonly organisations: PublicOrganisations,
  ) {}

  async describe(uuid: string, reader: ThingReader): Promise<Description | null> {
    const [context, { languages }] = [publicContext(), reader];
    const publication = await this.publications.load(context, uuid);
    const item = publication && (await this.items.one(context, publication, languages));
    if (!item) return null;
    const named = (id: string | null) => this.organisations.named(context, id, languages);
    const mentioned = publication.mentionedThings.filter(({ type }) => type === 'Organisation');
    const [organisation, network, mentions] = await Promise.all([
      named(publication.organisationUuid),
      this.organisations.secretariat(context).then(found => named(found?.uuid ?? null)),
      Promise.all(mentioned.map(({ uuid: id }) => named(id))),
    ]);
    const { heads, kind } = publication;
    const authored = (heads.find(({ origin }) => origin === 'AUTHORED') ?? heads[0])?.language ?? item.language;
    const setting = {
      genre: kind.toLowerCase(),
      organisation,
      network,
      otherLanguages: heads.flatMap(({ language }) => (language === item.language ? [] : [language])),
      authored,
      mentions: mentions.flatMap(found => found ?? []),
    };
    return { id: publication.id, thing: toNewsArticle(item, setting, reader) };
  }
}

/** A publication in the words of schema.org. Pure. */
import type { NewsArticle, WithContext } from 'schema-dts';
import type { FeedItem } from '../domain/feed.js';
import { type ThingReader, thingAddress } from './addresses.js';
import type { Named } from './organisation.thing.js';

/** What an item of a feed does not say. */
export interface ArticleSetting {
  readonly genre: string;
  readonly organisation: Named | null;
  readonly network: Named | null;
  /** The other languages that it stands in, and the one that its author wrote. */
  readonly otherLanguages: readonly string[];
  readonly authored: string;
  readonly mentions: readonly Named[];
}

export function toNewsArticle(item: FeedItem, setting: ArticleSetting, reader: ThingReader): WithContext<NewsArticle> {
  const { id, url, language, title, summary, topics, image, correction, retraction } = item;
  const { organisation, network, otherLanguages, authored, mentions } = setting;
  const address = thingAddress(reader, id);
  const version = (tag: string) => ({
    '@type': 'NewsArticle' as const,
    '@id': `${address}?languages=${tag}`,
    inLanguage: tag,
  });
  const translations = otherLanguages.filter(tag => tag !== authored);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    identifier: id,
    headline: title,
    inLanguage: language,
    genre: setting.genre,
    datePublished: item.publishedAt.toISOString(),
    dateModified: (retraction?.at ?? item.updatedAt).toISOString(),
    ...(summary !== null && { description: summary }),
    ...(url !== null && { url, mainEntityOfPage: url }),
    ...(image !== null && { image }),
    ...(topics.length > 0 && { keywords: topics }),
    ...(organisation && { author: organisationOf(organisation, reader) }),
    ...(network && { publisher: organisationOf(network, reader) }),
    ...(mentions.length > 0 && { mentions: mentions.map(mention => ({ '@id': thingAddress(reader, mention.id) })) }),
    ...(correction && {
      correction: { '@type': 'CorrectionComment', text: correction.text, datePublished: correction.at.toISOString() },
    }),
    ...(retraction && { creativeWorkStatus: 'Retracted', correction: retraction.text }),
    ...(language !== authored && { translationOfWork: version(authored) }),
    ...(translations.length > 0 && { workTranslation: translations.map(version) }),
  };
}

const organisationOf = ({ id, name }: Named, reader: ThingReader) => ({
  '@type': 'Organization' as const,
  '@id': thingAddress(reader, id),
  name,
});

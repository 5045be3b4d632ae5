/** What each address answers: the document, or where it is now. */
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ANONYMOUS } from '../../core/access/index.js';
import { Configuration } from '../../core/config/index.js';
import { NotFound } from '../../core/errors/index.js';
import { entityTag, type PublicDocument, publicUrl } from '../../core/http/index.js';
import { type Organisation, OrganisationService } from '../organisation/index.js';
import { ProgrammeService } from '../resource/index.js';
import { CalendarService } from './calendar.service.js';
import type { FeedScope } from './domain/feed-scope.js';
import { publicContext } from './domain/public-context.js';
import { addressOf, cursorOf, FEED_FORMATS, fileOf, languagesOf, topicOf } from './domain/syndication-request.js';
import { FeedService } from './feed.service.js';
import { LastChanges } from './last-changes.js';
import { PublicOrganisations } from './public-organisations.js';
import { JSON_LD_TYPE, toJsonLd } from './serialise/json-ld.js';
import { JSON_LD_PATH } from './things/addresses.js';
import { JsonLdService } from './things/json-ld.service.js';

/** The last part of an address, and its query as it came. */
export interface Asked {
  readonly name: string;
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
}

/** A document, or the path and query at which it is for good. */
export type Answer = PublicDocument | { readonly moved: string };

const CALENDAR_FORMATS = ['ics'] as const;

@Injectable()
export class SyndicationAddresses {
  /** By the pattern of the address. */
  readonly answers: Readonly<Record<string, (asked: Asked) => Promise<Answer>>> = {
    '/feeds/:name': asked => this.networkFeed(asked),
    '/feeds/organisations/:name': asked => this.organisationFeed(asked),
    '/feeds/topics/:name': asked => this.topicFeed(asked),
    '/feeds/programmes/:name': asked => this.programmeFeed(asked),
    '/calendars/:name': asked => this.networkCalendar(asked),
    '/calendars/organisations/:name': asked => this.organisationCalendar(asked),
    [`${JSON_LD_PATH}:name`]: asked => this.thing(asked),
  };

  constructor(
    private readonly configuration: Configuration,
    private readonly host: HttpAdapterHost,
    private readonly organisations: OrganisationService,
    private readonly programmes: ProgrammeService,
    private readonly shown: PublicOrganisations,
    private readonly feeds: FeedService,
    private readonly calendars: CalendarService,
    private readonly things: JsonLdService,
    private readonly changes: LastChanges,
  ) {}

  private async networkFeed({ name, query }: Asked): Promise<Answer> {
    const [feed, format] = fileOf(name, FEED_FORMATS);
    if (feed !== 'network') throw new NotFound('Feed', feed);
    return this.feed({ kind: 'network' }, '/feeds/network', format, query);
  }

  private async topicFeed({ name, query }: Asked): Promise<Answer> {
    const [file, format] = fileOf(name, FEED_FORMATS);
    const topic = topicOf(file);
    return this.feed({ kind: 'topic', topic }, `/feeds/topics/${topic}`, format, query);
  }

  private async organisationFeed({ name, query }: Asked): Promise<Answer> {
    const [slug, format] = fileOf(name, FEED_FORMATS);
    const { uuid, slug: now } = await this.organisation(slug);
    const path = `/feeds/organisations/${now}`;
    if (now !== slug) return movedTo(`${path}.${format}`, query);
    return this.feed({ kind: 'organisation', uuid }, path, format, query);
  }

  private async programmeFeed({ name, query }: Asked): Promise<Answer> {
    const [slug, format] = fileOf(name, FEED_FORMATS);
    const programme = await this.programmes.bySlug(ANONYMOUS, slug);
    if (!programme) throw new NotFound('Programme', slug);
    const path = `/feeds/programmes/${programme.slug}`;
    if (programme.slug !== slug) return movedTo(`${path}.${format}`, query);
    return this.feed({ kind: 'programme', uuid: programme.uuid, name: programme.name }, path, format, query);
  }

  private feed(scope: FeedScope, path: string, format: (typeof FEED_FORMATS)[number], query: Asked['query']) {
    const [languages, after] = [languagesOf(query['languages']), cursorOf(query['after'])];
    return this.feeds.feed({ scope, format, languages, after, base: this.base(), path });
  }

  private async networkCalendar({ name, query }: Asked): Promise<Answer> {
    const [calendar] = fileOf(name, CALENDAR_FORMATS);
    if (calendar !== 'network') throw new NotFound('Calendar', calendar);
    const secretariat = await this.shown.secretariat(publicContext());
    return this.calendar('/calendars/network.ics', secretariat, query, null);
  }

  private async organisationCalendar({ name, query }: Asked): Promise<Answer> {
    const [slug] = fileOf(name, CALENDAR_FORMATS);
    const organisation = await this.organisation(slug);
    const path = `/calendars/organisations/${organisation.slug}.ics`;
    if (organisation.slug !== slug) return movedTo(path, query);
    return this.calendar(path, organisation, query, organisation.uuid);
  }

  private async calendar(path: string, named: Organisation | null, query: Asked['query'], host: string | null) {
    const languages = languagesOf(query['languages']);
    const shown = await this.shown.show(publicContext(), named?.uuid ?? null, languages);
    return this.calendars.calendar({
      name: shown?.name ?? 'Kurultai',
      self: addressOf(this.base(), path, { languages: languages.join(',') }),
      languages,
      host,
    });
  }

  private async thing({ name, query }: Asked): Promise<Answer> {
    const languages = languagesOf(query['languages']);
    const { id, thing } = await this.things.describe(name, { base: this.base(), languages });
    if (id !== name) return movedTo(`${JSON_LD_PATH}${id}`, query);
    const body = toJsonLd(thing);
    const etag = entityTag(body);
    const lastModified = this.changes.since(`${name}?${languages.join(',')}`, etag);
    return { body, contentType: JSON_LD_TYPE, etag, lastModified };
  }

  /** @throws NotFound when no organisation that everybody may read has or had the slug */
  private async organisation(slug: string): Promise<Organisation> {
    const organisation = await this.organisations.bySlug(ANONYMOUS, slug);
    if (!organisation) throw new NotFound('Organisation', slug);
    return organisation;
  }

  private base(): string {
    return publicUrl(this.configuration, this.host);
  }
}

function movedTo(path: string, query: Asked['query']): Answer {
  const given = Object.entries(query).flatMap(([key, value]) => [value ?? []].flat().map(one => [key, one]));
  const search = new URLSearchParams(given).toString();
  return { moved: `${path}${search === '' ? '' : `?${search}`}` };
}

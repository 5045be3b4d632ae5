/** Reads the log of the network, and follows it. What a reader may not read is not told, whenever it was logged. */
import type { EventType } from '@kurultai/schema';
import { Injectable } from '@nestjs/common';
import type { Actor, RequestContext } from '../../core/access/index.js';
import { NodeRegistry, pageSize } from '../../core/graphql/index.js';
import { anyIdOf, idOf } from '../../core/ids/index.js';
import { type Following, LiveHub, type LiveLoad, LiveLog, type LogPage } from '../../core/live/index.js';
import { PublicationList, PublicationLoader } from '../publication/index.js';
import { ACTIVITY_TOPIC } from './activity.events.js';
import type {
  FollowNetworkActivityArgs,
  FollowPublicationsArgs,
  NetworkActivityArgs,
} from './contract/activity.args.js';
import { NetworkActivity, NetworkActivityConnection, PublicationActivity } from './contract/network-activity.model.js';
import { BEGINNING, cursorAt, positionOf } from './domain/activity-cursor.js';
import { PUBLIC_EVENT_TYPES, publishedEvent } from './domain/public-events.js';
import { ActivityRepository, type ActivityRow } from './persistence/activity.repository.js';

/** How many events are read at a time for one reader. */
const AT_A_TIME = 50;

@Injectable()
export class ActivityService {
  constructor(
    private readonly activity: ActivityRepository,
    private readonly nodes: NodeRegistry,
    private readonly publications: PublicationLoader,
    private readonly lists: PublicationList,
    private readonly live: LiveHub,
  ) {}

  /** A page of the log, oldest first. @throws InputInvalid with rule `cursor` */
  async page(context: RequestContext, args: NetworkActivityArgs): Promise<NetworkActivityConnection> {
    const [size, after] = [pageSize(args), args.after == null ? BEGINNING : positionOf(args.after)];
    const [rows, newest] = await Promise.all([
      this.activity.behind(after, typesIn(args), size + 1),
      this.activity.newest(),
    ]);
    const looked = rows.slice(0, size);
    const told = await Promise.all(looked.map(row => this.told(row, context)));
    const nodes = told.filter(event => event !== null);
    const [first, last] = [looked[0], looked.at(-1)];
    return Object.assign(new NetworkActivityConnection(), {
      edges: nodes.map(node => ({ node, cursor: node.cursor })),
      nodes,
      pageInfo: {
        hasNextPage: rows.length > size,
        hasPreviousPage: args.after != null,
        startCursor: first ? cursorAt(first.position) : null,
        endCursor: last ? cursorAt(last.position) : null,
      },
      newestCursor: cursorAt(newest),
    });
  }

  /** Follows the log. @throws InputInvalid with rule `cursor` */
  follow({ after, types }: FollowNetworkActivityArgs): Following<NetworkActivity> {
    const wanted = typesIn({ types: types ?? null });
    return LiveLog.follow<ActivityRow, NetworkActivity>(this.live, ACTIVITY_TOPIC, this.from(after), {
      read: place => this.behind(place, wanted),
      load: (row, context) => this.told(row, context),
    });
  }

  /** Follows what is published. @throws InputInvalid with rule `cursor` or `typeId` */
  async followPublications(
    actor: Actor,
    { after, filter }: FollowPublicationsArgs,
  ): Promise<AsyncIterableIterator<LiveLoad<PublicationActivity>>> {
    const { stream, ...among } = filter ?? {};
    const inStream = stream === true;
    const types = [publishedEvent(inStream)];
    const matching = await this.lists.matching(actor, among, inStream);
    return LiveLog.follow<ActivityRow, PublicationActivity>(this.live, ACTIVITY_TOPIC, this.from(after), {
      read: async place => {
        const { entries, ...page } = await this.behind(place, types);
        const wanted = await matching(entries.map(uuidIn));
        return { ...page, entries: entries.filter(row => wanted.has(uuidIn(row))) };
      },
      load: (row, context) => this.published(row, context),
    });
  }

  private from(after: string | null | undefined): () => Promise<string> {
    // At once: a wrong cursor is refused before anything is listened to.
    const place = after == null ? undefined : positionOf(after);
    return async () => place ?? this.activity.newest();
  }

  private async behind(place: string, types: readonly EventType[]): Promise<LogPage<ActivityRow>> {
    const entries = await this.activity.behind(place, types, AT_A_TIME);
    return { entries, end: entries.at(-1)?.position ?? place, more: entries.length === AT_A_TIME };
  }

  /** An event as the reader may see it; null when the reader may not read what it is about. */
  private async told(row: ActivityRow, context: RequestContext): Promise<NetworkActivity | null> {
    const found = anyIdOf(row.subject);
    const subject = found && (await this.nodes.load(context, found.type, found.uuid));
    if (!subject) return null;
    const { type, organisation_id: organisationUuid } = row;
    return Object.assign(new NetworkActivity(), { ...eventOf(row), type, subject, organisationUuid });
  }

  /** What was taken back since is not told any more. */
  private async published(row: ActivityRow, context: RequestContext): Promise<PublicationActivity | null> {
    const publication = await this.publications.load(context, uuidIn(row));
    if (!publication || !['PUBLISHED', 'CORRECTED'].includes(publication.status)) return null;
    return Object.assign(new PublicationActivity(), { ...eventOf(row), publication });
  }
}

const typesIn = ({ types }: Pick<NetworkActivityArgs, 'types'>): readonly EventType[] =>
  types == null ? PUBLIC_EVENT_TYPES : PUBLIC_EVENT_TYPES.filter(type => types.includes(type));

const uuidIn = ({ subject }: ActivityRow): string => anyIdOf(subject)?.uuid ?? '';

const eventOf = (row: ActivityRow) => ({
  id: idOf('Event', row.event_id),
  cursor: cursorAt(row.position),
  occurredAt: row.occurred_at,
});

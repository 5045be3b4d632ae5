/** What happened in the network, as the schema shows it. */
import { PageInfo, DateTime, Node } from '../../../core/graphql/index.js';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Publication } from '../../publication/index.js';

@ObjectType({ isAbstract: true })
abstract class LoggedEvent {
  @Field(() => ID, { description: 'The id of the event. Webhooks carry the same one.' })
  id!: string;

  @Field(() => String, { description: 'Its place in the log: pass it as `after` to continue behind it.' })
  cursor!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date;
}

@ObjectType({ description: 'Something that happened in the network and that everybody may know of.' })
export class NetworkActivity extends LoggedEvent {
  @Field(() => String, {
    description: 'What happened: the name of an event, `publication.published`. Webhooks use the same names.',
  })
  type!: string;

  @Field(() => Node, { description: 'What it is about, as it is now and as far as the reader may see it.' })
  subject!: Node;

  /** Not in the schema: the field `organisation` is read by it. */
  organisationUuid!: string | null;
}

@ObjectType({ description: 'A publication that became public, or came into the network’s stream.' })
export class PublicationActivity extends LoggedEvent {
  @Field(() => Publication, { description: 'The publication as it is now.' })
  publication!: Publication;
}

@ObjectType({ description: 'One event of the log, with its place.' })
export class NetworkActivityEdge {
  @Field(() => String, { description: 'Pass it as `after` to continue behind this event.' })
  cursor!: string;

  @Field(() => NetworkActivity, { description: 'The event.' })
  node!: NetworkActivity;
}

@ObjectType({
  description:
    'A page of the log, oldest first. It may hold fewer than were asked for, as what the reader may not read is left out: continue with `endCursor` while `hasNextPage`.',
})
export class NetworkActivityConnection {
  @Field(() => [NetworkActivityEdge], { description: 'The events of the page with their cursors, in order.' })
  edges!: NetworkActivityEdge[];

  @Field(() => [NetworkActivity], { description: 'The events of the page, in order.' })
  nodes!: NetworkActivity[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Field(() => String, {
    description: 'The place of the newest event: pass it as `after` to be told of what comes from now on.',
  })
  newestCursor!: string;
}

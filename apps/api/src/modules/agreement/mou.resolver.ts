/** The root fields of memoranda. */
import { Args, ID, Mutation, Query, Resolver, ResolveReference } from '@nestjs/graphql';
import { type Actor, Allow, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { NodeRegistry } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { MouConnection } from './contract/mou.connection.js';
import { Mou } from './contract/mou.model.js';
import { MousArgs } from './contract/mous.args.js';
import { RecordMouInput } from './contract/record-mou.input.js';
import { RecordMouResult, RecordMouSuccess } from './contract/record-mou.results.js';
import { RECORD_MOU } from './domain/grants.js';
import { MouLoader } from './mou.loaders.js';
import { MouRecording } from './mou-recording.service.js';
import { MouService } from './mou.service.js';

const PUBLIC = 'that a memorandum exists is public; the mapper keeps the rest';

@Resolver(() => Mou)
export class MouResolver {
  constructor(
    private readonly mous: MouService,
    private readonly recording: MouRecording,
    private readonly loader: MouLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Mou', (context, uuid) => this.loader.load(context, uuid));
  }

  @Query(() => Mou, {
    nullable: true,
    description: 'A memorandum by id; null when there is none that the caller may know of.',
  })
  @AllowAnyone(PUBLIC)
  mou(
    @Args('id', { type: () => ID, description: 'The public id of a memorandum.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Mou | null> {
    return this.loader.load(context, uuidOf('Mou', id));
  }

  @Query(() => MouConnection, {
    name: 'mous',
    description: 'Memoranda that the caller may know of, what was recorded last first.',
  })
  @AllowAnyone(PUBLIC)
  mouList(@CurrentActor() actor: Actor, @Args() args: MousArgs): Promise<MouConnection> {
    return this.mous.list(actor, args);
  }

  @Mutation(() => RecordMouResult, {
    description:
      'Puts a memorandum on record that was signed outside the service, with the dates as far as they are known. Officers and admins. The record never changes. NOT_FOUND.',
  })
  @Allow(RECORD_MOU)
  async recordMou(
    @Args('input', { description: 'The memorandum.' }) input: RecordMouInput,
    @CurrentActor() actor: Actor,
  ): Promise<RecordMouSuccess> {
    return Object.assign(new RecordMouSuccess(), { mou: await this.recording.record(actor, input) });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Mou | null> {
    return this.loader.load(context, uuidOf('Mou', id));
  }
}

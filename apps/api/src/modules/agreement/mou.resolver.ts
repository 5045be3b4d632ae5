/** The root fields of memoranda. */
import { Args, ID, Mutation, Query, Resolver, ResolveReference } from '@nestjs/graphql';
import { type Actor, Allow, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { NodeRegistry } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { CorrectMouInput } from './contract/correct-mou.input.js';
import { MouConnection } from './contract/mou.connection.js';
import { Mou } from './contract/mou.model.js';
import { CorrectMouResult, CorrectMouSuccess, succeeded } from './contract/mou.results.js';
import { MousArgs } from './contract/mous.args.js';
import { RecordMouInput } from './contract/record-mou.input.js';
import { RecordMouResult, RecordMouSuccess } from './contract/record-mou.results.js';
import { RECORD_MOU } from './domain/grants.js';
import { MouSuccession } from './draft/mou-succession.service.js';
import { MouLoader } from './mou.loaders.js';
import { MouRecording } from './mou-recording.service.js';
import { MouService } from './mou.service.js';
import { MouVerification, VerifyMouArgs } from './verification/mou-verification.model.js';
import { MouVerifier } from './verification/mou-verifier.js';

const PUBLIC = 'that a memorandum exists is public; the mapper keeps the rest';

@Resolver(() => Mou)
export class MouResolver {
  constructor(
    private readonly mous: MouService,
    private readonly recording: MouRecording,
    private readonly succession: MouSuccession,
    private readonly verifier: MouVerifier,
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

  @Mutation(() => CorrectMouResult, {
    description:
      'Puts a record from papers right by a new one under its number. The wrong one stays and names it. Officers and admins. NOT_FOUND.',
  })
  @Allow(RECORD_MOU)
  correctMou(
    @Args('input', { description: 'The correction.' }) input: CorrectMouInput,
    @CurrentActor() actor: Actor,
  ): Promise<{ mou: Mou }> {
    return succeeded(CorrectMouSuccess, this.succession.correct(actor, input));
  }

  @Query(() => MouVerification, {
    nullable: true,
    description:
      'What is known of the memorandum whose text the caller holds in hand; null when no signed one has that text. RATE_LIMITED after 60 texts from one network address in 10 minutes.',
  })
  @AllowAnyone('whoever holds a text may ask whether it is in force')
  verifyMou(
    @Context() { address }: RequestContext,
    @Args() { textHash, languages }: VerifyMouArgs,
  ): Promise<MouVerification | null> {
    return this.verifier.verify(textHash, address, languages ?? []);
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Mou | null> {
    return this.loader.load(context, uuidOf('Mou', id));
  }
}

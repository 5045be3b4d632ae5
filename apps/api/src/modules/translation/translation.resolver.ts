/** Reads translations. The mutations: translation-acts.resolver.ts. */
import {
  Args,
  Context as GraphqlContext,
  ID,
  Parent,
  Query,
  ResolveField,
  Resolver,
  ResolveReference,
  Subscription,
} from '@nestjs/graphql';
import { type Actor, AllowAnyone, Context, CurrentActor, type RequestContext } from '../../core/access/index.js';
import { Node, NodeRegistry, pageSize } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { LiveHub, LiveUpdates } from '../../core/live/index.js';
import type { ActionState } from '../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { TranslationConnection } from './contract/translation.connection.js';
import { TranslationsArgs } from './contract/translation.inputs.js';
import { Translation, TranslationAvailableAction } from './contract/translation.model.js';
import { TranslationSegmentConnection, TranslationSegmentsArgs } from './contract/translation-segment.model.js';
import { type TranslationAction, translationWorkflow } from './domain/translation.workflow.js';
import { XliffExchange } from './exchange/xliff-exchange.service.js';
import { TRANSLATION_TOPIC } from './translation.events.js';
import { SegmentPageLoader, TranslationLoader } from './translation.loader.js';
import { TranslationService } from './translation.service.js';

const PUBLIC = 'that a translation is public is public; who works on it sees the rest';

@Resolver(() => Translation)
export class TranslationResolver {
  constructor(
    private readonly translations: TranslationService,
    private readonly loader: TranslationLoader,
    private readonly pages: SegmentPageLoader,
    private readonly exchange: XliffExchange,
    private readonly organisations: OrganisationLoader,
    private readonly nodes: NodeRegistry,
    private readonly live: LiveHub,
  ) {
    nodes.register('Translation', (context, uuid) => this.loader.load(context, uuid));
  }

  @Query(() => Translation, {
    nullable: true,
    description: 'A translation, or null when there is none that the caller may read.',
  })
  @AllowAnyone(PUBLIC)
  translation(
    @Args('id', { type: () => ID, description: 'The public id of a translation.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<Translation | null> {
    return this.loader.load(context, uuidOf('Translation', id));
  }

  @Query(() => TranslationConnection, {
    name: 'translations',
    description: 'Translations that the caller may read, the newest request first, in pages.',
  })
  @AllowAnyone(PUBLIC)
  translationList(@CurrentActor() actor: Actor, @Args() args: TranslationsArgs): Promise<TranslationConnection> {
    return this.translations.list(actor, args);
  }

  @Subscription(() => Translation, {
    description:
      'A translation as it is, and again whenever it changes: so one watches a machine at work. NOT_FOUND, which ends it, when there is none that the caller may read.',
  })
  @AllowAnyone(PUBLIC)
  translationUpdated(
    @Args('id', { type: () => ID, description: 'The public id of a translation.' }) id: string,
  ): LiveUpdates<Translation> {
    const uuid = uuidOf('Translation', id);
    return new LiveUpdates(
      this.live,
      TRANSLATION_TOPIC,
      message => message['id'] === uuid,
      async ({ actor }) => (await this.translations.readMany(actor, [uuid])).get(uuid) ?? null,
    );
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Translation | null> {
    return this.loader.load(context, uuidOf('Translation', id));
  }

  @ResolveField('subject', () => Node, { nullable: true, description: 'The text that it translates.' })
  subject({ readable: { row } }: Translation, _: unknown, context: RequestContext): Promise<object | null> {
    return this.nodes.load(context, row.subject_type, row.subject_id);
  }

  @ResolveField('editor', () => Organisation, {
    nullable: true,
    description: 'The organisation that edits it, as its label names it; null before one is named.',
  })
  async editor({ readable: { row } }: Translation, _: unknown, context: RequestContext): Promise<Organisation | null> {
    const uuid = row.editor_organisation_id;
    return uuid === null ? null : this.organisations.load(context, uuid);
  }

  @ResolveField('reviewer', () => Organisation, {
    nullable: true,
    description: 'The organisation that reviews it; null when officers do. Who works on it only.',
  })
  async reviewer({ readable, inside }: Translation, _: unknown, context: RequestContext): Promise<Organisation | null> {
    const uuid = readable.row.reviewer_organisation_id;
    return uuid === null || !inside ? null : this.organisations.load(context, uuid);
  }

  @ResolveField('requestedBy', () => Organisation, {
    nullable: true,
    description: 'The organisation that asked for it. Who works on it only.',
  })
  async requestedBy(
    { readable, inside }: Translation,
    _: unknown,
    context: RequestContext,
  ): Promise<Organisation | null> {
    const uuid = readable.row.requested_by_organisation_id;
    return uuid === null || !inside ? null : this.organisations.load(context, uuid);
  }

  @ResolveField('segments', () => TranslationSegmentConnection, {
    nullable: true,
    description: 'Its segments in the order of the text, in pages; null unless the caller works on it.',
  })
  async segments(
    @Parent() { uuid, inside }: Translation,
    @Args() args: TranslationSegmentsArgs,
    @GraphqlContext() context: RequestContext,
  ): Promise<TranslationSegmentConnection | null> {
    if (!inside) return null;
    const page = { first: pageSize(args), after: args.after ?? null, open: args.open ?? false };
    return this.pages.load(context, uuid, page);
  }

  @ResolveField('xliff', () => String, {
    nullable: true,
    description: 'All of it as a file of XLIFF 2, for other tools; null unless the caller works on it.',
  })
  async xliff({ readable: { row }, inside }: Translation): Promise<string | null> {
    return inside ? this.exchange.export(row) : null;
  }

  @ResolveField(() => [TranslationAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions({ subject }: Translation, _: unknown, { actor }: RequestContext): ActionState<TranslationAction>[] {
    return translationWorkflow.availableActions(subject, actor);
  }
}

/** The fields of Resource that need more than its own row, those it adds to Programme, and references to it. */
import { Args, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, Node, NodeRegistry } from '../../../core/graphql/index.js';
import { anyIdOf, uuidOf } from '../../../core/ids/index.js';
import { type ActionState, availableAction } from '../../../core/workflow/index.js';
import { File, FileLoader } from '../../file/index.js';
import { ResourceActionEnum } from '../contract/resource-enums.js';
import { type ResourceAction, resourceWorkflow } from '../domain/programme.workflow.js';
import { ProgrammeLoader } from '../programme/programme.loaders.js';
import { Programme } from '../programme/programme.model.js';
import {
  ProgrammeResourcesLoader,
  ResourceLoader,
  ResourceRevisionsLoader,
  ResourceTranslationsLoader,
} from './resource.loaders.js';
import { Resource, ResourceRevision, ResourceTranslation } from './resource.model.js';

const ResourceAvailableAction = availableAction<ResourceAction>('Resource', ResourceActionEnum);

@Resolver(() => Resource)
export class ResourceFieldsResolver {
  constructor(
    private readonly loader: ResourceLoader,
    private readonly revisionsOf: ResourceRevisionsLoader,
    private readonly translationsOf: ResourceTranslationsLoader,
    private readonly programmes: ProgrammeLoader,
    private readonly nodes: NodeRegistry,
  ) {
    nodes.register('Resource', (context, uuid) => this.loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Resource | null> {
    return this.loader.load(context, uuidOf('Resource', id));
  }

  @ResolveField('title', () => LocalisedText, { description: 'Its title, and the language that it is really in.' })
  title(@Parent() { titles }: Resource, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }

  @ResolveField('description', () => LocalisedText, {
    nullable: true,
    description: 'What it is, and the language that this is really in.',
  })
  description(@Parent() { descriptions }: Resource, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(descriptions, languages);
  }

  @ResolveField('programme', () => Programme, {
    nullable: true,
    description: 'The programme that it belongs to. Whoever reads a resource may read it.',
  })
  programme({ programmeUuid }: Resource, _: unknown, context: RequestContext): Promise<Programme | null> {
    return this.programmes.load(context, programmeUuid);
  }

  @ResolveField('origin', () => Node, {
    nullable: true,
    description: 'What it grew out of; null when nothing is recorded or the caller may not read it.',
  })
  origin({ originId }: Resource, _: unknown, context: RequestContext): Promise<object | null> | null {
    const found = originId === null ? undefined : anyIdOf(originId);
    return found ? this.nodes.load(context, found.type, found.uuid) : null;
  }

  @ResolveField('revisions', () => [ResourceRevision], {
    description: 'What its revisions brought and changed, the newest first, up to 50.',
  })
  async revisions({ uuid }: Resource, _: unknown, context: RequestContext): Promise<ResourceRevision[]> {
    return (await this.revisionsOf.load(context, uuid)) ?? [];
  }

  @ResolveField('latest', () => ResourceRevision, {
    nullable: true,
    description: 'Its latest revision: the text, the links and the files of today.',
  })
  async latest({ uuid }: Resource, _: unknown, context: RequestContext): Promise<ResourceRevision | null> {
    return (await this.revisionsOf.load(context, uuid))?.[0] ?? null;
  }

  @ResolveField('translations', () => [ResourceTranslation], {
    description: 'Every public translation of it, by language.',
  })
  async translations({ uuid }: Resource, _: unknown, context: RequestContext): Promise<ResourceTranslation[]> {
    return (await this.translationsOf.load(context, uuid)) ?? [];
  }

  @ResolveField('availableActions', () => [ResourceAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest. Empty for the public.',
  })
  availableActions(
    { status, ownerUuid, programmeStatus, offersSomething }: Resource,
    _: unknown,
    { actor }: RequestContext,
  ): ActionState<ResourceAction>[] {
    const subject = { state: status, status, ownerId: ownerUuid, programmeStatus, offersSomething };
    return resourceWorkflow.availableActions(subject, actor);
  }
}

@Resolver(() => ResourceRevision)
export class ResourceRevisionFieldsResolver {
  constructor(private readonly loader: FileLoader) {}

  @ResolveField('files', () => [File], {
    description: 'Its files, up to 20, without those that the caller may not read. Their bytes: `requestDownload`.',
  })
  async files({ fileUuids }: ResourceRevision, _: unknown, context: RequestContext): Promise<File[]> {
    const found = await Promise.all(fileUuids.map(uuid => this.loader.load(context, uuid)));
    return found.flatMap(file => (file ? [file] : []));
  }
}

@Resolver(() => Programme)
export class ProgrammeResourcesResolver {
  constructor(private readonly resources: ProgrammeResourcesLoader) {}

  @ResolveField('resources', () => [Resource], {
    description:
      'The resources under it, up to 100, by title, without those that were withdrawn. For filters and pages see `resources`.',
  })
  async ofProgramme({ uuid }: Programme, _: unknown, context: RequestContext): Promise<Resource[]> {
    return (await this.resources.load(context, uuid)) ?? [];
  }
}

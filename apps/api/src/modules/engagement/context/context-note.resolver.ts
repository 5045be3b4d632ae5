/** Notes that help to understand: the root fields, their own, and those of engagements and programmes. */
import { Args, ID, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  AllowAnyone,
  Context,
  CurrentActor,
  type RequestContext,
} from '../../../core/access/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, NodeRegistry, present } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { Programme, ProgrammeLoader } from '../../resource/index.js';
import { Engagement } from '../contract/engagement.model.js';
import { WRITE_CONTEXT } from '../domain/grants.js';
import { EngagementLoader } from '../engagement.loader.js';
import * as contract from './context-note.contract.js';
import { ContextNote } from './context-note.contract.js';
import { ContextNoteLoader, NotesAboutLoader } from './context-note.loaders.js';
import { NOTES_LISTED } from './context-note.repository.js';
import { ContextNotes } from './context-note.service.js';

const PUBLIC = 'public notes are public; the others are for members';

@Resolver(() => ContextNote)
export class ContextNoteResolver {
  constructor(
    private readonly notes: ContextNotes,
    private readonly loader: ContextNoteLoader,
    private readonly engagements: EngagementLoader,
    private readonly programmes: ProgrammeLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('ContextNote', (context, uuid) => this.loader.load(context, uuid));
  }

  @Query(() => ContextNote, {
    nullable: true,
    description: 'A note by id; null when there is none that the caller may read.',
  })
  @AllowAnyone(PUBLIC)
  contextNote(
    @Args('id', { type: () => ID, description: 'The public id of a note.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<ContextNote | null> {
    return this.loader.load(context, uuidOf('ContextNote', id));
  }

  @Query(() => contract.ContextNoteConnection, {
    description: 'Notes about countries, topics, engagements and programmes, what was written last first, in pages.',
  })
  @AllowAnyone(PUBLIC)
  contextNotes(
    @CurrentActor() actor: Actor,
    @Args() args: contract.ContextNotesArgs,
  ): Promise<contract.ContextNoteConnection> {
    return this.notes.list(actor, args);
  }

  @Mutation(() => contract.RecordContextNoteResult, {
    description:
      'Writes a note. Officers and admins. NOT_FOUND, INPUT_INVALID (`languageOnce`, `subjectNeeded`, `provenance`).',
  })
  @Allow(WRITE_CONTEXT)
  async recordContextNote(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The note.' }) input: contract.RecordContextNoteInput,
  ): Promise<contract.RecordContextNoteSuccess> {
    return Object.assign(new contract.RecordContextNoteSuccess(), { note: await this.notes.record(actor, input) });
  }

  @Mutation(() => contract.UpdateContextNoteResult, {
    description:
      'Writes a note anew; what it said before is kept. Officers and admins. NOT_FOUND, STALE, INPUT_INVALID as for `recordContextNote`.',
  })
  @Allow(WRITE_CONTEXT)
  async updateContextNote(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The note as it is to be.' }) input: contract.UpdateContextNoteInput,
  ): Promise<contract.UpdateContextNoteSuccess> {
    return Object.assign(new contract.UpdateContextNoteSuccess(), { note: await this.notes.update(actor, input) });
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<ContextNote | null> {
    return this.loader.load(context, uuidOf('ContextNote', id));
  }

  @ResolveField('title', () => LocalisedText, { nullable: true, description: 'Its title, in the best language.' })
  title(@Parent() { titles }: ContextNote, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }

  @ResolveField('body', () => LocalisedText, { nullable: true, description: 'What it says, in the best language.' })
  body(@Parent() { bodies }: ContextNote, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(bodies, languages);
  }

  @ResolveField('engagements', () => [Engagement], {
    description: 'Up to 20 engagements that it is about, without those that the caller may not read.',
  })
  async about({ engagementUuids }: ContextNote, _: unknown, context: RequestContext): Promise<Engagement[]> {
    return present(await Promise.all(engagementUuids.map(id => this.engagements.load(context, id))));
  }

  @ResolveField('programmes', () => [Programme], {
    description: 'Up to 20 programmes that it is about, without those that the caller may not read.',
  })
  async aboutProgrammes({ programmeUuids }: ContextNote, _: unknown, context: RequestContext): Promise<Programme[]> {
    return present(await Promise.all(programmeUuids.map(id => this.programmes.load(context, id))));
  }
}

@Resolver(() => Engagement)
export class EngagementNotesResolver {
  constructor(private readonly notes: NotesAboutLoader) {}

  @ResolveField('contextNotes', () => [ContextNote], {
    description: `Notes that help to understand it, up to ${String(NOTES_LISTED)}, what was written last first.`,
  })
  async contextNotesOf({ uuid }: Engagement, _: unknown, context: RequestContext): Promise<ContextNote[]> {
    return (await this.notes.load(context, uuid, 'engagement')) ?? [];
  }
}

@Resolver(() => Programme)
export class ProgrammeNotesResolver {
  constructor(private readonly notes: NotesAboutLoader) {}

  @ResolveField('contextNotes', () => [ContextNote], {
    description: `Notes that help to understand it, up to ${String(NOTES_LISTED)}, what was written last first.`,
  })
  async contextNotesOf({ uuid }: Programme, _: unknown, context: RequestContext): Promise<ContextNote[]> {
    return (await this.notes.load(context, uuid, 'programme')) ?? [];
  }
}

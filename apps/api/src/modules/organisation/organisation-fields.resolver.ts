/** The fields of Organisation that need more than its own row, and how other subgraphs refer to it. */
import {
  Args,
  ArgsType,
  Context as GraphqlContext,
  Field,
  Parent,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import { CurrentActor, type Actor, type RequestContext } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import {
  CivilDay,
  impreciseDate,
  LanguagesArgs,
  localisedFor,
  LocalisedText,
  NodeRegistry,
} from '../../core/graphql/index.js';
import { idOf, uuidOf } from '../../core/ids/index.js';
import { availableAction } from '../../core/workflow/index.js';
import { OrganisationActionEnum } from './contract/organisation-enums.js';
import { OrganisationName } from './contract/organisation-name.model.js';
import { Organisation } from './contract/organisation.model.js';
import { displayName, namesOn } from './domain/name-on.js';
import { type OrganisationAction, organisationWorkflow } from './domain/organisation.workflow.js';
import { OrganisationLoader, OrganisationNamesLoader } from './organisation.loader.js';
import type { OrganisationNameRow } from './persistence/organisation.rows.js';

const OrganisationAvailableAction = availableAction<OrganisationAction>('Organisation', OrganisationActionEnum);

@ArgsType()
class NameArgs extends LanguagesArgs {
  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description: 'The name valid on this day; the day of the list, else today, when left out.',
  })
  asOf?: string | null;
}

@ArgsType()
class NamesArgs {
  @IsOptional()
  @IsString()
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Only names valid on this day; all names of all times when left out.',
  })
  asOf?: string | null;
}

@Resolver(() => Organisation)
export class OrganisationFieldsResolver {
  constructor(
    private readonly loader: OrganisationLoader,
    private readonly names: OrganisationNamesLoader,
    private readonly clock: Clock,
    nodes: NodeRegistry,
  ) {
    nodes.register('Organisation', (context, uuid) => this.loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Organisation | null> {
    return this.loader.load(context, uuidOf('Organisation', id));
  }

  @ResolveField('name', () => LocalisedText, {
    description: 'The name to display, and the language that it is really in.',
  })
  async name(
    @Parent() { uuid, asOf: listed }: Organisation,
    @Args() { languages, asOf }: NameArgs,
    @GraphqlContext() context: RequestContext,
  ): Promise<LocalisedText> {
    const names = (await this.names.load(context, uuid)) ?? [];
    const shown = displayName(names, languages ?? [], asOf ?? listed ?? this.clock.today());
    const { language, text } = shown ?? { language: 'und', text: '' };
    return Object.assign(new LocalisedText(), { language, text, origin: 'AUTHORED' as const, stale: false });
  }

  @ResolveField('names', () => [OrganisationName], {
    description: 'Every name that it has or had, the preferred ones first.',
  })
  async allNames(
    @Parent() { uuid }: Organisation,
    @Args() { asOf }: NamesArgs,
    @GraphqlContext() context: RequestContext,
  ): Promise<OrganisationName[]> {
    const names = (await this.names.load(context, uuid)) ?? [];
    return (asOf == null ? names : namesOn(names, asOf)).map(toName);
  }

  @ResolveField('description', () => LocalisedText, { nullable: true, description: 'What it does, in its own words.' })
  description(@Parent() { descriptions }: Organisation, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(descriptions, languages);
  }

  @ResolveField('successor', () => Organisation, {
    nullable: true,
    description: 'The organisation that took over from it.',
  })
  successor({ successorId }: Organisation, _: unknown, context: RequestContext): Promise<Organisation | null> | null {
    return successorId === null ? null : this.loader.load(context, successorId);
  }

  @ResolveField('availableActions', () => [OrganisationAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest. Empty for the public.',
  })
  availableActions(@Parent() parent: Organisation, @CurrentActor() actor: Actor) {
    const subject = {
      id: parent.uuid,
      kind: parent.kind,
      state: parent.state,
      sensitivity: parent.sensitivity ?? 'NORMAL',
    };
    return organisationWorkflow.availableActions(subject, actor);
  }
}

const toName = (row: OrganisationNameRow): OrganisationName =>
  Object.assign(new OrganisationName(), {
    id: idOf('OrganisationName', row.id),
    text: row.text,
    language: row.language,
    script: row.script,
    kind: row.kind,
    preferred: row.preferred,
    validFrom: impreciseDate(row.valid_from),
    validTo: impreciseDate(row.valid_to),
    source: row.source,
    recordedAt: row.recorded_at,
  });

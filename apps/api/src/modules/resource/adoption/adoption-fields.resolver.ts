/** The fields of Adoption that need more than its own row, those it adds to other types, and references to it. */
import {
  Args,
  Context as GraphqlContext,
  Info,
  Parent,
  ResolveField,
  ResolveReference,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { audienceOf, type RequestContext, sees } from '../../../core/access/index.js';
import { parsePartialDate, partialDateBounds } from '../../../core/civil-date/index.js';
import { Clock } from '../../../core/clock/index.js';
import { LanguagesArgs, Node, NodeRegistry, selects } from '../../../core/graphql/index.js';
import { uuidOf } from '../../../core/ids/index.js';
import { type ActionState, availableAction } from '../../../core/workflow/index.js';
import { File, FileLoader } from '../../file/index.js';
import {
  Organisation,
  OrganisationLoader,
  Place,
  placeLabel,
  PlaceLoader,
  PlaceNamesLoader,
} from '../../organisation/index.js';
import { AdoptionActionEnum } from '../contract/resource-enums.js';
import { type AdoptionAction, adoptionWorkflow } from '../domain/adoption.workflow.js';
import { ProgrammeLoader } from '../programme/programme.loaders.js';
import { Programme } from '../programme/programme.model.js';
import { ResourceLoader } from '../resource/resource.loaders.js';
import { Resource } from '../resource/resource.model.js';
import {
  AdoptionEvidenceLoader,
  AdoptionFiguresLoader,
  AdoptionLoader,
  OrganisationAdoptionsLoader,
  ProgrammeAdoptionsLoader,
} from './adoption.loaders.js';
import { adoptionSubjectOf } from './adoption.mapper.js';
import { Adoption, AdoptionConnection, AdoptionEvidence, AdoptionFigure } from './adoption.models.js';
import { OwnAdoptionsArgs } from './adoptions.args.js';

const AdoptionAvailableAction = availableAction<AdoptionAction>('Adoption', AdoptionActionEnum);

@Resolver(() => Adoption)
export class AdoptionFieldsResolver {
  constructor(
    private readonly loader: AdoptionLoader,
    private readonly evidenceOf: AdoptionEvidenceLoader,
    private readonly programmes: ProgrammeLoader,
    private readonly resources: ResourceLoader,
    private readonly organisations: OrganisationLoader,
    private readonly places: PlaceLoader,
    private readonly placeNames: PlaceNamesLoader,
    private readonly clock: Clock,
    private readonly nodes: NodeRegistry,
  ) {
    nodes.register('Adoption', (context, uuid) => this.loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Adoption | null> {
    return this.loader.load(context, uuidOf('Adoption', id));
  }

  @ResolveField('programme', () => Programme, {
    nullable: true,
    description: 'The programme; null when it is only planned and the reader may not see plans.',
  })
  programme({ row }: Adoption, _: unknown, context: RequestContext): Promise<Programme | null> {
    return this.programmes.load(context, row.programme_id);
  }

  @ResolveField('resource', () => Resource, {
    nullable: true,
    description: 'The resource under it, when only that is meant.',
  })
  resource({ row }: Adoption, _: unknown, context: RequestContext): Promise<Resource | null> | null {
    return row.resource_id === null ? null : this.resources.load(context, row.resource_id);
  }

  @ResolveField('organisation', () => Organisation, { nullable: true, description: 'The organisation that uses it.' })
  organisation({ row }: Adoption, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, row.organisation_id);
  }

  @ResolveField('place', () => Place, { nullable: true, description: 'Where; null when it is not said.' })
  place({ row }: Adoption, _: unknown, context: RequestContext): Promise<Place | null> | null {
    return row.place_id === null ? null : this.places.load(context, row.place_id);
  }

  @ResolveField('placeLabel', () => String, {
    nullable: true,
    description: 'The place as it was called when the use began, and the present name if it is another.',
  })
  async placeLabel(
    @Parent() { row }: Adoption,
    @Args() { languages }: LanguagesArgs,
    @GraphqlContext() context: RequestContext,
  ): Promise<string | null> {
    if (row.place_id === null) return null;
    const parsed = parsePartialDate(row.starts_on ?? row.created_at.toISOString().slice(0, 10));
    const [today, names] = [this.clock.today(), (await this.placeNames.load(context, row.place_id)) ?? []];
    return placeLabel(names, languages ?? [], parsed.ok ? partialDateBounds(parsed.date).from : today, today);
  }

  @ResolveField('origin', () => Node, {
    nullable: true,
    description: 'What it grew out of; null when nothing is recorded or the caller may not read it.',
  })
  origin({ originId }: Adoption, _: unknown, context: RequestContext): Promise<object | null> | null {
    return this.nodes.loadById(context, originId);
  }

  @ResolveField('evidence', () => [AdoptionEvidence], {
    nullable: true,
    description: 'What shows it, up to 20, the oldest first. Null for readers who are not of the network.',
  })
  async evidence({ uuid, row }: Adoption, _: unknown, context: RequestContext): Promise<AdoptionEvidence[] | null> {
    if (!sees(audienceOf(context.actor, row.organisation_id), 'MEMBER')) return null;
    return (await this.evidenceOf.load(context, uuid)) ?? [];
  }

  @ResolveField('availableActions', () => [AdoptionAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest. Empty for the public.',
  })
  availableActions({ row }: Adoption, _: unknown, { actor }: RequestContext): ActionState<AdoptionAction>[] {
    return adoptionWorkflow.availableActions(adoptionSubjectOf(row), actor);
  }
}

@Resolver(() => AdoptionEvidence)
export class AdoptionEvidenceFieldsResolver {
  constructor(private readonly files: FileLoader) {}

  @ResolveField('file', () => File, {
    nullable: true,
    description: 'The file; null when it is a link, or the reader may not read it.',
  })
  file({ fileUuid }: AdoptionEvidence, _: unknown, context: RequestContext): Promise<File | null> | null {
    return fileUuid === null ? null : this.files.load(context, fileUuid);
  }
}

/** Spelt out, so that equal arguments make one batch. */
const wantedOf = ({ first, after, status, country }: OwnAdoptionsArgs, info: GraphQLResolveInfo) => ({
  first: first ?? null,
  after: after ?? null,
  status: status ?? null,
  country: country ?? null,
  counting: selects(info, 'totalCount'),
});

@Resolver(() => Programme)
export class ProgrammeAdoptionsResolver {
  constructor(
    private readonly adoptions: ProgrammeAdoptionsLoader,
    private readonly figures: AdoptionFiguresLoader,
  ) {}

  @ResolveField('adoptions', () => AdoptionConnection, {
    description: 'Who uses it, the newest record first, in pages. Many programmes cost one statement.',
  })
  ofProgramme(
    @Parent() { uuid }: Programme,
    @Args() args: OwnAdoptionsArgs,
    @GraphqlContext() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdoptionConnection | null> {
    return this.adoptions.load(context, uuid, wantedOf(args, info));
  }

  @ResolveField('adoptionFigures', () => [AdoptionFigure], {
    description: 'How much it is used where. Counts by country and status, the most first.',
  })
  async figuresOf({ uuid }: Programme, _: unknown, context: RequestContext): Promise<AdoptionFigure[]> {
    return (await this.figures.load(context, uuid)) ?? [];
  }
}

@Resolver(() => Organisation)
export class OrganisationAdoptionsResolver {
  constructor(private readonly adoptions: OrganisationAdoptionsLoader) {}

  @ResolveField('adoptions', () => AdoptionConnection, {
    description: 'What it uses, the newest record first, in pages. Many organisations cost one statement.',
  })
  ofOrganisation(
    @Parent() { uuid }: Organisation,
    @Args() args: OwnAdoptionsArgs,
    @GraphqlContext() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdoptionConnection | null> {
    return this.adoptions.load(context, uuid, wantedOf(args, info));
  }
}

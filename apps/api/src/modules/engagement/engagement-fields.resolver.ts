/** The fields of engagements that need more than their own row, and those that this module adds to other types. */
import { Args, Context as GraphqlContext, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { partialDateBounds, parsePartialDate } from '../../core/civil-date/index.js';
import { Clock } from '../../core/clock/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, Node, NodeRegistry, present } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import type { ActionState } from '../../core/workflow/index.js';
import {
  Organisation,
  OrganisationLoader,
  Place,
  placeLabel,
  PlaceLoader,
  PlaceNamesLoader,
} from '../organisation/index.js';
import { Programme, ProgrammeLoader } from '../resource/index.js';
import {
  Engagement,
  EngagementAvailableAction,
  EngagementCorrection,
  EngagementMeeting,
  EngagementParticipant,
} from './contract/engagement.model.js';
import { seesOutcome } from './domain/engagement.policy.js';
import { type EngagementAction, engagementWorkflow } from './domain/engagement.workflow.js';
import {
  EngagementCorrectionsLoader,
  EngagementLoader,
  OrganisationEngagementsLoader,
  ProgrammeEngagementsLoader,
} from './engagement.loader.js';
import { CORRECTIONS_LISTED, ENGAGEMENTS_LISTED } from './persistence/engagement.repository.js';

@Resolver(() => Engagement)
export class EngagementFieldsResolver {
  constructor(
    private readonly loader: EngagementLoader,
    private readonly organisations: OrganisationLoader,
    private readonly places: PlaceLoader,
    private readonly placeNames: PlaceNamesLoader,
    private readonly programmes: ProgrammeLoader,
    private readonly clock: Clock,
    private readonly nodes: NodeRegistry,
    private readonly corrected: EngagementCorrectionsLoader,
  ) {
    nodes.register('Engagement', (context, uuid) => this.loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Engagement | null> {
    return this.loader.load(context, uuidOf('Engagement', id));
  }

  @ResolveField('title', () => LocalisedText, { nullable: true, description: 'Its title, in the best language.' })
  title(@Parent() { titles }: Engagement, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }

  @ResolveField('summary', () => LocalisedText, { nullable: true, description: 'What it is about.' })
  summary(@Parent() { summaries }: Engagement, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(summaries, languages);
  }

  @ResolveField('outcome', () => LocalisedText, {
    nullable: true,
    description: 'What came of it. Members, the secretariat and whoever takes part.',
  })
  outcome(@Parent() { outcomes }: Engagement, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(outcomes, languages);
  }

  @ResolveField('host', () => Organisation, { nullable: true, description: 'The organisation that hosts it.' })
  host({ row }: Engagement, _: unknown, context: RequestContext): Promise<Organisation | null> | null {
    return row.host_id === null ? null : this.organisations.load(context, row.host_id);
  }

  @ResolveField('place', () => Place, { nullable: true, description: 'Where it takes place.' })
  place({ row }: Engagement, _: unknown, context: RequestContext): Promise<Place | null> | null {
    return row.place_id === null ? null : this.places.load(context, row.place_id);
  }

  @ResolveField('placeLabel', () => String, {
    nullable: true,
    description:
      'The place as it was called on its first day, and its present name if that is another: `Nur-Sultan (now Astana)`.',
  })
  async placeLabel(
    @Parent() { row }: Engagement,
    @Args() { languages }: LanguagesArgs,
    @GraphqlContext() context: RequestContext,
  ): Promise<string | null> {
    if (row.place_id === null) return null;
    const today = this.clock.today();
    const names = (await this.placeNames.load(context, row.place_id)) ?? [];
    const date = row.starts_on === null ? undefined : parsePartialDate(row.starts_on);
    const day = date?.ok ? partialDateBounds(date.date).from : today;
    return placeLabel(names, languages ?? [], day, today);
  }

  @ResolveField('programmes', () => [Programme], {
    description: 'Up to 50 programmes that were shown, without those that the caller may not read.',
  })
  async shown({ row }: Engagement, _: unknown, context: RequestContext): Promise<Programme[]> {
    return present(await Promise.all(row.programme_ids.map(id => this.programmes.load(context, id))));
  }

  @ResolveField('partOf', () => Engagement, { nullable: true, description: 'The engagement that it is a part of.' })
  partOf({ row }: Engagement, _: unknown, context: RequestContext): Promise<Engagement | null> | null {
    return row.part_of_id === null ? null : this.loader.load(context, row.part_of_id);
  }

  @ResolveField('parts', () => [Engagement], { description: 'Up to 50 engagements within it, by date.' })
  async parts({ row }: Engagement, _: unknown, context: RequestContext): Promise<Engagement[]> {
    return present(await Promise.all(row.part_ids.map(id => this.loader.load(context, id))));
  }

  @ResolveField('origin', () => Node, {
    nullable: true,
    description: 'What it grew out of; null when nothing is recorded or the caller may not read it.',
  })
  origin({ originId }: Engagement, _: unknown, context: RequestContext): Promise<object | null> | null {
    return this.nodes.loadById(context, originId);
  }

  @ResolveField('corrections', () => [EngagementCorrection], {
    nullable: true,
    description: `When its record was put right, the latest first, up to ${String(CORRECTIONS_LISTED)}. Members, the secretariat and whoever takes part; null for others.`,
  })
  async corrections(
    { uuid, subject }: Engagement,
    _: unknown,
    context: RequestContext,
  ): Promise<EngagementCorrection[] | null> {
    return seesOutcome(context.actor, subject) ? ((await this.corrected.load(context, uuid)) ?? []) : null;
  }

  @ResolveField('availableActions', () => [EngagementAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions({ subject }: Engagement, _: unknown, { actor }: RequestContext): ActionState<EngagementAction>[] {
    return engagementWorkflow.availableActions(subject, actor);
  }
}

@Resolver(() => EngagementParticipant)
export class EngagementParticipantResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation; null when the caller may not know of it.',
  })
  organisation({ organisationUuid }: EngagementParticipant, _: unknown, context: RequestContext) {
    return this.organisations.load(context, organisationUuid);
  }
}

@Resolver(() => EngagementMeeting)
export class EngagementMeetingResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField('organisation', () => Organisation, { nullable: true, description: 'With which organisation.' })
  organisation({ organisationUuid }: EngagementMeeting, _: unknown, context: RequestContext) {
    return organisationUuid === null ? null : this.organisations.load(context, organisationUuid);
  }

  @ResolveField('subject', () => LocalisedText, { nullable: true, description: 'What it was about.' })
  subject(@Parent() { subjects }: EngagementMeeting, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(subjects, languages);
  }

  @ResolveField('outcome', () => LocalisedText, {
    nullable: true,
    description: 'What came of it. Members, the secretariat and whoever takes part.',
  })
  outcome(@Parent() { outcomes }: EngagementMeeting, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(outcomes, languages);
  }
}

@Resolver(() => Organisation)
export class OrganisationEngagementsResolver {
  constructor(private readonly engagements: OrganisationEngagementsLoader) {}

  @ResolveField('engagements', () => [Engagement], {
    description: `Up to ${String(ENGAGEMENTS_LISTED)} engagements that it hosts, takes part in or was met at, the latest first, as far as the caller may read them.`,
  })
  async engagementsOf({ uuid }: Organisation, _: unknown, context: RequestContext): Promise<Engagement[]> {
    return (await this.engagements.load(context, uuid)) ?? [];
  }
}

@Resolver(() => Programme)
export class ProgrammeEngagementsResolver {
  constructor(private readonly engagements: ProgrammeEngagementsLoader) {}

  @ResolveField('shownAt', () => [Engagement], {
    description: `Up to ${String(ENGAGEMENTS_LISTED)} engagements at which it was shown, the latest first, as far as the caller may read them.`,
  })
  async shownAt({ uuid }: Programme, _: unknown, context: RequestContext): Promise<Engagement[]> {
    return (await this.engagements.load(context, uuid)) ?? [];
  }
}

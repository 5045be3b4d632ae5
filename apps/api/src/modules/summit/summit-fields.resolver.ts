/** The fields of Summit that need more than its own row, and how other subgraphs refer to it. */
import { Args, Context as GraphqlContext, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type RequestContext } from '../../core/access/index.js';
import { Clock } from '../../core/clock/index.js';
import { LanguagesArgs, localisedFor, LocalisedText, NodeRegistry } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { availableAction } from '../../core/workflow/index.js';
import { RuleSet, RuleSetLoader } from '../decision/index.js';
import { File, FileLoader } from '../file/index.js';
import {
  Organisation,
  OrganisationLoader,
  Place,
  placeLabel,
  PlaceLoader,
  PlaceNamesLoader,
} from '../organisation/index.js';
import { SummitActionEnum } from './contract/summit-enums.js';
import { Summit } from './contract/summit.model.js';
import type { SummitAction } from './domain/summit-actions.js';
import { summitWorkflow } from './domain/summit.workflow.js';
import { SummitLoader } from './summit.loader.js';
import { SummitSubjectLoader } from './summit-subjects.js';

const SummitAvailableAction = availableAction<SummitAction>('Summit', SummitActionEnum);

@Resolver(() => Summit)
export class SummitFieldsResolver {
  constructor(
    private readonly loader: SummitLoader,
    private readonly subjects: SummitSubjectLoader,
    private readonly places: PlaceLoader,
    private readonly placeNames: PlaceNamesLoader,
    private readonly organisations: OrganisationLoader,
    private readonly ruleSets: RuleSetLoader,
    private readonly files: FileLoader,
    private readonly clock: Clock,
    nodes: NodeRegistry,
  ) {
    nodes.register('Summit', (context, uuid) => this.loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Summit | null> {
    return this.loader.load(context, uuidOf('Summit', id));
  }

  @ResolveField('title', () => LocalisedText, { description: 'Its title, in the best language.' })
  title(@Parent() { titles }: Summit, @Args() { languages }: LanguagesArgs): LocalisedText | null {
    return localisedFor(titles, languages);
  }

  @ResolveField('place', () => Place, { nullable: true, description: 'Where it takes place; null when it is online.' })
  place({ row }: Summit, _: unknown, context: RequestContext): Promise<Place | null> | null {
    return row.place_id === null ? null : this.places.load(context, row.place_id);
  }

  @ResolveField('placeLabel', () => String, {
    nullable: true,
    description:
      'The place as it was called on its first day, and its present name if that is another: `Nur-Sultan (now Astana)`.',
  })
  async placeLabel(
    @Parent() { row }: Summit,
    @Args() { languages }: LanguagesArgs,
    @GraphqlContext() context: RequestContext,
  ): Promise<string | null> {
    if (row.place_id === null) return null;
    const today = this.clock.today();
    const names = (await this.placeNames.load(context, row.place_id)) ?? [];
    return placeLabel(names, languages ?? [], row.first_day ?? today, today);
  }

  @ResolveField('host', () => Organisation, { nullable: true, description: 'The organisation that hosts it.' })
  host({ row }: Summit, _: unknown, context: RequestContext): Promise<Organisation | null> | null {
    return row.host_organisation_id === null ? null : this.organisations.load(context, row.host_organisation_id);
  }

  @ResolveField('ruleSet', () => RuleSet, {
    nullable: true,
    description: 'The rule set under which it is held, fixed at its announcement.',
  })
  ruleSet({ row }: Summit, _: unknown, context: RequestContext): Promise<RuleSet | null> | null {
    return row.rule_set_id === null ? null : this.ruleSets.load(context, row.rule_set_id);
  }

  @ResolveField('minutes', () => File, {
    nullable: true,
    description: 'The file of its minutes; null when there are none that the reader may read.',
  })
  minutes({ row }: Summit, _: unknown, context: RequestContext): Promise<File | null> | null {
    return row.minutes_file_id === null ? null : this.files.load(context, row.minutes_file_id);
  }

  @ResolveField('availableActions', () => [SummitAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  async availableActions(@Parent() { uuid }: Summit, @GraphqlContext() context: RequestContext) {
    const subject = await this.subjects.load(context, uuid);
    return subject ? summitWorkflow.availableActions(subject, context.actor) : [];
  }
}

/** The screening of applications, and the board's recommendation and provisional admission. */
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type RequestContext, sees } from '../../../../core/access/index.js';
import { Person, PersonLoader } from '../../../identity/index.js';
import { Application } from '../contract/application.model.js';
import { applicationResult } from '../contract/application.results.js';
import { ADMIT_PROVISIONALLY, INQUIRE, SCREEN } from '../domain/grants.js';
import { ProvisionalAdmissionService } from './provisional.service.js';
import * as inputs from './screening.inputs.js';
import {
  ApplicationRecommendation,
  ApplicationReviewer,
  ApplicationScreening,
  CriterionFinding,
  DissentingOpinion,
} from './screening.models.js';
import { RecommendationsOfApplicationLoader, ScreeningOfApplicationLoader } from './screening.reader.js';
import { ScreeningService } from './screening.service.js';

const Assigned = applicationResult('AssignReviewer', 'The reviewer is named.');
const Recused = applicationResult('RecuseReviewer', 'The person takes no part in the case.');
const Recorded = applicationResult('RecordCriterion', 'The finding is on record.');
const Recommended = applicationResult('RecommendApplication', 'The recommendation is on record.');
const Dissented = applicationResult('RecordDissent', 'The opinion is on record.');
const Granted = applicationResult('GrantProvisionalAdmission', 'The applicant is a provisional member.');

@Resolver(() => Application)
export class ScreeningResolver {
  constructor(
    private readonly screening: ScreeningService,
    private readonly provisional: ProvisionalAdmissionService,
    private readonly loader: ScreeningOfApplicationLoader,
    private readonly recommendations: RecommendationsOfApplicationLoader,
  ) {}

  @Mutation(() => Assigned.Result, {
    description: 'Names a member of the board who looks into a case. The secretariat and the board. NOT_FOUND, STALE.',
  })
  @Allow(INQUIRE)
  async assignReviewer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, in which case.' }) input: inputs.AssignReviewerInput,
  ): Promise<object> {
    return Object.assign(new Assigned.Success(), { application: await this.screening.assign(actor, input) });
  }

  @Mutation(() => Recused.Result, {
    description:
      'Declares that a member of the board takes no part in a case: it records no criterion and recommends nothing. It cannot be taken back. The secretariat and the board. NOT_FOUND, STALE.',
  })
  @Allow(INQUIRE)
  async recuseReviewer(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, in which case, and why.' }) input: inputs.RecuseReviewerInput,
  ): Promise<object> {
    return Object.assign(new Recused.Success(), { application: await this.screening.recuse(actor, input) });
  }

  @Mutation(() => Recorded.Result, {
    description:
      'Records how a criterion was found. A later finding counts, earlier ones stay on record. The board: nobody who is recused, acts or acted for the applicant, or handed the case in. NOT_FOUND, STALE.',
  })
  @Allow(SCREEN)
  async recordCriterion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The finding.' }) input: inputs.RecordCriterionInput,
  ): Promise<object> {
    return Object.assign(new Recorded.Success(), { application: await this.screening.recordCriterion(actor, input) });
  }

  @Mutation(() => Recommended.Result, {
    description:
      'Records what the board recommends. Whether the endorsements still count is found at this moment. The board, as for `recordCriterion`. NOT_FOUND, STALE.',
  })
  @Allow(SCREEN)
  async recommendApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The recommendation.' }) input: inputs.RecommendApplicationInput,
  ): Promise<object> {
    return Object.assign(new Recommended.Success(), { application: await this.screening.recommend(actor, input) });
  }

  @Mutation(() => Dissented.Result, {
    description: 'Puts a dissenting opinion on record. The board, but nobody who is recused. NOT_FOUND, STALE.',
  })
  @Allow(SCREEN)
  async recordDissent(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The opinion.' }) input: inputs.RecordDissentInput,
  ): Promise<object> {
    return Object.assign(new Dissented.Success(), { application: await this.screening.dissent(actor, input) });
  }

  @Mutation(() => Granted.Result, {
    description:
      'Records the decision of the board to admit an applicant provisionally: it is a provisional member until the members ratify it at the next summit. The board, or an admin. NOT_FOUND, STALE.',
  })
  @Allow(ADMIT_PROVISIONALLY)
  async grantProvisionalAdmission(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The decision.' }) input: inputs.GrantProvisionalAdmissionInput,
  ): Promise<object> {
    return Object.assign(new Granted.Success(), { application: await this.provisional.grant(actor, input) });
  }

  @ResolveField('screening', () => ApplicationScreening, {
    nullable: true,
    description: 'How the board looked into it. The secretariat and the board; null for everybody else.',
  })
  async screeningOf(
    @Parent() { uuid, audience }: Application,
    @Context() context: RequestContext,
  ): Promise<ApplicationScreening | null> {
    return sees(audience, 'SECRETARIAT') ? this.loader.load(context, uuid) : null;
  }

  @ResolveField('recommendations', () => [ApplicationRecommendation], {
    nullable: true,
    description:
      'Every recommendation of the board, the oldest first. The applicant and the secretariat; null for everybody else.',
  })
  async recommendationsOf(
    @Parent() { uuid, audience }: Application,
    @Context() context: RequestContext,
  ): Promise<ApplicationRecommendation[] | null> {
    if (!sees(audience, 'OWN')) return null;
    return this.recommendations.load(context, uuid, sees(audience, 'SECRETARIAT'));
  }
}

/** The person of a row; null if the reader may not see the person. */
const personOf = async (persons: PersonLoader, uuid: string | null, context: RequestContext): Promise<Person | null> =>
  uuid === null ? null : persons.load(context, uuid);

@Resolver(() => ApplicationReviewer)
export class ReviewerPersonResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField('person', () => Person, { nullable: true, description: 'The person.' })
  person(@Parent() { personUuid }: ApplicationReviewer, @Context() context: RequestContext): Promise<Person | null> {
    return personOf(this.persons, personUuid, context);
  }
}

@Resolver(() => CriterionFinding)
export class FindingPersonResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField('foundBy', () => Person, { nullable: true, description: 'Who recorded it.' })
  foundBy(@Parent() { personUuid }: CriterionFinding, @Context() context: RequestContext): Promise<Person | null> {
    return personOf(this.persons, personUuid, context);
  }
}

@Resolver(() => DissentingOpinion)
export class OpinionPersonResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField('person', () => Person, { nullable: true, description: 'Whose opinion it is.' })
  person(@Parent() { personUuid }: DissentingOpinion, @Context() context: RequestContext): Promise<Person | null> {
    return personOf(this.persons, personUuid, context);
  }
}

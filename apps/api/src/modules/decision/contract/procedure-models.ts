/** The parts of a rule set that say when and within which time: as the schema shows them. */
import type { EffectMoment, QuorumMoment, StreamRule, VotingUnit } from '@kurultai/schema';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { EffectMomentEnum, QuorumMomentEnum, StreamRuleEnum, VotingUnitEnum } from './decision-enums.js';
import { FractionModel } from './rule-models.js';

@ObjectType('SecondCall', { description: 'A later call at the same summit, with a lower quorum.' })
export class SecondCallModel {
  @Field(() => Int, { description: 'How many minutes after the first call, at the earliest.' })
  afterMinutes!: number;

  @Field(() => FractionModel, { description: 'The share of all who are entitled that suffices then.' })
  quorum!: FractionModel;
}

@ObjectType('QuorumProcedure', { description: 'How the quorum is taken, whatever the decision.' })
export class QuorumProcedureModel {
  @Field(() => QuorumMomentEnum, { description: 'When it is taken.' })
  takenAt!: QuorumMoment;

  @Field(() => Boolean, { description: 'Whether one who voted and then left counts as represented.' })
  votedThenLeftCounts!: boolean;

  @Field(() => SecondCallModel, { nullable: true, description: 'The second call; null: there is none.' })
  secondCall!: SecondCallModel | null;
}

@ObjectType('VotingProcedure', { description: 'How members vote.' })
export class VotingProcedureModel {
  @Field(() => VotingUnitEnum, { description: 'Who holds a vote.' })
  unit!: VotingUnit;

  @Field(() => Int, { description: 'How many days a written ballot is open, at least.' })
  writtenBallotDays!: number;

  @Field(() => Int, { description: 'A secret ballot with fewer voters gets a warning.' })
  secretMinimumVoters!: number;

  @Field(() => Boolean, {
    description: 'Whether delegates of an applicant must have left the room while it is voted on.',
  })
  applicantAbsentDuringVote!: boolean;

  @Field(() => Boolean, { description: 'Whether an applicant must be at the summit to be admitted.' })
  applicantPresentAtSummit!: boolean;

  @Field(() => Int, { description: 'For how many days after its publication a result may be contested.' })
  contestDays!: number;
}

@ObjectType('ProxyDeadline', { description: 'The last moment to give a proxy.' })
export class ProxyDeadlineModel {
  @Field(() => Int, { description: 'How many days before the summit begins.' })
  daysBefore!: number;

  @Field(() => String, { description: 'At this time of the place: `17:00`.' })
  time!: string;
}

@ObjectType('ProxyRules', { description: 'Whether and how a member votes for another. A proxy cannot be passed on.' })
export class ProxyRulesModel {
  @Field(() => Boolean, { description: 'Whether there are proxies.' })
  allowed!: boolean;

  @Field(() => Int, { description: 'How many one holder may have.' })
  maxPerHolder!: number;

  @Field(() => ProxyDeadlineModel, { description: 'Until when one is given.' })
  deadline!: ProxyDeadlineModel;

  @Field(() => Boolean, { description: 'Whether it counts only while its holder is there.' })
  holderPresent!: boolean;
}

@ObjectType('InfoRequestRules', { description: 'What happens when an applicant is asked for more.' })
export class InfoRequestRulesModel {
  @Field(() => Int, { description: 'Days after the due date before the application lapses.' })
  graceDays!: number;

  @Field(() => [Int], { description: 'Days before the due date on which it is reminded. Up to 10.' })
  reminderDaysBefore!: number[];
}

@ObjectType('ApplicationRules', { description: 'How one applies.' })
export class ApplicationRulesModel {
  @Field(() => Int, { description: 'Days before a summit on which the window for applications closes.' })
  windowClosesDaysBeforeSummit!: number;

  @Field(() => Boolean, { description: 'Whether one that comes later is taken in, marked as late.' })
  lateAccepted!: boolean;

  @Field(() => Int, { description: 'Days before the vote on which its documents must have been circulated.' })
  noticeDays!: number;

  @Field(() => Int, { description: 'How many members must endorse it.' })
  minimumEndorsements!: number;

  @Field(() => Boolean, { description: 'Whether the board may admit provisionally, until the next summit.' })
  provisionalByBoard!: boolean;

  @Field(() => Boolean, { description: 'Whether an applicant who was not recommended may insist on a vote.' })
  insistAllowed!: boolean;

  @Field(() => [String], { description: 'The kinds of documents that must be received or waived. Up to 20.' })
  documents!: string[];

  @Field(() => InfoRequestRulesModel, { description: 'What happens when it is asked for more.' })
  infoRequest!: InfoRequestRulesModel;

  @Field(() => Int, { description: 'Months within which a closed application may be reopened.' })
  reopenMonths!: number;

  @Field(() => Int, { description: 'Months after a refusal before the next application.' })
  reapplicationBarMonths!: number;
}

@ObjectType('MembershipRules', { description: 'How membership begins, rests and ends.' })
export class MembershipRulesModel {
  @Field(() => EffectMomentEnum, { description: 'When an admission takes effect.' })
  effect!: EffectMoment;

  @Field(() => Int, { description: 'Days that a member has to answer before it is sanctioned.' })
  sanctionResponseDays!: number;

  @Field(() => Int, { description: 'Days that dues may be overdue before a suspension.' })
  duesGraceDays!: number;

  @Field(() => Int, { description: 'Reminders of dues before a suspension.' })
  duesReminders!: number;

  @Field(() => Int, { description: 'Days between a resignation and its effect, at least.' })
  resignationNoticeDays!: number;

  @Field(() => Int, { description: 'Days within which an excluded member may appeal.' })
  appealDays!: number;

  @Field(() => Int, { description: 'Months after an exclusion before a new application.' })
  readmissionBarMonths!: number;

  @Field(() => Int, { description: 'Years after which a member is assessed again.' })
  reassessmentYears!: number;
}

@ObjectType('SummitRules', { description: 'How a summit is prepared.' })
export class SummitRulesModel {
  @Field(() => Int, { description: 'Days between the announcement and the first day, at least.' })
  announcementNoticeDays!: number;

  @Field(() => Int, { description: 'Days before the summit from which its agenda changes by ballot only.' })
  agendaFreezeDays!: number;

  @Field(() => Int, { description: 'Days after the summit by which passport data are gone.' })
  passportPurgeDays!: number;
}

@ObjectType('NetworkStreamRules', {
  description:
    'How what organisations publish gets into the stream of the network. What the secretariat publishes is in it at once.',
})
export class NetworkStreamRulesModel {
  @Field(() => StreamRuleEnum, { description: 'Of members, active or provisional.' })
  members!: StreamRule;

  @Field(() => StreamRuleEnum, { description: 'Of applicants, and of suspended members.' })
  applicants!: StreamRule;

  @Field(() => StreamRuleEnum, { description: 'Of all other organisations.' })
  others!: StreamRule;
}

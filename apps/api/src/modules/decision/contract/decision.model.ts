/** A decision as the schema shows it. Fields that need more than its row are in decision-fields.resolver.ts. */
import type { DecidingBody, DecisionOutcome, DecisionSubject, Provenance } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { VisibleTo } from '../../../core/access/index.js';
import { CivilDay, Connection, DateTime, ImpreciseDate, Node } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import { ProvenanceEnum } from '../../organisation/index.js';
import { DecidingBodyEnum, DecisionOutcomeEnum, DecisionSubjectEnum } from './decision-enums.js';

@ObjectType('DecisionEffect', {
  description: 'One thing that a decision did. It happened with the decision, or not at all.',
})
export class DecisionEffectModel {
  @Field(() => String, {
    description:
      'Its stable name in capitals. New ones may be added. NO_EFFECT: what was decided on had been taken back or settled before the result was published.',
  })
  kind!: string;

  @Field(() => ID, { description: 'The object that it changed, or would have changed.' })
  objectId!: string;

  @Field(() => String, { nullable: true, description: 'A code that goes with it, such as a category.' })
  code!: string | null;

  @Field(() => CivilDay, { nullable: true, description: 'From which day, where it was not at once.' })
  effectiveOn!: string | null;
}

@ObjectType({ description: 'Votes that a body counted itself. The votes of a ballot stand in the ballot.' })
export class DecisionVotes {
  @Field(() => Int, { description: 'Votes for it.' })
  yes!: number;

  @Field(() => Int, { description: 'Votes against it.' })
  no!: number;

  @Field(() => Int, { description: 'Abstentions.' })
  abstain!: number;
}

@ObjectType({
  implements: () => [Node],
  description:
    'What a body of the network decided. It never changes: what was wrong is reversed by another decision. Everybody reads what was adopted, but for sanctions; refusals and sanctions are for members, the organisation itself and the secretariat.',
})
@Directive('@key(fields: "id")')
export class Decision extends Node {
  @Field(() => String, { description: 'Its number, without gaps in each year: `DEC-2026-001`.' })
  number!: string;

  @Field(() => DecisionSubjectEnum, { description: 'What it is about.' })
  subject!: DecisionSubject;

  @Field(() => DecidingBodyEnum, { description: 'Who took it.' })
  body!: DecidingBody;

  @Field(() => DecisionOutcomeEnum, { description: 'What came of it.' })
  outcome!: DecisionOutcome;

  @Field(() => ImpreciseDate, { description: 'When it was taken, as precisely as it is known.' })
  decidedOn!: ImpreciseDate;

  @Field(() => ID, {
    nullable: true,
    description: 'Any other object that it is about: an application, a sanction case, a rule set.',
  })
  aboutId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The ballot that it was taken by.' })
  ballotId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The summit at which it was taken.' })
  summitId!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it stands in the minutes.' })
  minutesRef!: string | null;

  @Field(() => DecisionVotes, {
    nullable: true,
    description: 'Votes that the body counted itself; null when it was taken by a ballot, or they are not recorded.',
  })
  votes!: DecisionVotes | null;

  @Field(() => [DecisionEffectModel], { description: 'What it did. Up to 20.' })
  effects!: DecisionEffectModel[];

  @Field(() => String, { nullable: true, description: 'Why, for the secretariat only.' })
  @VisibleTo('SECRETARIAT')
  reasonInternal!: string | null;

  @Field(() => ProvenanceEnum, { description: 'Where this record comes from.' })
  provenance!: Provenance;

  @Field(() => String, { nullable: true, description: 'The source of a documented record.' })
  source!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded here.' })
  recordedAt!: Date;

  /** Not in the schema: what field resolvers need. */
  uuid!: string;
  ruleSetUuid!: string;
  organisationUuid!: string | null;
  titles!: readonly LocalisedEntry[];
  texts!: readonly LocalisedEntry[];
  reversesUuid!: string | null;
  reversedByUuid!: string | null;
}

@ObjectType({ description: 'A page of decisions, the newest first.' })
export class DecisionConnection extends Connection(Decision) {}

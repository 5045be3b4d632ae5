/** What belongs to a ballot: options, who may vote, turnout, votes under their names, warnings. */
import type { ExclusionReason } from '@kurultai/schema';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../core/graphql/index.js';
import type { OptionRow } from '../persistence/ballot.rows.js';
import { ExclusionReasonEnum } from './ballot-enums.js';
import { VoteReceipt } from './vote-receipt.model.js';

@ObjectType({ description: 'What can be chosen in a ballot.' })
export class BallotOption {
  @Field(() => String, { description: '`YES`, `NO`, `ABSTAIN`, or `C1`, `C2` … for candidates. `castVote` takes it.' })
  code!: string;

  /** Not in the schema. */
  row!: OptionRow;
}

@ObjectType({ description: 'Whether an organisation may vote in a ballot, as it was frozen when the ballot opened.' })
export class BallotEntitlement {
  @Field(() => Boolean, { description: 'Whether it may vote.' })
  included!: boolean;

  @Field(() => ExclusionReasonEnum, { nullable: true, description: 'Why it may not; null when it may.' })
  reason!: ExclusionReason | null;

  @Field(() => String, { nullable: true, description: 'The country in whose vote it shares, where each has one.' })
  country!: string | null;

  /** Not in the schema. */
  organisationUuid!: string;
}

@ObjectType({ description: 'How many may vote and how many have voted. It tells nothing of the choices.' })
export class BallotTurnout {
  @Field(() => Int, { description: 'Organisations that may vote.' })
  entitled!: number;

  @Field(() => Int, { description: 'Organisations that have voted electronically so far.' })
  voted!: number;

  @Field(() => Int, { description: 'Organisations on the list of papers, without those whose paper was struck.' })
  onPaper!: number;
}

@ObjectType({ description: 'The vote of an organisation in a ballot that is not secret: the latest one counts.' })
export class NamedVote {
  @Field(() => String, { description: 'The code of the option that it chose.' })
  choice!: string;

  @Field(() => Int, { description: 'How often the organisation voted while the ballot was open.' })
  revision!: number;

  @Field(() => DateTime, { description: 'When, to the minute.' })
  castAt!: Date;

  /** Not in the schema. */
  organisationUuid!: string;
}

@ObjectType({ description: 'An organisation that votes on paper in a hybrid ballot.' })
export class PaperVoter {
  @Field(() => Boolean, {
    description: 'Whether it has voted electronically too: then its paper is struck before the count.',
  })
  double!: boolean;

  @Field(() => Boolean, { description: 'Whether its paper was struck.' })
  struck!: boolean;

  /** Not in the schema. */
  organisationUuid!: string;
}

@ObjectType({ description: 'That the organisation for which the caller acts has voted. It never tells the choice.' })
export class MyVote {
  @Field(() => VoteReceipt, { description: 'The receipt.' })
  receipt!: VoteReceipt;

  @Field(() => Boolean, { description: 'Whether the ballot was closed with this vote in its count.' })
  counted!: boolean;
}

@ObjectType({ description: 'What somebody should know before a ballot goes on.' })
export class BallotWarning {
  @Field(() => String, { description: 'The stable name of the warning, in capitals.' })
  code!: string;

  @Field(() => String, { description: 'The warning in plain English.' })
  message!: string;
}

@ObjectType({ description: 'A receipt that somebody looked up by its code.' })
export class ReceiptCheck {
  @Field(() => VoteReceipt, { description: 'The receipt.' })
  receipt!: VoteReceipt;
}

/** What happened to a memorandum, as the schema shows it. */
import type { MouNoticeKind, MouRenewalKind, MouBinding, MouStatus, SignatureMethod } from '@kurultai/schema';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, DateTime } from '../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../core/text/index.js';
import {
  MouBindingEnum,
  MouNoticeKindEnum,
  MouRenewalKindEnum,
  MouStatusEnum,
  SignatureMethodEnum,
} from './mou-enums.js';

@ObjectType({
  description:
    'A version of what the parties agree on: its texts, and the terms that belong to them. It never changes.',
})
export class MouVersion {
  @Field(() => Int, { description: 'Its number, from 1 on.' })
  version!: number;

  @Field(() => String, {
    description:
      'SHA-256 in lower-case hexadecimal over the authentic texts, the terms and the parties: what is accepted and signed.',
  })
  textHash!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that it amends; null when it was written before the first signature.',
  })
  amends!: number | null;

  @Field(() => MouBindingEnum, { description: 'Whether it binds in law.' })
  binding!: MouBinding;

  @Field(() => CivilDay, {
    nullable: true,
    description: 'From when it is to have effect; null for the day of the last signature.',
  })
  effectiveOn!: string | null;

  @Field(() => CivilDay, { nullable: true, description: 'The last day of its term, or of the first one.' })
  endsOn!: string | null;

  @Field(() => MouRenewalKindEnum, { description: 'What happens at its end.' })
  renewal!: MouRenewalKind;

  @Field(() => Int, { nullable: true, description: 'Of a TACIT renewal: the months of each term.' })
  termMonths!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many days a notice takes.' })
  noticeDays!: number | null;

  @Field(() => Boolean, { description: 'Whether everybody may know its dates once it is signed.' })
  datesPublic!: boolean;

  @Field(() => String, { nullable: true, description: 'What was changed, in the words of whoever changed it.' })
  note!: string | null;

  @Field(() => DateTime, { description: 'When it was written.' })
  writtenAt!: Date;

  /** Not in the schema. */
  mouUuid!: string;
  titles!: readonly LocalisedEntry[];
  scopes!: readonly LocalisedEntry[];
  organisationUuid!: string | null;
}

@ObjectType({ description: 'That a party accepted a version.' })
export class MouAcceptance {
  @Field(() => Int, { description: 'The version.' })
  version!: number;

  @Field(() => String, { description: 'Its `textHash`.' })
  textHash!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What shows it, where the secretariat recorded it; null where the party accepted it here.',
  })
  evidence!: string | null;

  @Field(() => DateTime, { description: 'When it was accepted, or recorded.' })
  acceptedAt!: Date;

  /** Not in the schema. */
  organisationUuid!: string;
}

@ObjectType({ description: 'The signature of a party under a version. One that counts no more is kept, and marked.' })
export class MouSignature {
  @Field(() => Int, { description: 'The version.' })
  version!: number;

  @Field(() => String, { description: 'Its `textHash`.' })
  textHash!: string;

  @Field(() => SignatureMethodEnum, { description: 'How it was signed.' })
  method!: SignatureMethod;

  @Field(() => CivilDay, { description: 'The day of the signature.' })
  signedOn!: string;

  @Field(() => String, { nullable: true, description: 'Where it was signed; null when nothing is said of it.' })
  place!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What shows that the party signed, where it was recorded without a mandate; null where its legal signatory signed.',
  })
  evidence!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded here.' })
  recordedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it counts no more, because the negotiation was opened again; null while it counts.',
  })
  voidedAt!: Date | null;

  /** Not in the schema. */
  organisationUuid!: string;
  signatoryUuid!: string | null;
  fileUuid!: string | null;
}

@ObjectType({ description: 'A term in which a memorandum is or was in force.' })
export class MouTerm {
  @Field(() => CivilDay, { description: 'Its first day.' })
  startsOn!: string;

  @Field(() => CivilDay, { nullable: true, description: 'Its last day; null without an end.' })
  endsOn!: string | null;

  @Field(() => CivilDay, {
    nullable: true,
    description: 'Of a TACIT renewal: the last day on which a notice keeps the next term from beginning.',
  })
  noticeBy!: string | null;
}

@ObjectType({ description: 'The notice of a party.' })
export class MouNotice {
  @Field(() => MouNoticeKindEnum, { description: 'Of what.' })
  kind!: MouNoticeKind;

  @Field(() => CivilDay, { description: 'When it was given.' })
  givenOn!: string;

  @Field(() => CivilDay, {
    description: 'Of a TERMINATION: from which day it is over. Of a NON_RENEWAL: the last day.',
  })
  effectiveOn!: string;

  @Field(() => String, { description: 'Why it was given.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What shows it, where the secretariat recorded it.' })
  evidence!: string | null;

  /** Not in the schema. */
  organisationUuid!: string;
}

@ObjectType({ description: 'A look at whether a memorandum should stay as it is.' })
export class MouReview {
  @Field(() => CivilDay, { description: 'When it began.' })
  begunOn!: string;

  @Field(() => String, { description: 'Why it was begun.' })
  reason!: string;

  @Field(() => CivilDay, { nullable: true, description: 'By which day it is to be done; null without a date.' })
  dueOn!: string | null;

  @Field(() => CivilDay, { nullable: true, description: 'When it was over; null before.' })
  completedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it; null before.' })
  outcome!: string | null;
}

@ObjectType({ description: 'Something that happened to a memorandum.' })
export class MouEvent {
  @Field(() => String, {
    description:
      'What was done: an action of `MouAction`, DRAFT, or what the day brought: TAKE_EFFECT, AMEND, BEGIN_TERM, EXPIRE, END, RENEW. More may be added.',
  })
  action!: string;

  @Field(() => MouStatusEnum, { nullable: true, description: 'Where it stood before; null for its begin.' })
  from!: MouStatus | null;

  @Field(() => MouStatusEnum, { description: 'Where it stood afterwards.' })
  to!: MouStatus;

  @Field(() => CivilDay, { description: 'From which day it holds.' })
  holdsFrom!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why; null when nothing was said.' })
  reason!: string | null;

  /** Not in the schema. */
  organisationUuid!: string | null;
}

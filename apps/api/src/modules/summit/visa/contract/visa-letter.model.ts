/** A visa letter as the schema shows it. What stands in the passport is in none of these fields. */
import type { VisaEventType, VisaLetterState, VisaOutcome } from '@kurultai/schema';
import { Directive, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDay, DateTime, Node } from '../../../../core/graphql/index.js';
import type { LocalisedEntry } from '../../../../core/text/index.js';
import { availableAction } from '../../../../core/workflow/index.js';
import type { VisaLetterAction, VisaLetterSubject } from '../domain/visa-letter.workflow.js';
import { VisaEventTypeEnum, VisaLetterActionEnum, VisaLetterStateEnum, VisaOutcomeEnum } from './visa-enums.js';

/** What the caller may do with a letter now. */
export const VisaLetterAvailableAction = availableAction<VisaLetterAction>('VisaLetter', VisaLetterActionEnum);

@ObjectType({ description: 'What an invited person travels to, as the letter says it.' })
export class VisaEvent {
  @Field(() => VisaEventTypeEnum, { description: 'What it is.' })
  type!: VisaEventType;

  @Field(() => ID, { nullable: true, description: 'The id of the summit; null for a described event.' })
  summitId!: string | null;

  @Field(() => CivilDay, { nullable: true, description: 'Its first day, in its zone; null while it is not fixed.' })
  startsOn!: string | null;

  @Field(() => CivilDay, { nullable: true, description: 'Its last day, in its zone; null while it is not fixed.' })
  endsOn!: string | null;

  @Field(() => String, { description: 'The IANA time zone of the place, such as `Asia/Almaty`.' })
  zone!: string;

  /** Not in the schema: resolved in the languages of the reader. */
  titles!: readonly LocalisedEntry[];
  places!: readonly LocalisedEntry[];
}

@ObjectType({
  implements: () => [Node],
  description:
    'A letter by which the network invites a person to an event, for a visa. The person, the representatives of the organisation and the secretariat see it; the data of the travel document are in none of its fields and are read by `readVisaData` only.',
})
@Directive('@key(fields: "id")')
export class VisaLetter extends Node {
  @Field(() => String, {
    nullable: true,
    description: 'Such as `VL-2026-0001`, without gaps in a year. Null until it is ISSUED.',
  })
  number!: string | null;

  @Field(() => VisaLetterStateEnum, { description: 'Where it stands.' })
  state!: VisaLetterState;

  @Field(() => VisaEvent, { description: 'What the person travels to. Fixed once the letter is ISSUED.' })
  event!: VisaEvent;

  @Field(() => ID, { nullable: true, description: 'The id of the delegate; null for a described event.' })
  delegateId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the person in the register. Of one without an account it is null once the data of the travel document are purged.',
  })
  participant!: string | null;

  @Field(() => String, { nullable: true, description: 'The consulate to which it is addressed, once it is known.' })
  consulate!: string | null;

  @Field(() => Boolean, { description: 'Whether somebody of the secretariat has taken the case.' })
  hasCaseHandler!: boolean;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the second person agreed.' })
  approvedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was issued.' })
  issuedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was refused, withdrawn, revoked or superseded.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused or revoked.' })
  endReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The SHA-256 of the PDF, 64 lower-case hexadecimal digits. Kept when the PDF is purged.',
  })
  pdfSha256!: string | null;

  @Field(() => CivilDay, {
    nullable: true,
    description:
      'The first day, in the zone of the event, on which the data of the travel document and the PDF are gone.',
  })
  purgeOn!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When they were purged; null while they are here or never came.',
  })
  purgedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The id of the letter in whose place this one was asked for.' })
  replacesId!: string | null;

  @Field(() => VisaOutcomeEnum, { nullable: true, description: 'What the consulate decided, if it was recorded.' })
  outcome!: VisaOutcome | null;

  @Field(() => CivilDay, { nullable: true, description: 'The day of that decision.' })
  outcomeOn!: string | null;

  @Field(() => Int, { description: 'Grows by one with every change. Pass it as `expectedVersion` when you write.' })
  version!: number;

  /** Not in the schema: what the workflow looks at, and the row's id of the organisation. */
  subject!: VisaLetterSubject;
  organisationUuid!: string;
}

/** Figures on visas, as the schema shows them and takes them. They name nobody. */
import {
  type Provenance,
  TEXT_LIMITS,
  VISA_OBSTACLE_KINDS,
  VISA_SMALLEST_COUNT,
  type VisaObstacleKind,
} from '@kurultai/schema';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { describeEnum, resultUnion, WrittenText } from '../../../../core/graphql/index.js';
import { ProvenanceEnum } from '../../../organisation/index.js';

export const VisaObstacleKindEnum = describeEnum(
  'VisaObstacleKind',
  'What stood between people and their visas.',
  VISA_OBSTACLE_KINDS,
);
/** How many lines of figures come at once. */
export const EVIDENCE_LISTED = 200;
const HIDDEN = `Null: fewer than ${String(VISA_SMALLEST_COUNT)}, but not nobody.`;

@ObjectType({ description: 'How often an obstacle was met.' })
export class VisaObstacleCount {
  @Field(() => VisaObstacleKindEnum, { description: 'Which obstacle.' })
  kind!: VisaObstacleKind;

  @Field(() => Int, { nullable: true, description: `How many people met it. ${HIDDEN}` })
  count!: number | null;
}

@ObjectType({ description: 'What a consulate decided and what stood in the way, in a year. Numbers only.' })
export class VisaEvidence {
  @Field(() => Int, { description: 'The year in which the letters were issued, or the obstacles met.' })
  year!: number;

  @Field(() => String, { description: 'The consulate, as it was written.' })
  consulate!: string;

  @Field(() => Int, { nullable: true, description: `Letters that were issued. Null also when a part of it is hidden.` })
  letters!: number | null;

  @Field(() => Int, { nullable: true, description: `Of these, visas that were granted in time. ${HIDDEN}` })
  granted!: number | null;

  @Field(() => Int, { nullable: true, description: `Visas that were refused. ${HIDDEN}` })
  refused!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Visas that came too late, or without an answer in time. ${HIDDEN}`,
  })
  late!: number | null;

  @Field(() => Int, { nullable: true, description: `Letters of which nobody told what came of them. ${HIDDEN}` })
  unknown!: number | null;

  @Field(() => [VisaObstacleCount], { description: 'Counts by kind of the obstacles that were met.' })
  obstacles!: VisaObstacleCount[];
}

@ArgsType()
export class VisaEvidenceArgs {
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2999)
  @Field(() => Int, { nullable: true, description: 'Only of this year.' })
  year?: number | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { nullable: true, description: 'Only of this consulate, as it was written, in whatever case.' })
  consulate?: string | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: `Whether the figures are to be shown outside, to an embassy for example: then counts below ${String(VISA_SMALLEST_COUNT)} are hidden. True when left out.`,
  })
  toShow?: boolean | null;
}

@InputType({ description: 'An obstacle that people met on the way to their visas. A number, and nobody’s name.' })
export class RecordVisaObstacleInput {
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { description: 'The consulate, such as `German Embassy Astana`. No names of persons.' })
  consulate!: string;

  @IsInt()
  @Min(1900)
  @Max(2999)
  @Field(() => Int, { description: 'In which year; not one to come (`future`).' })
  year!: number;

  @IsEnum(VisaObstacleKindEnum)
  @Field(() => VisaObstacleKindEnum, { description: 'Which obstacle.' })
  kind!: VisaObstacleKind;

  @IsInt()
  @Min(0)
  @Max(1_000_000)
  @Field(() => Int, { description: 'How many people met it; 0 only to take a record back (`correction`).' })
  count!: number;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => ID, { nullable: true, description: 'On the way to which summit or engagement (`eventType`).' })
  eventId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'The earlier record that this one puts right. It stays, and counts no more; once (`correctedOnce`). NOT_FOUND.',
  })
  correctsId?: string | null;

  @IsOptional()
  @IsEnum(ProvenanceEnum)
  @Field(() => ProvenanceEnum, { nullable: true, description: 'LIVE when left out.' })
  provenance?: Provenance | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.note })
  @Field(() => String, { nullable: true, description: 'The source; needed for DOCUMENTED (`sourceNeeded`).' })
  source?: string | null;
}

@ObjectType({ description: 'The obstacle is on record.' })
export class RecordVisaObstacleSuccess {
  @Field(() => ID, { description: 'The public id of the record, to put it right by.' })
  obstacleId!: string;

  @Field(() => VisaEvidence, {
    description: 'All figures of that consulate in that year, as the secretariat sees them.',
  })
  evidence!: VisaEvidence;
}
export const RecordVisaObstacleResult = resultUnion('RecordVisaObstacle', RecordVisaObstacleSuccess);

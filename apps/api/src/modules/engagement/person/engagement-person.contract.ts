/** Persons at engagements, as the schema shows them and takes them. */
import { ATTENDANCE_BASES, type AttendanceBasis, TEXT_LIMITS } from '@kurultai/schema';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { CivilDay, describeEnum, resultUnion, WrittenText } from '../../../core/graphql/index.js';
import { ENGAGEMENT_LIMITS } from '../contract/engagement.inputs.js';
import { Engagement } from '../contract/engagement.model.js';

export const AttendanceBasisEnum = describeEnum(
  'AttendanceBasis',
  'Why a person is named at an engagement. Without one of these nobody is.',
  ATTENDANCE_BASES,
);

@ObjectType({
  description:
    'A person at an engagement. Public offices are shown to whoever reads the engagement, mandates to members and whoever takes part, names by consent to the secretariat and whoever keeps the engagement.',
})
export class EngagementPerson {
  @Field(() => ID, { description: 'Names it in `removeEngagementPerson`.' })
  id!: string;

  @Field(() => AttendanceBasisEnum, { description: 'Why the person is named.' })
  basis!: AttendanceBasis;

  @Field(() => String, {
    nullable: true,
    description: 'The name; null once it was taken back, or the person was erased.',
  })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'In which office, such as `Minister of Science`; null once the name was taken back.',
  })
  office!: string | null;

  @Field(() => Int, { nullable: true, description: 'At which meeting, counted from 1; null for the whole.' })
  meeting!: number | null;

  /** Not in the schema. */
  organisationUuid!: string | null;
}

@InputType({ description: 'A person who was there, and why the name may be written down.' })
export class AddEngagementPersonInput {
  @IsString()
  @Field(() => ID, { description: 'The engagement. NOT_FOUND.' })
  engagementId!: string;

  @IsEnum(AttendanceBasisEnum)
  @Field(() => AttendanceBasisEnum, { description: 'Why the person may be named.' })
  basis!: AttendanceBasis;

  @IsOptional()
  @IsString()
  @Field(() => ID, {
    nullable: true,
    description:
      'The mandate of a person of the register; needed with MANDATE, possible with PUBLIC_ROLE (`basis`). One that the caller may read. NOT_FOUND.',
  })
  mandateId?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { nullable: true, description: 'The name of a person without a mandate (`basis`).' })
  name?: string | null;

  @IsOptional()
  @WrittenText({ maxLength: TEXT_LIMITS.name })
  @Field(() => String, { nullable: true, description: 'In which office; needed with PUBLIC_ROLE (`basis`).' })
  office?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => ID, { nullable: true, description: 'Of which organisation. NOT_FOUND.' })
  organisationId?: string | null;

  @IsOptional()
  @IsString()
  @Field(() => CivilDay, { nullable: true, description: 'When the person agreed; needed with CONSENT (`basis`).' })
  consentedOn?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(ENGAGEMENT_LIMITS.meetings)
  @Field(() => Int, { nullable: true, description: 'At which meeting of it, counted from 1 (`meeting`).' })
  meeting?: number | null;
}

@ObjectType({ description: 'The person is named.' })
export class AddEngagementPersonSuccess {
  @Field(() => Engagement, { description: 'The engagement.' })
  engagement!: Engagement;
}
export const AddEngagementPersonResult = resultUnion('AddEngagementPerson', AddEngagementPersonSuccess);

@ObjectType({ description: 'The name is gone.' })
export class RemoveEngagementPersonSuccess {
  @Field(() => Engagement, { description: 'The engagement.' })
  engagement!: Engagement;
}
export const RemoveEngagementPersonResult = resultUnion('RemoveEngagementPerson', RemoveEngagementPersonSuccess);

/** A whole number of an input within bounds, with the bounds in its description. */
import { applyDecorators } from '@nestjs/common';
import { Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** The greatest numbers that rules may have. */
export const RULE_LIMITS = { minutes: 10_080, days: 3_650, months: 240, years: 100, count: 1_000, denominator: 1_000 };

/** A number that must be given. */
export const WholeNumber = (description: string, most: number, least = 0): PropertyDecorator =>
  applyDecorators(
    IsInt(),
    Min(least),
    Max(most),
    Field(() => Int, { description: `${description} ${String(least)} to ${String(most)}.` }),
  );

/** A number that stays as it is when it is left out. */
export const ChangedNumber = (description: string, most: number, least = 0): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsInt(),
    Min(least),
    Max(most),
    Field(() => Int, { nullable: true, description: `${description} ${String(least)} to ${String(most)}.` }),
  );

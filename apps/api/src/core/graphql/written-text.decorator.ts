/** Validates text fields of inputs by the border rules of core/text, each rule under its own name. */
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { registerDecorator, type ValidationArguments } from 'class-validator';
import { parseText, type TextDemand, type TextRule } from '../text/index.js';

const RULES: readonly TextRule[] = ['surrogate', 'controlCharacter', 'bidiControl', 'tooLong', 'empty'];

/**
 * A text that people write: stored in NFC, else byte for byte.
 * @param demand its length, and whether it has lines
 * @param options `each` for a list of such texts
 */
export function WrittenText(demand: TextDemand, { each = false } = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (each && Array.isArray(value) ? value.map(inNfc) : inNfc(value))),
    ...RULES.map(rule => breaksNot(rule, demand, each)),
  );
}

const inNfc = (value: unknown): unknown => (typeof value === 'string' ? value.normalize('NFC') : value);

function breaksNot(rule: TextRule, demand: TextDemand, each: boolean): PropertyDecorator {
  const verdict = (value: unknown): string | undefined => {
    // Left out or cleared: other decorators say whether it may be.
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') return rule === 'empty' ? 'Write a text.' : undefined;
    const parsed = parseText(value, demand);
    return parsed.ok || parsed.rule !== rule ? undefined : parsed.message;
  };
  return (target, property) => {
    registerDecorator({
      name: rule,
      target: target.constructor,
      propertyName: String(property),
      options: { each },
      validator: {
        validate: value => verdict(value) === undefined,
        defaultMessage: (shown?: ValidationArguments) => {
          const value: unknown = shown?.value;
          return (each && Array.isArray(value) ? value.map(verdict).find(Boolean) : verdict(value)) ?? '';
        },
      },
    });
  };
}

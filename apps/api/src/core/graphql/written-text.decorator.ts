/** Validates text fields of inputs by the border rules of core/text, each rule under its own name. */
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { registerDecorator, type ValidationArguments } from 'class-validator';
import { parseText, type TextDemand, type TextRule } from '../text/index.js';

const RULES: readonly TextRule[] = ['surrogate', 'controlCharacter', 'bidiControl', 'tooLong', 'empty'];

/** A text that people write: stored in NFC, else byte for byte. @param demand its length, and whether it has lines */
export function WrittenText(demand: TextDemand): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC') : value)),
    ...RULES.map(rule => breaksNot(rule, demand)),
  );
}

function breaksNot(rule: TextRule, demand: TextDemand): PropertyDecorator {
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
      validator: {
        validate: value => verdict(value) === undefined,
        defaultMessage: (shown?: ValidationArguments) => verdict(shown?.value) ?? '',
      },
    });
  };
}

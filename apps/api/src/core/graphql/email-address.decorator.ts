/** Validates e-mail addresses. The library's own check throws on half a character, so those are sorted out first. */
import { applyDecorators } from '@nestjs/common';
import { TEXT_LIMITS } from '@kurultai/schema';
import { isEmail, registerDecorator } from 'class-validator';
import { parseText } from '../text/index.js';
import { WrittenText } from './written-text.decorator.js';

/** An e-mail address, stored in NFC. Rules: those of a written text, and `email`. */
export function EmailAddress(): PropertyDecorator {
  return applyDecorators(WrittenText({ maxLength: TEXT_LIMITS.email }), (target: object, property: string | symbol) => {
    registerDecorator({
      name: 'email',
      target: target.constructor,
      propertyName: String(property),
      validator: { validate: isEmailAddress, defaultMessage: () => 'Write an e-mail address.' },
    });
  });
}

/** Whether a value is an e-mail address, for any value. */
export const isEmailAddress = (value: unknown): boolean =>
  typeof value === 'string' && parseText(value, { maxLength: TEXT_LIMITS.email }).ok && isEmail(value);

/** The one validation of inputs: unknown fields are refused, every broken rule is named with the path of its field. */
import { type ArgumentMetadata, type Type, ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { InputInvalid, type Violation } from '../errors/index.js';
import { rememberRules } from './remembered-rules.js';

/** Nest tells the exception's maker nothing of the argument, so its name is put before the paths on the way out. */
class InputPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      const { data: argument } = metadata;
      if (!(error instanceof InputInvalid) || typeof argument !== 'string') throw error;
      throw new InputInvalid(
        error.violations.map(violation => ({ ...violation, path: [argument, ...violation.path] })),
      );
    }
  }
}

const RULES = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true } as const;

/**
 * Validates one input by itself, as the pipe validates arguments.
 * @param path where it stands, from the argument down
 * @throws InputInvalid
 */
export async function validated<T extends object>(Input: Type<T>, value: object, path: readonly string[]): Promise<T> {
  const input = plainToInstance(Input, value);
  const errors = await validate(input, RULES);
  if (errors.length > 0) throw new InputInvalid(errors.flatMap(error => violations(error, path)));
  return input;
}

/** The global pipe. */
export function validationPipe(): ValidationPipe {
  rememberRules();
  return new InputPipe({
    transform: true,
    ...RULES,
    exceptionFactory: errors => new InputInvalid(errors.flatMap(error => violations(error, []))),
  });
}

function violations(error: ValidationError, above: readonly string[]): Violation[] {
  const path = [...above, error.property];
  const here = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({ path, rule, message }));
  return [...here, ...(error.children ?? []).flatMap(child => violations(child, path))];
}

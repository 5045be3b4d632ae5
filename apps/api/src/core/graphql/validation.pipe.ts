/** The one validation of inputs: unknown fields are refused, every broken rule is named with the path of its field. */
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { InputInvalid, type Violation } from '../errors/index.js';

/** The global pipe. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: errors => new InputInvalid(errors.flatMap(error => violations(error, []))),
  });

function violations(error: ValidationError, above: readonly string[]): Violation[] {
  const path = [...above, error.property];
  const here = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({ path, rule, message }));
  return [...here, ...(error.children ?? []).flatMap(child => violations(child, path))];
}

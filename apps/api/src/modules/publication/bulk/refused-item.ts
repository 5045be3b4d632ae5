/** What an error of `publish` says of an item of `publishMany`. */
import { InputInvalid, NotFound, Refused, Stale, type Violation } from '../../../core/errors/index.js';
import { type BlockingGuard, GuardFailed } from '../../../core/workflow/index.js';

export interface ItemRefusal {
  readonly code: string;
  readonly message: string;
  readonly violations: readonly Violation[];
  readonly guards: readonly BlockingGuard[];
}

/**
 * Reads an error as the refusal of one item.
 * @param path where the item stands; it takes the place of `input` in the paths of `publish`
 * @throws the error itself when it does not concern this item alone
 */
export function refusalOf(error: unknown, path: readonly string[]): ItemRefusal {
  if (error instanceof Refused) {
    const { code, message } = error.refusal;
    return { code, message, violations: [], guards: error.refusal instanceof GuardFailed ? error.refusal.guards : [] };
  }
  if (error instanceof InputInvalid) {
    const violations = error.violations.map(violation => ({ ...violation, path: within(path, violation.path) }));
    return { code: error.code, message: new InputInvalid(violations).message, violations, guards: [] };
  }
  if (error instanceof Stale || error instanceof NotFound) {
    return { code: error.code, message: error.message, violations: [], guards: [] };
  }
  throw error;
}

const within = (path: readonly string[], [root, ...rest]: readonly string[]): string[] =>
  root === 'input' && rest[0] !== 'items' ? [...path, ...rest] : [root ?? '', ...rest];

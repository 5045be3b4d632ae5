/** The items of `publishMany` as they came: which of them can be looked at, and what is wrong with the others. Pure. */
import { TEXT_LIMITS } from '@kurultai/schema';
import type { Violation } from '../../../core/errors/index.js';
import type { UnfitItems } from '../../../core/graphql/index.js';
import type { PublishInput } from '../contract/publish.input.js';

/** An item with its place, and what is known of it before it is looked at. */
export interface Item {
  readonly index: number;
  readonly externalId: string | null;
  readonly value: PublishInput | null;
  readonly violations: readonly Violation[];
}

/** @param unfit the items that do not fit their type, by their places; they stand as null in the input */
export function itemsOf(items: readonly (PublishInput | null)[], unfit: UnfitItems): Item[] {
  const places = new Map<string, number>();
  return items.map((value, index) => itemOf(index, value, unfit, places));
}

/** @param places where each external id stood first; the one of this item is added */
function itemOf(index: number, value: PublishInput | null, unfit: UnfitItems, places: Map<string, number>): Item {
  const { value: sent = value, violations = [] } = unfit.get(index) ?? {};
  const externalId = externalIdOf(sent);
  if (violations.length > 0) return { index, externalId, value, violations };
  const at = (rule: string, message: string): Violation[] => [
    { path: [...pathOf(index), 'externalId'], rule, message },
  ];
  if (externalId === null) {
    const needed = at('externalIdNeeded', 'Name the publication by your own id of it, so that it can be sent again.');
    return { index, externalId, value, violations: needed };
  }
  const first = places.get(externalId);
  if (first === undefined) places.set(externalId, index);
  const repeated = `Item ${String(first)} has the same external id.`;
  return { index, externalId, value, violations: first === undefined ? [] : at('repeated', repeated) };
}

/** Where an item stands in the input. */
export const pathOf = (index: number): string[] => ['input', 'items', String(index)];

/** As it will be stored, if it is one that can be; what is wrong with it is said where it is looked at. */
function externalIdOf(item: unknown): string | null {
  const { externalId } = (item ?? {}) as { externalId?: unknown };
  if (typeof externalId !== 'string' || externalId.length > 2 * TEXT_LIMITS.externalId) return null;
  return externalId.normalize('NFC');
}

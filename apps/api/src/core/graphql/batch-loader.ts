/**
 * Loads by key in batches: one statement for all keys that one GraphQL level asks for. A loader class stands beside the
 * service that it reads through, so that access rules apply to batches too; its cache lives as long as the request.
 */
import DataLoader from 'dataloader';

import type { Actor, RequestContext } from '../access/index.js';

/** What was found of several that were loaded. */
export const present = <Value>(found: readonly (Value | null)[]): Value[] => found.filter(one => one !== null);

/** A variant is given where a loader has one. */
type Given<Variant> = Variant extends undefined ? [] : [Variant];

export abstract class BatchLoader<Key extends string, Value, Variant = undefined> {
  /**
   * Reads many at once.
   * @param actor who asks: values it may not read are left out
   * @param variant arguments that all keys of the batch share
   * @returns the found values by key
   */
  protected abstract batch(actor: Actor, keys: readonly Key[], variant: Variant): Promise<ReadonlyMap<Key, Value>>;

  /** The value of a key, or null. @param variant see `batch`; equal variants share a batch */
  load(context: RequestContext, key: Key, ...[variant]: Given<Variant>): Promise<Value | null> {
    return this.of(context, variant as Variant).load(key);
  }

  /** Puts values that were just read into the request's cache. */
  prime(context: RequestContext, values: Iterable<readonly [Key, Value]>, ...[variant]: Given<Variant>): void {
    const loader = this.of(context, variant as Variant);
    for (const [key, value] of values) loader.prime(key, value);
  }

  private of({ actor, loaders }: RequestContext, variant: Variant): DataLoader<Key, Value | null> {
    const name = variant === undefined ? this : `${this.constructor.name} ${JSON.stringify(variant)}`;
    let loader = loaders.get(name) as DataLoader<Key, Value | null> | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value | null>(async keys => {
        const found = await this.batch(actor, keys, variant);
        return keys.map(key => found.get(key) ?? null);
      });
      loaders.set(name, loader as DataLoader<never, unknown>);
    }
    return loader;
  }
}

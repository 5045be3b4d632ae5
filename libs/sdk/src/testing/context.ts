// What the resolvers of the network in memory share.
import type { Records } from './records.js';

export interface FakeContext {
  readonly records: Records;
  /** The test's own answers, by the field of `Query` or `Mutation`. */
  readonly answers: ReadonlyMap<string, (args: Readonly<Record<string, unknown>>) => unknown>;
  /** The address of the network. */
  readonly url: string;
  /** Set when a mutation was refused by the test's own answer: then nothing is kept under its key. */
  refused?: boolean;
}

/** What makes one kind of thing into JSON-LD. */
import type { Thing, WithContext } from 'schema-dts';
import type { ThingReader } from './addresses.js';

export interface Description {
  /** Its public id, which is another than the one asked for where two records became one. */
  readonly id: string;
  readonly thing: WithContext<Thing>;
}

export interface Describer {
  /** @returns null when there is none that everybody may read */
  describe(uuid: string, reader: ThingReader): Promise<Description | null>;
}

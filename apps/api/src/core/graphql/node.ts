/** `node(id:)` and `nodes(ids:)`: any object by its public id. Modules register how to load the types they own. */
import { Field, ID, InterfaceType } from '@nestjs/graphql';
import { anyIdOf, type IdentifiedType } from '../ids/index.js';
import { typeNameOf } from './lean-schema.js';
import type { RequestContext } from '../access/index.js';

@InterfaceType({
  description: 'An object with an id that never changes and is the same in every interface of the network.',
  resolveType: typeNameOf,
})
export abstract class Node {
  @Field(() => ID, { description: 'The public id: a type prefix, `_` and 26 characters. Never reused.' })
  id!: string;
}

/** Loads one object; the loader behind it batches. Null when there is none or the caller may not read it. */
export type LoadNode = (context: RequestContext, uuid: string) => Promise<object | null>;

/** Which type is loaded by whom. */
export class NodeRegistry {
  private readonly loads = new Map<IdentifiedType, LoadNode>();

  /** Called once by the module that owns the type. */
  register(type: IdentifiedType, load: LoadNode): void {
    if (this.loads.has(type)) throw new Error(`Two modules load ${type}.`);
    this.loads.set(type, load);
  }

  /** Loads the object with a public id that a record keeps; null without one. */
  loadById(context: RequestContext, id: string | null): Promise<object | null> | null {
    const found = id === null ? undefined : anyIdOf(id);
    return found ? this.load(context, found.type, found.uuid) : null;
  }

  /** Loads an object of the type, or null. */
  async load(context: RequestContext, type: IdentifiedType, uuid: string): Promise<object | null> {
    return (await this.loads.get(type)?.(context, uuid)) ?? null;
  }
}

/** Stops the boot when a root field does not declare who may call it. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Actor } from './actor.js';
import { ACCESS, type AccessDeclaration } from './allow.decorator.js';
import { holds } from './grant.js';

/** The metadata key under which @nestjs/graphql keeps `Query`, `Mutation`, `Subscription` of a method. */
const RESOLVER_TYPE = 'graphql:resolver_type';
const ROOTS: ReadonlySet<unknown> = new Set(['Query', 'Mutation', 'Subscription']);

/** The name that `@Query({ name })` gives, where it differs from the method's. */
const RESOLVER_NAME = 'graphql:resolver_name';

@Injectable()
export class AccessDeclarations implements OnModuleInit {
  private readonly declared = new Map<string, AccessDeclaration>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws Error naming every root field without `@Allow` or `@AllowAnyone` */
  onModuleInit(): void {
    const missing = new Set<string>();
    for (const { metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || metatype.prototype === undefined) continue;
      for (const [name, method] of rootFields(metatype, this.scanner)) {
        const declaration = Reflect.getMetadata(ACCESS, method) as AccessDeclaration | undefined;
        if (declaration) this.declared.set(name, declaration);
        else missing.add(`${metatype.name}.${name}`);
      }
    }
    if (missing.size > 0) {
      throw new Error(`Root fields without @Allow or @AllowAnyone: ${[...missing].join(', ')}`);
    }
  }

  /** What each root field declares, by its name. */
  get all(): ReadonlyMap<string, AccessDeclaration> {
    return this.declared;
  }

  /** The root fields that the actor may call, sorted. */
  fieldsFor(actor: Actor): string[] {
    return [...this.declared]
      .filter(([, declaration]) => 'anyone' in declaration || holds(actor, declaration.grant))
      .map(([name]) => name)
      .sort();
  }
}

function rootFields(provider: Function, scanner: MetadataScanner): [name: string, method: object][] {
  const prototype = provider.prototype as Record<string, object | undefined>;
  return scanner.getAllMethodNames(prototype).flatMap(key => {
    const method = prototype[key];
    if (!method || !ROOTS.has(Reflect.getMetadata(RESOLVER_TYPE, method))) return [];
    const name: unknown = Reflect.getMetadata(RESOLVER_NAME, method);
    return [[typeof name === 'string' ? name : key, method] as [string, object]];
  });
}

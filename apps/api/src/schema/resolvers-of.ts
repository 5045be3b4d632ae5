/** The resolver classes of a Nest module, read from its declaration. */
const RESOLVER_TYPE = 'graphql:resolver_type';

/** @returns the providers that @nestjs/graphql marked as resolvers */
export function resolversOf(module: Function): Function[] {
  const providers = (Reflect.getMetadata('providers', module) ?? []) as unknown[];
  return providers.filter((provider): provider is Function => typeof provider === 'function' && isResolver(provider));
}

/** `@Resolver()` names the type, or nothing at all; a resolver has a root or a field method in any case. */
function isResolver(provider: Function): boolean {
  const prototype = provider.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).some(name => {
    const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    return (
      typeof method === 'function' &&
      (Reflect.hasMetadata(RESOLVER_TYPE, method) ||
        Reflect.hasMetadata('graphql:resolve_reference', method) ||
        Reflect.hasMetadata('graphql:resolver_name', method))
    );
  });
}

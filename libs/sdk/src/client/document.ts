// A GraphQL document that knows the types of its answer and of its variables.

/**
 * A document as text. The types are for the compiler only; `client.request` also takes the documents of
 * graphql-codegen and of gql.tada.
 */
export type Document<Result, Variables> = string & {
  readonly __result?: Result;
  readonly __variables?: (variables: Variables) => void;
};

/** A document of its parts. */
export function joined<Result, Variables>(...parts: string[]): Document<Result, Variables> {
  return parts.join('');
}

/** A document of another tool: a parsed one, or text with types, as graphql-codegen and gql.tada make them. */
export interface TypedDocument<Result, Variables> {
  // The convention of @graphql-typed-document-node/core, which all tools of this kind follow.
  readonly __apiType?: ((variables: Variables) => Result) | undefined;
  readonly __resultType?: Result;
  readonly __variablesType?: Variables;
}

interface Parsed {
  readonly loc?: { readonly source: { readonly body: string } };
}

/** Its text. A parsed document without its source is printed by `print`, which is loaded only then. */
export async function textOf(document: unknown): Promise<string> {
  if (typeof document === 'string' || document instanceof String) return String(document);
  const body = (document as Parsed).loc?.source.body;
  if (body !== undefined) return body;
  const { print } = await import('@0no-co/graphql.web');
  return print(document as Parameters<typeof print>[0]);
}

/** The contract as a client's tool wants it: without the directives that only a gateway reads. */
import { parse, print, visit } from 'graphql';

const FEDERATION: ReadonlySet<string> = new Set(['key', 'shareable', 'link']);

/** @param sdl the text of `libs/schema/schema.graphql` */
export function clientSdl(sdl: string): string {
  const document = visit(parse(sdl), {
    SchemaExtension: () => null,
    Directive: node => (FEDERATION.has(node.name.value) ? null : undefined),
  });
  return `${print(document)}\n`;
}

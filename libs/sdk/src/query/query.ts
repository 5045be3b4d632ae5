// A query of your own, typed by what it selects.
import { type CallOptions, type Client, type Document, read } from '../client/index.js';
import { UsageError } from '../errors/index.js';
import type { Query } from '../generated/schema-map.js';
import { type Connection, List } from '../paging/index.js';
import type { Answer } from './answer.js';
import { documentOf } from './document.js';
import type { Checked, Selection } from './selection.js';

/**
 * Asks for what you select, and knows the type of the answer. `true` selects a field, an object what is below it, `$`
 * holds arguments, `'alias:field'` gives another name, `'...Type'` selects what only that type has.
 *
 * A field that does not exist is an error of the compiler that names it.
 * @throws KurultaiError as every method of the client does
 */
export async function query<const Chosen extends Selection<Query>>(
  client: Client,
  selection: Chosen & Checked<Chosen, Query>,
  options?: CallOptions,
): Promise<Answer<Chosen, Query>> {
  const { document, variables } = documentOf(selection);
  return read(client, document as Document<Answer<Chosen, Query>, object>, variables, options);
}

/** The items of the one connection that a selection holds. */
type ItemsOf<Result> =
  Result extends Readonly<Record<string, infer One>>
    ? One extends { readonly nodes: readonly (infer Item)[] }
      ? Item
      : never
    : never;

/**
 * Goes through a connection page after page: the selection holds one field at its top, with `nodes`.
 * @throws UsageError when the selection holds anything else
 */
export function paginate<const Chosen extends Selection<Query>>(
  client: Client,
  selection: Chosen & Checked<Chosen, Query>,
  options?: CallOptions,
): List<ItemsOf<Answer<Chosen, Query>>> {
  const [entry, ...more] = Object.entries(selection as object) as [
    string,
    { readonly $?: object; readonly nodes?: object },
  ][];
  if (!entry?.[1].nodes || more.length > 0) throw new UsageError('Select one field at the top, and its nodes.');
  const [name, chosen] = entry;
  return new List(async after => {
    const $ = { ...chosen.$, ...(after != null && { after }) };
    const page = { ...chosen, $, pageInfo: { hasNextPage: true, endCursor: true } };
    const { document, variables } = documentOf({ [name]: page });
    const answer = await read(client, document as Document<Record<string, never>, object>, variables, options);
    return Object.values(answer)[0] as unknown as Connection<ItemsOf<Answer<Chosen, Query>>>;
  });
}

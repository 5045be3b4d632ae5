// The members of the network, of today or of any day.
import { type Client, type ListOptions, type ReadOptions, listOf, partOptions, read } from '../client/index.js';
import {
  type ListMembersVariables,
  type Membership,
  listMembersDocument,
  readMemberDocument,
} from '../generated/operations.js';
import type { List } from '../paging/index.js';
import type { PageVariables } from '../paging/index.js';

/** The members of the network, of today or of any day. */
export class Members {
  constructor(private readonly client: Client) {}

  /** Who belongs, by name. `asOf` is a day; `knownAt` an instant, for what was known then. */
  list(options: ListOptions & Omit<ListMembersVariables, PageVariables> = {}): List<Membership> {
    return listOf(this.client, listMembersDocument, options);
  }

  /** One membership. Null when there is none, or none that you may know of. */
  async get(id: string, options: ReadOptions = {}): Promise<Membership | null> {
    const [call, variables] = partOptions(options);
    return (await read(this.client, readMemberDocument, { ...variables, id }, call)).membership;
  }
}

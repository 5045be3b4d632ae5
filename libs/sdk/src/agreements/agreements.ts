// Memoranda of understanding between the network and others.
import { type Client, type ListOptions, type ReadOptions, listOf, partOptions, read } from '../client/index.js';
import {
  type Agreement,
  type ListAgreementsVariables,
  listAgreementsDocument,
  readAgreementDocument,
} from '../generated/operations.js';
import type { List } from '../paging/index.js';
import type { PageVariables } from '../paging/index.js';

/** Memoranda of understanding between the network and others. */
export class Agreements {
  constructor(private readonly client: Client) {}

  /** Memoranda that you may see. */
  list(options: ListOptions & Omit<ListAgreementsVariables, PageVariables> = {}): List<Agreement> {
    return listOf(this.client, listAgreementsDocument, options);
  }

  /** One memorandum. Null when there is none, or none that you may know of. */
  async get(id: string, options: ReadOptions = {}): Promise<Agreement | null> {
    const [call, variables] = partOptions(options);
    return (await read(this.client, readAgreementDocument, { ...variables, id }, call)).mou;
  }
}

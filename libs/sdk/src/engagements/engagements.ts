// Visits, conferences, meetings, trainings.
import { type Client, type ListOptions, type ReadOptions, listOf, partOptions, read } from '../client/index.js';
import {
  type Engagement,
  type ListEngagementsVariables,
  listEngagementsDocument,
  readEngagementDocument,
} from '../generated/operations.js';
import type { List } from '../paging/index.js';
import type { PageVariables } from '../paging/index.js';

/** Visits, conferences, meetings, trainings. */
export class Engagements {
  constructor(private readonly client: Client) {}

  /** Engagements that you may see, the newest first. */
  list(options: ListOptions & Omit<ListEngagementsVariables, PageVariables> = {}): List<Engagement> {
    return listOf(this.client, listEngagementsDocument, options);
  }

  /** One engagement. Null when there is none, or none that you may know of. */
  async get(id: string, options: ReadOptions = {}): Promise<Engagement | null> {
    const [call, variables] = partOptions(options);
    return (await read(this.client, readEngagementDocument, { ...variables, id }, call)).engagement;
  }
}

// Summits with their programme, delegations and ballots.
import {
  type CallOptions,
  type Client,
  type ListOptions,
  type ReadOptions,
  listOf,
  partOptions,
  read,
} from '../client/index.js';
import {
  type Ballot,
  type CheckReceipt,
  type Delegation,
  type ListBallotsVariables,
  type ListDelegationsVariables,
  type ListSummitsVariables,
  type Summit,
  type SummitProgramme,
  checkReceiptDocument,
  listBallotsDocument,
  listDelegationsDocument,
  listSummitsDocument,
  nextSummitDocument,
  readBallotDocument,
  readSummitDocument,
} from '../generated/operations.js';
import type { List } from '../paging/index.js';
import type { PageVariables } from '../paging/index.js';

/** Summits with their programme, delegations and ballots. */
export class Summits {
  constructor(private readonly client: Client) {}

  /** Summits, the newest first. */
  list(options: ListOptions & Omit<ListSummitsVariables, PageVariables> = {}): List<Summit> {
    return listOf(this.client, listSummitsDocument, options);
  }

  /** One summit, with its sessions and agenda. @param which its id, or its slug as `{ slug }`. Null when there is none, or none that you may know of. */
  async get(which: string | { readonly slug: string }, options: ReadOptions = {}): Promise<SummitProgramme | null> {
    const [call, variables] = partOptions(options);
    const named = typeof which === 'string' ? { id: which } : which;
    return (await read(this.client, readSummitDocument, { ...variables, ...named }, call)).summit;
  }

  /** The next summit that is announced; null when none is. */
  async next(options: ReadOptions = {}): Promise<SummitProgramme | null> {
    const [call, variables] = partOptions(options);
    return (await read(this.client, nextSummitDocument, variables, call)).nextSummit;
  }

  /** The delegations to a summit. */
  delegations(
    summitId: string,
    options: ListOptions & Omit<ListDelegationsVariables, PageVariables | 'summitId'> = {},
  ): List<Delegation> {
    return listOf(this.client, listDelegationsDocument, options, { summitId });
  }

  /** Ballots that you may know of. A result is there once it is published. */
  ballots(options: ListOptions & Omit<ListBallotsVariables, PageVariables> = {}): List<Ballot> {
    return listOf(this.client, listBallotsDocument, options);
  }

  /** One ballot. Null when there is none, or none that you may know of. */
  async ballot(id: string, options: ReadOptions = {}): Promise<Ballot | null> {
    const [call, variables] = partOptions(options);
    return (await read(this.client, readBallotDocument, { ...variables, id }, call)).ballot;
  }

  /** Whether the vote behind a receipt was counted. Null when no vote has this receipt. */
  async receipt(code: string, options: CallOptions = {}): Promise<CheckReceipt['ballotReceipt']> {
    return (await read(this.client, checkReceiptDocument, { code }, options)).ballotReceipt;
  }
}

// Programmes that organisations share.
import {
  type Client,
  type LanguageOptions,
  type ListOptions,
  type ReadOptions,
  type WriteOptions,
  type Written,
  listOf,
  partOptions,
  read,
  write,
} from '../client/index.js';
import {
  type ItemStepInput,
  type ListProgrammesVariables,
  type Programme,
  type ProgrammeSummary,
  type ReleaseProgramme,
  type ShareProgramme,
  type ShareProgrammeInput,
  type UpdateProgramme,
  type UpdateProgrammeInput,
  listProgrammesDocument,
  readProgrammeDocument,
  releaseProgrammeDocument,
  shareProgrammeDocument,
  updateProgrammeDocument,
} from '../generated/operations.js';
import type { List } from '../paging/index.js';
import type { PageVariables } from '../paging/index.js';

/** Programmes that organisations share. */
export class Programmes {
  constructor(private readonly client: Client) {}

  /** Programmes that fit, with `filter.search` in any language. */
  list(options: ListOptions & Omit<ListProgrammesVariables, PageVariables> = {}): List<ProgrammeSummary> {
    return listOf(this.client, listProgrammesDocument, options);
  }

  /** One programme. @param which its id, or its slug as `{ slug }`. Null when there is none, or none that you may know of. */
  async get(which: string | { readonly slug: string }, options: ReadOptions = {}): Promise<Programme | null> {
    const [call, variables] = partOptions(options);
    const named = typeof which === 'string' ? { id: which } : which;
    return (await read(this.client, readProgrammeDocument, { ...variables, ...named }, call)).programme;
  }

  /** Shares a programme of your organisation. */
  share(input: ShareProgrammeInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<ShareProgramme>> {
    const { languages, ...call } = options;
    return write(this.client, shareProgrammeDocument, { input, languages }, call);
  }

  /** Changes its record. Pass `expectedVersion`: StaleError when somebody was faster. */
  update(input: UpdateProgrammeInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<UpdateProgramme>> {
    const { languages, ...call } = options;
    return write(this.client, updateProgrammeDocument, { input, languages }, call);
  }

  /** Says that it is available now. */
  release(input: ItemStepInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<ReleaseProgramme>> {
    const { languages, ...call } = options;
    return write(this.client, releaseProgrammeDocument, { input, languages }, call);
  }
}

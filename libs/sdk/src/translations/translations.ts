// Translations of resources and publications.
import {
  type CallOptions,
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
  type ApproveTranslation,
  type DraftTranslation,
  type EditTranslation,
  type EditTranslationInput,
  type ImportTranslation,
  type ImportTranslationInput,
  type ListSegments,
  type ListSegmentsVariables,
  type ListTranslationsVariables,
  type RequestTranslation,
  type RequestTranslationInput,
  type ReturnTranslation,
  type SubmitTranslation,
  type TakeTranslation,
  type Translation,
  type TranslationNoteInput,
  approveTranslationDocument,
  draftTranslationDocument,
  editTranslationDocument,
  importTranslationDocument,
  listSegmentsDocument,
  listTranslationsDocument,
  readTranslationDocument,
  readXliffDocument,
  requestTranslationDocument,
  returnTranslationDocument,
  submitTranslationDocument,
  takeTranslationDocument,
} from '../generated/operations.js';
import { List, type PageOptions, type PageVariables } from '../paging/index.js';

/** A piece of a text with its translation. */
export type Segment = NonNullable<NonNullable<ListSegments['translation']>['segments']>['nodes'][number];

/** Translations of resources and publications. */
export class Translations {
  constructor(private readonly client: Client) {}

  /** Translations that you may see. */
  list(options: ListOptions & Omit<ListTranslationsVariables, PageVariables> = {}): List<Translation> {
    return listOf(this.client, listTranslationsDocument, options);
  }

  /** One translation. `availableActions` says what you can do now. Null when there is none, or none that you may know of. */
  async get(id: string, options: ReadOptions = {}): Promise<Translation | null> {
    const [call, variables] = partOptions(options);
    return (await read(this.client, readTranslationDocument, { ...variables, id }, call)).translation;
  }

  /** Its segments, in order; `open` for those that wait for somebody. */
  segments(id: string, options: CallOptions & PageOptions & Pick<ListSegmentsVariables, 'open'> = {}): List<Segment> {
    const [call, { after, ...variables }] = partOptions(options);
    return new List<Segment>(async from => {
      const { translation } = await read(this.client, listSegmentsDocument, { ...variables, id, after: from }, call);
      return translation?.segments ?? { nodes: [], pageInfo: { hasNextPage: false } };
    }, after);
  }

  /** As XLIFF 2, for the tool of a translator. Null when there is none, or none for you. */
  async xliff(id: string, options: CallOptions = {}): Promise<string | null> {
    return (await read(this.client, readXliffDocument, { id }, options)).translation?.xliff ?? null;
  }

  /** Asks for a text in a language. RefusedError TRANSLATION_REQUESTED when you did so before. */
  request(input: RequestTranslationInput, options: WriteOptions = {}): Promise<Written<RequestTranslation>> {
    return write(this.client, requestTranslationDocument, { input }, options);
  }

  /** Takes a translation as its editor. */
  take(id: string, options: WriteOptions & LanguageOptions = {}): Promise<Written<TakeTranslation>> {
    const { languages, ...call } = options;
    return write(this.client, takeTranslationDocument, { id, languages }, call);
  }

  /** Lets the machine draft what nobody has written yet: `drafting` until it is done. */
  draft(id: string, options: WriteOptions & LanguageOptions = {}): Promise<Written<DraftTranslation>> {
    const { languages, ...call } = options;
    return write(this.client, draftTranslationDocument, { id, languages }, call);
  }

  /** Writes segments. */
  edit(input: EditTranslationInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<EditTranslation>> {
    const { languages, ...call } = options;
    return write(this.client, editTranslationDocument, { input, languages }, call);
  }

  /** Brings an XLIFF file back. */
  importXliff(
    input: ImportTranslationInput,
    options: WriteOptions & LanguageOptions = {},
  ): Promise<Written<ImportTranslation>> {
    const { languages, ...call } = options;
    return write(this.client, importTranslationDocument, { input, languages }, call);
  }

  /** Hands it to the reviewer. */
  submit(
    id: string,
    options: WriteOptions & LanguageOptions & { readonly expectedVersion?: number } = {},
  ): Promise<Written<SubmitTranslation>> {
    const { expectedVersion, languages, ...call } = options;
    return write(this.client, submitTranslationDocument, { id, expectedVersion, languages }, call);
  }

  /** Approves it, as its reviewer. StaleError when it moved since `expectedVersion`. */
  approve(
    id: string,
    options: WriteOptions & LanguageOptions & { readonly expectedVersion?: number } = {},
  ): Promise<Written<ApproveTranslation>> {
    const { expectedVersion, languages, ...call } = options;
    return write(this.client, approveTranslationDocument, { id, expectedVersion, languages }, call);
  }

  /** Sends it back to its editor with a comment. */
  requestChanges(
    input: TranslationNoteInput,
    options: WriteOptions & LanguageOptions = {},
  ): Promise<Written<ReturnTranslation>> {
    const { languages, ...call } = options;
    return write(this.client, returnTranslationDocument, { input, languages }, call);
  }
}

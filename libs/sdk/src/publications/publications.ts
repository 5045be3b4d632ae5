// What organisations publish, and your own publishing.
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
  type CorrectPublication,
  type CorrectPublicationInput,
  type ListPublicationsVariables,
  type Publication,
  type PublicationActInput,
  type PublicationSummary,
  type Publish,
  type PublishDraft,
  type PublishInput,
  type RetractPublication,
  type RetractPublicationInput,
  type SaveDraft,
  type SaveDraftInput,
  type ScheduleDraft,
  type ScheduleDraftInput,
  type SubmitToStream,
  correctPublicationDocument,
  listPublicationsDocument,
  publishDocument,
  publishDraftDocument,
  readPublicationDocument,
  retractPublicationDocument,
  saveDraftDocument,
  scheduleDraftDocument,
  submitToStreamDocument,
} from '../generated/operations.js';
import type { List } from '../paging/index.js';
import type { PageVariables } from '../paging/index.js';
import { publishMany, type PublishedItem, type PublishManyOptions } from './publish-many.js';

/** What organisations publish, and your own publishing. */
export class Publications {
  constructor(private readonly client: Client) {}

  /** Publications, the newest first. */
  list(options: ListOptions & Omit<ListPublicationsVariables, PageVariables> = {}): List<PublicationSummary> {
    return listOf(this.client, listPublicationsDocument, options);
  }

  /** One publication, with its text. Null when there is none, or none that you may know of. */
  async get(id: string, options: ReadOptions = {}): Promise<Publication | null> {
    const [call, variables] = partOptions(options);
    return (await read(this.client, readPublicationDocument, { ...variables, id }, call)).publication;
  }

  /** Publishes, or changes what has the same `externalId`. What says the same writes nothing (`UNCHANGED`). */
  publish(input: PublishInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<Publish>> {
    const { languages, ...call } = options;
    return write(this.client, publishDocument, { input, languages }, call);
  }

  /**
   * Publishes any number of publications, each with its `externalId`, in requests of the right size. Results come in the
   * order of the items, also with several requests at a time.
   * @throws KurultaiError when a whole request failed; continue with `from`: the index behind the last result
   */
  publishMany(
    items: Iterable<PublishInput> | AsyncIterable<PublishInput>,
    options: PublishManyOptions = {},
  ): AsyncGenerator<PublishedItem, void, undefined> {
    return publishMany(this.client, items, options);
  }

  /** Changes what is public, with a note that everybody sees. */
  correct(
    input: CorrectPublicationInput,
    options: WriteOptions & LanguageOptions = {},
  ): Promise<Written<CorrectPublication>> {
    const { languages, ...call } = options;
    return write(this.client, correctPublicationDocument, { input, languages }, call);
  }

  /** Takes it back. Title and reason stay; its `externalId` never publishes again. */
  retract(
    input: RetractPublicationInput,
    options: WriteOptions & LanguageOptions = {},
  ): Promise<Written<RetractPublication>> {
    const { languages, ...call } = options;
    return write(this.client, retractPublicationDocument, { input, languages }, call);
  }

  /** Keeps a draft that nobody else sees. */
  saveDraft(input: SaveDraftInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<SaveDraft>> {
    const { languages, ...call } = options;
    return write(this.client, saveDraftDocument, { input, languages }, call);
  }

  /** Publishes a draft now. */
  publishDraft(
    input: PublicationActInput,
    options: WriteOptions & LanguageOptions = {},
  ): Promise<Written<PublishDraft>> {
    const { languages, ...call } = options;
    return write(this.client, publishDraftDocument, { input, languages }, call);
  }

  /** Sets when a draft publishes itself. */
  schedule(input: ScheduleDraftInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<ScheduleDraft>> {
    const { languages, ...call } = options;
    return write(this.client, scheduleDraftDocument, { input, languages }, call);
  }

  /** Asks for a place in the network's stream. */
  submitToStream(
    input: PublicationActInput,
    options: WriteOptions & LanguageOptions = {},
  ): Promise<Written<SubmitToStream>> {
    const { languages, ...call } = options;
    return write(this.client, submitToStreamDocument, { input, languages }, call);
  }
}

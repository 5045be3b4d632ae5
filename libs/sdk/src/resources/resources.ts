// What stands under programmes: toolkits, guides, videos.
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
  type AddResource,
  type AddResourceInput,
  type ItemStepInput,
  type ListResourcesVariables,
  type ReleaseResource,
  type Resource,
  type ResourceSummary,
  type ReviseResource,
  type ReviseResourceInput,
  type StoredFile,
  type UpdateResource,
  type UpdateResourceInput,
  addResourceDocument,
  listResourcesDocument,
  readResourceDocument,
  releaseResourceDocument,
  reviseResourceDocument,
  updateResourceDocument,
} from '../generated/operations.js';
import type { List } from '../paging/index.js';
import type { PageVariables } from '../paging/index.js';
import { upload, type UploadOptions, type UploadSource } from './upload.js';

/** What stands under programmes: toolkits, guides, videos. */
export class Resources {
  constructor(private readonly client: Client) {}

  /** Resources that fit, with `filter.search` in any language. */
  list(options: ListOptions & Omit<ListResourcesVariables, PageVariables> = {}): List<ResourceSummary> {
    return listOf(this.client, listResourcesDocument, options);
  }

  /** One resource, with its latest revision and its translations. Null when there is none, or none that you may know of. */
  async get(id: string, options: ReadOptions = {}): Promise<Resource | null> {
    const [call, variables] = partOptions(options);
    return (await read(this.client, readResourceDocument, { ...variables, id }, call)).resource;
  }

  /** Adds a resource to a programme. */
  add(input: AddResourceInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<AddResource>> {
    const { languages, ...call } = options;
    return write(this.client, addResourceDocument, { input, languages }, call);
  }

  /** Changes its record. */
  update(input: UpdateResourceInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<UpdateResource>> {
    const { languages, ...call } = options;
    return write(this.client, updateResourceDocument, { input, languages }, call);
  }

  /** Adds a revision, saying what changed. */
  revise(input: ReviseResourceInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<ReviseResource>> {
    const { languages, ...call } = options;
    return write(this.client, reviseResourceDocument, { input, languages }, call);
  }

  /** Says that it is available now. */
  release(input: ItemStepInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<ReleaseResource>> {
    const { languages, ...call } = options;
    return write(this.client, releaseResourceDocument, { input, languages }, call);
  }

  /**
   * Uploads a file of your organisation, to name in `add` and `revise`. A stream is sent as it comes and is never held whole.
   * @throws UsageError when the size of a stream is not said
   */
  upload(source: UploadSource, options: UploadOptions): Promise<StoredFile> {
    return upload(this.client, source, options);
  }
}

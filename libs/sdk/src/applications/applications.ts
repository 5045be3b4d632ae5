// Applications for membership, and for another category.
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
  type AddApplicationDocument,
  type AddApplicationDocumentInput,
  type AnswerEndorsementInput,
  type Application,
  type ApplicationActInput,
  type ApplicationReasonInput,
  type EditApplication,
  type EditApplicationInput,
  type GiveEndorsement,
  type ListApplicationsVariables,
  type RequestEndorsement,
  type RequestEndorsementInput,
  type StartApplication,
  type StartApplicationInput,
  type SubmitApplication,
  type WithdrawApplication,
  addApplicationDocumentDocument,
  editApplicationDocument,
  giveEndorsementDocument,
  listApplicationsDocument,
  readApplicationDocument,
  requestEndorsementDocument,
  startApplicationDocument,
  submitApplicationDocument,
  withdrawApplicationDocument,
} from '../generated/operations.js';
import type { List } from '../paging/index.js';
import type { PageVariables } from '../paging/index.js';

/** Applications for membership, and for another category. */
export class Applications {
  constructor(private readonly client: Client) {}

  /** Applications that you may see. */
  list(options: ListOptions & Omit<ListApplicationsVariables, PageVariables> = {}): List<Application> {
    return listOf(this.client, listApplicationsDocument, options);
  }

  /** One application. `availableActions` says what you can do now, and what blocks the rest. Null when there is none, or none that you may know of. */
  async get(id: string, options: ReadOptions = {}): Promise<Application | null> {
    const [call, variables] = partOptions(options);
    return (await read(this.client, readApplicationDocument, { ...variables, id }, call)).application;
  }

  /** Begins one. RefusedError OPEN_APPLICATION_EXISTS when there is one under way. */
  start(
    input: StartApplicationInput,
    options: WriteOptions & LanguageOptions = {},
  ): Promise<Written<StartApplication>> {
    const { languages, ...call } = options;
    return write(this.client, startApplicationDocument, { input, languages }, call);
  }

  /** Changes a draft. */
  edit(input: EditApplicationInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<EditApplication>> {
    const { languages, ...call } = options;
    return write(this.client, editApplicationDocument, { input, languages }, call);
  }

  /** Adds a document to the checklist. */
  addDocument(
    input: AddApplicationDocumentInput,
    options: WriteOptions = {},
  ): Promise<Written<AddApplicationDocument>> {
    return write(this.client, addApplicationDocumentDocument, { input }, options);
  }

  /** Asks a member to endorse your organisation. RefusedError when that member may not. */
  requestEndorsement(input: RequestEndorsementInput, options: WriteOptions = {}): Promise<Written<RequestEndorsement>> {
    return write(this.client, requestEndorsementDocument, { input }, options);
  }

  /** Endorses an applicant, by the id of the endorsement that it asked for. */
  endorse(input: AnswerEndorsementInput, options: WriteOptions = {}): Promise<Written<GiveEndorsement>> {
    return write(this.client, giveEndorsementDocument, { input }, options);
  }

  /** Hands it in. RefusedError with every guard that blocks. */
  submit(
    input: ApplicationActInput,
    options: WriteOptions & LanguageOptions = {},
  ): Promise<Written<SubmitApplication>> {
    const { languages, ...call } = options;
    return write(this.client, submitApplicationDocument, { input, languages }, call);
  }

  /** Takes it back. */
  withdraw(
    input: ApplicationReasonInput,
    options: WriteOptions & LanguageOptions = {},
  ): Promise<Written<WithdrawApplication>> {
    const { languages, ...call } = options;
    return write(this.client, withdrawApplicationDocument, { input, languages }, call);
  }
}

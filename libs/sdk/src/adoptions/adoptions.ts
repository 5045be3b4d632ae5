// Who uses which programme where.
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
  type AddAdoptionEvidence,
  type AddAdoptionEvidenceInput,
  type AdoptProgramme,
  type AdoptProgrammeInput,
  type Adoption,
  type AdoptionFigures,
  type AdoptionFiguresVariables,
  type AdoptionStepInput,
  type ConfirmUse,
  type DiscontinueAdoption,
  type DiscontinueAdoptionInput,
  type ListAdoptionsVariables,
  type PlanAdoption,
  type StartAdaptation,
  type StartPilot,
  type UpdateAdoption,
  type UpdateAdoptionInput,
  addAdoptionEvidenceDocument,
  adoptProgrammeDocument,
  adoptionFiguresDocument,
  confirmUseDocument,
  discontinueAdoptionDocument,
  listAdoptionsDocument,
  planAdoptionDocument,
  readAdoptionDocument,
  startAdaptationDocument,
  startPilotDocument,
  updateAdoptionDocument,
} from '../generated/operations.js';
import type { List } from '../paging/index.js';
import type { PageVariables } from '../paging/index.js';

/** Who uses which programme where. */
export class Adoptions {
  constructor(private readonly client: Client) {}

  /** Adoptions that you may see. */
  list(options: ListOptions & Omit<ListAdoptionsVariables, PageVariables> = {}): List<Adoption> {
    return listOf(this.client, listAdoptionsDocument, options);
  }

  /** One adoption. Null when there is none, or none that you may know of. */
  async get(id: string, options: ReadOptions = {}): Promise<Adoption | null> {
    const [call, variables] = partOptions(options);
    return (await read(this.client, readAdoptionDocument, { ...variables, id }, call)).adoption;
  }

  /** How many organisations use what where, without names. */
  async figures(options: CallOptions & AdoptionFiguresVariables = {}): Promise<AdoptionFigures['adoptionFigures']> {
    const [call, variables] = partOptions(options);
    return (await read(this.client, adoptionFiguresDocument, variables, call)).adoptionFigures;
  }

  /** Says that your organisation is interested in a programme. */
  express(input: AdoptProgrammeInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<AdoptProgramme>> {
    const { languages, ...call } = options;
    return write(this.client, adoptProgrammeDocument, { input, languages }, call);
  }

  /** Changes what is told of it. */
  update(input: UpdateAdoptionInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<UpdateAdoption>> {
    const { languages, ...call } = options;
    return write(this.client, updateAdoptionDocument, { input, languages }, call);
  }

  /** Says that its use is planned. */
  plan(input: AdoptionStepInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<PlanAdoption>> {
    const { languages, ...call } = options;
    return write(this.client, planAdoptionDocument, { input, languages }, call);
  }

  /** Says that it is being adapted. RefusedError when the licence does not allow it. */
  adapt(input: AdoptionStepInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<StartAdaptation>> {
    const { languages, ...call } = options;
    return write(this.client, startAdaptationDocument, { input, languages }, call);
  }

  /** Says that it is tried out. */
  pilot(input: AdoptionStepInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<StartPilot>> {
    const { languages, ...call } = options;
    return write(this.client, startPilotDocument, { input, languages }, call);
  }

  /** Says that it is in use. */
  confirm(input: AdoptionStepInput, options: WriteOptions & LanguageOptions = {}): Promise<Written<ConfirmUse>> {
    const { languages, ...call } = options;
    return write(this.client, confirmUseDocument, { input, languages }, call);
  }

  /** Adds evidence: an address or a file. */
  addEvidence(
    input: AddAdoptionEvidenceInput,
    options: WriteOptions & LanguageOptions = {},
  ): Promise<Written<AddAdoptionEvidence>> {
    const { languages, ...call } = options;
    return write(this.client, addAdoptionEvidenceDocument, { input, languages }, call);
  }

  /** Says that it is used no longer, and why. */
  discontinue(
    input: DiscontinueAdoptionInput,
    options: WriteOptions & LanguageOptions = {},
  ): Promise<Written<DiscontinueAdoption>> {
    const { languages, ...call } = options;
    return write(this.client, discontinueAdoptionDocument, { input, languages }, call);
  }
}

// The organisations of the register: members, applicants, partners.
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
  type ListOrganisationsVariables,
  type Organisation,
  type OrganisationFacets,
  type OrganisationFacetsVariables,
  type OrganisationSummary,
  type UpdateOrganisation,
  type UpdateOrganisationInput,
  listOrganisationsDocument,
  organisationFacetsDocument,
  readOrganisationDocument,
  updateOrganisationDocument,
} from '../generated/operations.js';
import type { List } from '../paging/index.js';
import type { PageVariables } from '../paging/index.js';

/** The organisations of the register: members, applicants, partners. */
export class Organisations {
  constructor(private readonly client: Client) {}

  /** Organisations that fit, with `filter.search` in any script. */
  list(options: ListOptions & Omit<ListOrganisationsVariables, PageVariables> = {}): List<OrganisationSummary> {
    return listOf(this.client, listOrganisationsDocument, options);
  }

  /** One organisation. @param which its id, or its slug as `{ slug }`. Null when there is none, or none that you may know of. */
  async get(which: string | { readonly slug: string }, options: ReadOptions = {}): Promise<Organisation | null> {
    const [call, variables] = partOptions(options);
    const named = typeof which === 'string' ? { id: which } : which;
    return (await read(this.client, readOrganisationDocument, { ...variables, ...named }, call)).organisation;
  }

  /** How many organisations fit, by country, kind and status: for the choices of a directory. */
  async facets(options: CallOptions & OrganisationFacetsVariables = {}): Promise<OrganisationFacets['organisations']> {
    const [call, variables] = partOptions(options);
    return (await read(this.client, organisationFacetsDocument, variables, call)).organisations;
  }

  /** Changes your organisation's profile. Pass `expectedVersion`: StaleError when somebody was faster. */
  update(
    input: UpdateOrganisationInput,
    options: WriteOptions & LanguageOptions = {},
  ): Promise<Written<UpdateOrganisation>> {
    const { languages, ...call } = options;
    return write(this.client, updateOrganisationDocument, { input, languages }, call);
  }
}

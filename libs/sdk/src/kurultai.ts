// The whole network behind one object.
import { Adoptions } from './adoptions/adoptions.js';
import { Agreements } from './agreements/agreements.js';
import { Applications } from './applications/applications.js';
import {
  Client,
  type Document,
  type PartialResult,
  request,
  type RequestOptions,
  type TypedDocument,
} from './client/index.js';
import { Engagements } from './engagements/engagements.js';
import { Members } from './members/members.js';
import { Organisations } from './organisations/organisations.js';
import { Programmes } from './programmes/programmes.js';
import { Publications } from './publications/publications.js';
import { Resources } from './resources/resources.js';
import { Summits } from './summits/summits.js';
import { Translations } from './translations/translations.js';
import { Webhooks } from './webhooks/webhooks.js';

/**
 * A client with a method for each thing that an organisation or a site does.
 *
 * A page that needs only a few takes them one by one, and its bundle holds no others:
 * `new Members(new Client({ url })).list()`.
 */
export class Kurultai extends Client {
  readonly adoptions: Adoptions = new Adoptions(this);
  readonly agreements: Agreements = new Agreements(this);
  readonly applications: Applications = new Applications(this);
  readonly engagements: Engagements = new Engagements(this);
  readonly members: Members = new Members(this);
  readonly organisations: Organisations = new Organisations(this);
  readonly programmes: Programmes = new Programmes(this);
  readonly publications: Publications = new Publications(this);
  readonly resources: Resources = new Resources(this);
  readonly summits: Summits = new Summits(this);
  readonly translations: Translations = new Translations(this);
  readonly webhooks: Webhooks = new Webhooks(this);

  /**
   * Sends a document of your own: text, or what graphql-codegen and gql.tada make, with their types. A query is tried
   * again when no answer comes; a mutation only with an `idempotencyKey`.
   * @throws AnswerError the first error of the answer, with what was answered beside it in `data`
   */
  request<Result, Variables extends object>(
    document: Document<Result, Variables> | TypedDocument<Result, Variables>,
    variables?: Variables,
    options?: RequestOptions & { readonly partial?: false },
  ): Promise<Result>;
  request<Result, Variables extends object>(
    document: Document<Result, Variables> | TypedDocument<Result, Variables>,
    variables: Variables | undefined,
    options: RequestOptions & { readonly partial: true },
  ): Promise<PartialResult<Result>>;
  request<Result, Variables extends object>(
    document: Document<Result, Variables> | TypedDocument<Result, Variables>,
    variables?: Variables,
    options: RequestOptions = {},
  ): Promise<Result | PartialResult<Result>> {
    return request(this, document, variables, options);
  }
}

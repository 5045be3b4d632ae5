/** What tests of publications need: organisations, those who act for them, and short ways to publish and to read. */
import type { ApiScope, MandateRole } from '@kurultai/schema';
import type { Actor } from '../../apps/api/src/core/access/index.js';
import { newUuid, parseTypeId } from '../../apps/api/src/core/ids/index.js';
import { OrganisationService } from '../../apps/api/src/modules/organisation/index.js';
import { type Answer, type PublicationServiceUnderTest, startPublicationService } from './publication-service.js';

export const SYSTEM: Actor = { kind: 'SYSTEM', reason: 'test' };

/** What is asked of each publication in these tests. */
const FIELDS = `
  id version status slug languages topics canonicalUrl publishedAt provenance source externalId kind
  title(languages: $languages) { language text } summary(languages: $languages) { text } body(languages: $languages) { text }
  organisation { id } mentions { id }`;

export interface PublicationSeen {
  id: string;
  version: number;
  title: { language: string; text: string };
  body: { text: string };
  summary: { text: string } | null;
  organisation: { id: string } | null;
  mentions: { id: string }[];
  [field: string]: unknown;
}

export interface Published {
  publish: { __typename: string; outcome: string; publication: PublicationSeen; guards?: { code: string }[] };
}

export interface Page<Node> {
  publications: { totalCount?: number; nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

export interface TestOrganisation {
  readonly id: string;
  readonly uuid: string;
  key(...scopes: ApiScope[]): Actor;
  person(...roles: MandateRole[]): Actor;
}

export interface PublicationBench extends PublicationServiceUnderTest {
  /** Registers an organisation. */
  organisation(change?: object): Promise<TestOrganisation>;
  /** Sends a publication. @param input differs from a short article */
  publish(actor: Actor | undefined, input?: object, headers?: object): Promise<Answer<Published>>;
  /** Reads one. */
  read(actor: Actor | undefined, id: string, languages?: string[]): Promise<PublicationSeen | null>;
  /** Titles of a page of the list. */
  titles(variables?: object, actor?: Actor): Promise<string[]>;
}

/** A short article. */
export const article = (title = 'A title', language = 'en') => ({ content: [{ language, title, body: 'Text.' }] });

const LIST = `query ($filter: PublicationFilter, $first: Int, $after: String) {
  publications(filter: $filter, first: $first, after: $after) { nodes { title { text } } }
}`;

/** Starts the service. */
export async function startPublicationBench(environment: NodeJS.ProcessEnv = {}): Promise<PublicationBench> {
  const service = await startPublicationService(environment);
  const { ask, app } = service;
  return {
    ...service,
    organisation: async change => {
      const name = { text: `Example ${newUuid()}`, language: 'en' };
      const organisations = app.get(OrganisationService, { strict: false });
      const { id, uuid } = await organisations.register(SYSTEM, { kind: 'NGO', names: [name], ...change });
      const acting = { organisationId: uuid, member: true };
      const person = { personId: newUuid(), sessionId: newUuid() };
      return {
        id,
        uuid,
        key: (...scopes) => ({ kind: 'ORGANISATION_KEY', keyId: newUuid(), scopes, ...acting }),
        person: (...roles) => ({ kind: 'REPRESENTATIVE', ...person, ...acting, roles }),
      };
    },
    publish: (actor, input = {}, headers = {}) =>
      ask(
        actor,
        `mutation ($input: PublishInput!, $languages: [LanguageTag!]) {
          publish(input: $input) {
            __typename
            ... on PublishSuccess { outcome publication { ${FIELDS} } }
            ... on GuardFailed { guards { code } }
          }
        }`,
        { input: { ...article(), ...input } },
        headers,
      ),
    read: async (actor, id, languages = []) => {
      const query = `query ($id: ID!, $languages: [LanguageTag!]) { publication(id: $id) { ${FIELDS} } }`;
      const { data, errors } = await ask<{ publication: PublicationSeen | null }>(actor, query, { id, languages });
      if (!data) throw new Error(JSON.stringify(errors));
      return data.publication;
    },
    titles: async (variables = {}, actor) => {
      const { data, errors } = await ask<Page<{ title: { text: string } }>>(actor, LIST, variables);
      if (!data) throw new Error(JSON.stringify(errors));
      return data.publications.nodes.map(({ title }) => title.text);
    },
  };
}

/** What was published. @throws Error when nothing was */
export function successOf({ data, errors }: Answer<Published>): Published['publish'] {
  if (data?.publish.__typename !== 'PublishSuccess') throw new Error(JSON.stringify(errors ?? data));
  return data.publish;
}

/** The ids of all publications of a list, page by page. @param between runs after each page but the last */
export async function pagesOf(
  { ask }: PublicationBench,
  filter: object,
  first: number,
  between: () => Promise<unknown> = async () => undefined,
): Promise<string[][]> {
  const query = `query ($filter: PublicationFilter, $first: Int, $after: String) {
    publications(filter: $filter, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
  }`;
  const pages: string[][] = [];
  let after: string | null = null;
  for (;;) {
    const answer: Answer<Page<{ id: string }>> = await ask(undefined, query, { filter, first, after });
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    const { nodes, pageInfo } = answer.data.publications;
    pages.push(nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return pages;
    after = pageInfo.endCursor;
    await between();
  }
}

/** The code of the only error, with its violations as `path: rule`; paths in the argument `input` begin below it. */
export function errorOf({ errors }: Answer<unknown>): { code: string | undefined; violations: string[] } {
  const [error, ...others] = errors ?? [];
  if (others.length > 0) throw new Error(JSON.stringify(errors));
  const violations = error?.extensions.violations ?? [];
  return {
    code: error?.extensions.code,
    violations: violations.map(({ path, rule }) => `${path.join('.').replace(/^input\./u, '')}: ${rule}`).sort(),
  };
}

/** The uuid of a public id. */
export const uuidIn = (id: string): string => parseTypeId(id)?.uuid ?? '';

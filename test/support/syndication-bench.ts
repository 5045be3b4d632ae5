/** What tests of feeds, calendars and JSON-LD need: the service with a cast, short ways to publish, and plain HTTP. */
import pg from 'pg';
import type { System } from '../../apps/api/src/core/access/index.js';
import { idOf, newUuid, uuidOf } from '../../apps/api/src/core/ids/index.js';
import { OrganisationService } from '../../apps/api/src/modules/organisation/index.js';
import { type PublishInput, PublicationService } from '../../apps/api/src/modules/publication/index.js';
import { type Callers, makeCallers } from './callers.js';
import { type Cast, createCast } from './cast.js';
import { startTestApp, type TestApp } from './test-app.js';

export const SYSTEM: System = { kind: 'SYSTEM', reason: 'test' };

export interface Fetched {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export interface SyndicationBench {
  readonly network: TestApp;
  readonly cast: Cast;
  readonly callers: Callers;
  /** Asks for an address. Redirects are not followed. */
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Fetched>;
  /** As the owner of the database. */
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Publishes in the name of an organisation. @returns the public id */
  publish(organisation: string, input?: Partial<PublishInput>): Promise<string>;
  /** Takes a publication back. */
  retract(id: string, reason?: string, language?: string): Promise<void>;
  /** Registers an organisation. @returns its public id and its slug */
  register(name: string, more?: object): Promise<{ id: string; uuid: string; slug: string }>;
  close(): Promise<void>;
}

export async function startSyndicationBench(environment: NodeJS.ProcessEnv = {}): Promise<SyndicationBench> {
  const network = await startTestApp(environment);
  const cast = await createCast(network);
  const callers = await makeCallers(network, cast);
  const pool = new pg.Pool({ connectionString: network.database.ownerUrl, max: 2 });
  const sql: SyndicationBench['sql'] = async (text, values = []) =>
    (await pool.query(text, values)).rows as Record<string, unknown>[];
  return {
    network,
    cast,
    callers,
    sql,
    get: async (path, headers = {}, method = 'GET') => {
      const response = await fetch(`${network.url}${path}`, { headers, method, redirect: 'manual' });
      return { status: response.status, headers: response.headers, body: await response.text() };
    },
    publish: async (organisation, input = {}) => {
      const content = [{ language: 'en', title: `Title ${newUuid()}`, body: 'Text.' }];
      const { publication } = await network.app
        .get(PublicationService)
        .publishAs(SYSTEM, uuidOf('Organisation', organisation), { content, ...input } as PublishInput, {
          provenance: 'FICTITIOUS',
          source: null,
        });
      return publication.id;
    },
    retract: async (id, reason = 'It was wrong.', language = 'en') => {
      const text = `update publication set status = 'RETRACTED', retraction_reason = $2, retracted_at = $3, updated_at = $3,
        version = version + 1, stream_state = case stream_state when 'INCLUDED' then 'REMOVED' else stream_state end where id = $1`;
      const reasons = JSON.stringify([{ language, text: reason }]);
      await sql(text, [uuidOf('Publication', id), reasons, network.clock.now()]);
    },
    register: async (text, more = {}) => {
      const names = [{ text, language: 'en' }];
      const input = { names, kind: 'NGO', ...more } as Parameters<OrganisationService['register']>[1];
      const { uuid, slug } = await network.app.get(OrganisationService).register(SYSTEM, input);
      return { id: idOf('Organisation', uuid), uuid, slug };
    },
    close: async () => {
      await pool.end();
      await network.close();
    },
  };
}

/** The violations of a refused request, as `path: rule`. */
export const violationsOf = ({ body }: Fetched): string[] => {
  const { errors } = JSON.parse(body) as {
    errors: { extensions: { violations?: { path: string[]; rule: string }[] } }[];
  };
  return (errors[0]?.extensions.violations ?? []).map(({ path, rule }) => `${path.join('.')}: ${rule}`);
};

/** The code of a refused request. */
export const codeOf = ({ body }: Fetched): string =>
  (JSON.parse(body) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code ?? '';

export interface ReadFeed {
  title: string;
  next_url?: string;
  language?: string;
  items: {
    id: string;
    title: string;
    language: string;
    content_html?: string;
    content_text?: string;
    summary?: string;
    authors?: { name: string }[];
    _kurultai?: { status: string };
  }[];
}

/** What a JSON Feed says. @throws when it is none */
export const feedOf = ({ status, body }: Fetched): ReadFeed => {
  if (status !== 200) throw new Error(`${String(status)} ${body}`);
  return JSON.parse(body) as ReadFeed;
};

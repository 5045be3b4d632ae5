/** What tests of files share: a service with two organisations on a database and a folder of its own, and their uploads. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Actor, Officer, OrganisationKey, Representative } from '../../apps/api/src/core/access/index.js';
import { SimulatedClock } from '../../apps/api/src/core/clock/index.js';
import { newUuid } from '../../apps/api/src/core/ids/index.js';
import { type Answer, type ErrorShape, type FileService, startFileService } from './file-service.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface Announced {
  id: string;
  uploadUrl: string;
}

export interface Actors {
  readonly head: Representative;
  readonly key: OrganisationKey;
  readonly otherMember: Representative;
  readonly stranger: Representative;
  readonly officer: Officer;
}

export interface FileBench extends FileService {
  readonly database: TestDatabase;
  readonly clock: SimulatedClock;
  readonly actors: Actors;
  readonly folder: string;
  /** Runs SQL as the owner. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Announces these bytes. @param change what is declared otherwise */
  announce(actor: Actor, bytes: Buffer, change?: object): Promise<Announced>;
  /** The names of all files on the disk, whole or not. */
  onDisk(): Promise<string[]>;
}

const REQUEST = `mutation ($input: RequestUploadInput!) {
  requestUpload(input: $input) { ... on RequestUploadSuccess { uploadUrl expiresAt file { id state } } } }`;

/** Starts it. The clock stands at the machine's present, so that it agrees with the times of files on the disk. */
export async function startFileBench(): Promise<FileBench> {
  const database = await createTestDatabase();
  const root = await mkdtemp(join(tmpdir(), 'kurultai-files-'));
  const clock = new SimulatedClock(new Date());
  const service = await startFileService(database, root, clock);
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await client.query<Row>(text, values)).rows;
  const folder = join(root, 'files');
  return {
    ...service,
    database,
    clock,
    sql,
    folder,
    actors: await makeActors(sql),
    announce: async (actor, bytes, change = {}) => {
      const input = {
        name: 'Statutes.pdf',
        mediaType: 'application/pdf',
        bytes: bytes.length,
        visibility: 'PUBLIC',
        ...change,
      };
      const { data, errors } = await service.ask<{ requestUpload: { uploadUrl: string; file: { id: string } } }>(
        actor,
        REQUEST,
        { input },
      );
      if (!data) throw new Error(JSON.stringify(errors));
      return { id: data.requestUpload.file.id, uploadUrl: data.requestUpload.uploadUrl };
    },
    onDisk: async () => {
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      return found.filter(entry => entry.isFile()).map(({ name }) => name);
    },
    close: async () => {
      await client.end();
      await service.close();
      await database.drop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** The state of a file, as an actor sees it. */
export async function stateOf({ ask }: FileService, actor: Actor | undefined, id: string): Promise<string | undefined> {
  const { data } = await ask<{ file: { state: string } | null }>(
    actor,
    'query ($id: ID!) { file(id: $id) { state } }',
    { id },
  );
  return data?.file?.state;
}

/** The broken rules in an answer. */
export const rulesOf = ({ errors }: Answer<unknown> | { errors?: ErrorShape[] }): string[] =>
  (errors ?? []).flatMap(({ extensions }) => (extensions.violations ?? []).map(({ rule }) => rule));

/** The bytes as a body of unknown length. */
export const streamOf = (bytes: Buffer): ReadableStream =>
  new ReadableStream({
    start: controller => {
      controller.enqueue(bytes);
      controller.close();
    },
  });

/** Sends bytes. @returns status and, unless it went well, the error */
export async function put(
  url: string,
  bytes: Buffer | ReadableStream,
  headers = {},
): Promise<{ status: number; errors?: ErrorShape[] }> {
  const response = await fetch(url, { method: 'PUT', body: bytes, duplex: 'half', headers } as RequestInit);
  const text = await response.text();
  return { status: response.status, ...(text && (JSON.parse(text) as { errors: ErrorShape[] })) };
}

async function makeActors(sql: FileBench['sql']): Promise<Actors> {
  const person = newUuid();
  await sql(`insert into person (id, name, provenance, created_at) values ($1, 'Ayan', 'STAGED', now())`, [person]);
  const organisation = async (): Promise<string> => {
    const id = newUuid();
    await sql(
      `insert into organisation (id, slug, kind, provenance, sort_name, created_at, updated_at)
       values ($1, $2, 'NGO', 'STAGED', 'x', now(), now())`,
      [id, `o-${id}`],
    );
    return id;
  };
  const acting = { personId: person, sessionId: newUuid() };
  const head = {
    kind: 'REPRESENTATIVE',
    ...acting,
    roles: ['HEAD'],
    member: true,
    organisationId: await organisation(),
  } as const;
  const other = await organisation();
  return {
    head,
    key: {
      kind: 'ORGANISATION_KEY',
      keyId: newUuid(),
      organisationId: head.organisationId,
      scopes: ['FILE_WRITE'],
      member: true,
    },
    otherMember: { ...head, organisationId: other },
    stranger: { ...head, organisationId: other, member: false },
    officer: { kind: 'OFFICER', ...acting, roles: ['OFFICER'], organisationId: await organisation() },
  };
}

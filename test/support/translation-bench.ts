/** A network with resources to translate, an engine on loopback, and short words for what people do with them. */
import { Database, statement, UnitOfWork } from '../../apps/api/src/core/database/index.js';
import { idOf, newUuid, uuidOf } from '../../apps/api/src/core/ids/index.js';
import { ResourceTranslations } from '../../apps/api/src/modules/resource/index.js';
import { type Cast, type CastName, createCast } from './cast.js';
import { type FakeEngine, startFakeEngine } from './fake-engine.js';
import { signedIn } from './signed-in.js';
import { type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';

const REVISED = statement('update resource set revision = $2 where id = $1');
const SYSTEM = { kind: 'SYSTEM', reason: 'test' } as const;

export type Speaker = CastName | 'translator' | 'otherEditor';

export interface Segment {
  id: string;
  field: string;
  source: string;
  target: string | null;
  state: string;
  faults: string[];
  version: number;
}

export interface TranslationView {
  id: string;
  status: string;
  version: number;
  drafting: boolean;
  stale: boolean;
  sourceRevision: number;
  publishedRevision: number | null;
  machineAssisted: boolean;
  engine: string | null;
  singleReviewed: boolean;
  draftProblem: string | null;
  progress: { segments: number; translated: number; unconfirmed: number; faulty: number };
  editor: { id: string } | null;
  segments: { nodes: Segment[] } | null;
  availableActions: { action: string; allowed: boolean; blockingGuards: { code: string; message: string }[] }[];
}

export const VIEW = `id status version drafting stale sourceRevision publishedRevision machineAssisted engine singleReviewed draftProblem
  progress { segments translated unconfirmed faulty } editor { id }
  segments(first: 100) { nodes { id field source target state faults version } }
  availableActions { action allowed blockingGuards { code message } }`;

export interface TextToShare {
  readonly title: string;
  readonly body: string;
  readonly adaptation?: 'YES' | 'NO' | 'ASK';
  readonly machineTranslation?: boolean;
}

export class TranslationBench {
  private constructor(
    readonly network: TestApp,
    readonly cast: Cast,
    readonly engine: FakeEngine,
    private readonly extra: Readonly<Record<'translator' | 'otherEditor', string>>,
  ) {}

  static async start(environment: NodeJS.ProcessEnv = {}): Promise<TranslationBench> {
    const engine = await startFakeEngine();
    const network = await startTestApp({
      OUTBOUND_ALLOW: '127.0.0.1',
      TRANSLATION_ENGINE: 'openai-compatible',
      TRANSLATION_ENGINE_URL: engine.url,
      TRANSLATION_ENGINE_MODEL: 'example-model',
      TRANSLATION_ENGINE_SECONDS: '1',
      TRANSLATION_SINGLE_REVIEW: 'ky',
      ...environment,
    });
    const cast = await createCast(network);
    const person = async (organisation: 'otherMember', name: string, role: 'TRANSLATOR' | 'EDITOR') => {
      const uuid = uuidOf('Organisation', cast.organisations[organisation]);
      const account = { name: `Example ${name}`, email: `${name}@example.org` };
      return (await signedIn(network, account, uuid, [role])).token;
    };
    const extra = {
      translator: await person('otherMember', 'translator', 'TRANSLATOR'),
      otherEditor: await person('otherMember', 'other-editor', 'EDITOR'),
    };
    return new TranslationBench(network, cast, engine, extra);
  }

  async close(): Promise<void> {
    await this.network.close();
    await this.engine.close();
  }

  say<Data = Record<string, never>>(
    speaker: Speaker | null,
    query: string,
    variables: object = {},
  ): Promise<GraphqlAnswer<Data>> {
    const token =
      speaker === null
        ? undefined
        : speaker in this.extra
          ? this.extra[speaker as 'translator']
          : this.cast.tokens[speaker as CastName];
    return this.network.graphql<Data>(query, variables, token);
  }

  /** Shares a resource of the member. @returns its public id */
  async share({ title, body, adaptation = 'YES', machineTranslation = true }: TextToShare): Promise<string> {
    const [programme, resource, now] = [newUuid(), newUuid(), this.network.clock.now()];
    const [stamps, origin] = [{ created_at: now, updated_at: now }, { provenance: 'FICTITIOUS' }];
    await this.write(async database => {
      await database.insert('programme', {
        id: programme,
        slug: `example-${programme}`,
        name: 'Example Programme',
        owner_id: uuidOf('Organisation', this.cast.organisations.member),
        status: 'AVAILABLE',
        adaptation,
        sort_name: 'example programme',
        ...origin,
        ...stamps,
      });
      await database.insert('resource', {
        id: resource,
        programme_id: programme,
        kind: 'TOOLKIT',
        status: 'AVAILABLE',
        title: JSON.stringify([{ language: 'en', text: title, origin: 'AUTHORED' }]),
        adaptation,
        original_language: 'en',
        offered: ['en'],
        revision: 1,
        machine_translation: machineTranslation,
        sort_title: title,
        ...origin,
        ...stamps,
      });
      await database.insert('resource_revision', {
        ...{ resource_id: resource, number: 1, changes: 'First', body, recorded_at: now, actor_kind: 'SYSTEM' },
      });
    });
    return idOf('Resource', resource);
  }

  /** Publishes another revision of a resource. */
  async revise(id: string, number: number, body: string): Promise<void> {
    const resource = uuidOf('Resource', id);
    await this.write(async database => {
      await database.insert('resource_revision', {
        resource_id: resource,
        ...{ number, changes: 'Next', body, recorded_at: this.network.clock.now(), actor_kind: 'SYSTEM' },
      });
      await database.write(REVISED, [resource, number]);
      await this.network.app.get(ResourceTranslations).changed(SYSTEM, resource);
    });
  }

  /** Begins a translation. @returns its id */
  async begin(speaker: Speaker, subjectId: string, language = 'ru'): Promise<string> {
    const { data, errors } = await this.say<{ startTranslation: { translation?: { id: string } } }>(
      speaker,
      `mutation ($input: StartTranslationInput!) { startTranslation(input: $input) {
         __typename ... on StartTranslationSuccess { translation { id } } ... on GuardFailed { guards { code } } } }`,
      { input: { subjectId, language } },
    );
    const id = data?.startTranslation.translation?.id;
    if (id === undefined) throw new Error(JSON.stringify(errors ?? data));
    return id;
  }

  /** Does one of the mutations that take an id. @returns `done`, or the codes of what blocks */
  async act(speaker: Speaker, field: string, id: string): Promise<string[]> {
    return this.outcome(
      field,
      await this.say(
        speaker,
        `mutation { ${field}(id: "${id}") { __typename ... on GuardFailed { guards { code } } } }`,
      ),
    );
  }

  /** Does one of the mutations that take an input. */
  async send(speaker: Speaker, field: string, type: string, input: object): Promise<string[]> {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on GuardFailed { guards { code } } } }`;
    return this.outcome(field, await this.say(speaker, query, { input }));
  }

  edit(speaker: Speaker, id: string, segments: object[]): Promise<string[]> {
    return this.send(speaker, 'editTranslation', 'EditTranslationInput', { id, segments });
  }

  async view(id: string, speaker: Speaker | null = 'translator'): Promise<TranslationView> {
    const { data, errors } = await this.say<{ translation: TranslationView | null }>(
      speaker,
      `query ($id: ID!) { translation(id: $id) { ${VIEW} } }`,
      { id },
    );
    if (!data?.translation) throw new Error(JSON.stringify(errors ?? data));
    return data.translation;
  }

  /** Confirms or writes everything that waits for a person. */
  async editAll(speaker: Speaker, id: string, translate: (source: string) => string): Promise<void> {
    const segments = (await this.view(id, speaker)).segments?.nodes ?? [];
    const waiting = segments.filter(({ state }) => !['EDITED', 'CONFIRMED'].includes(state));
    for (let from = 0; from < waiting.length; from += 100) {
      const edits = waiting
        .slice(from, from + 100)
        .map(({ id: own, source }) => ({ id: own, target: translate(source) }));
      await this.edit(speaker, id, edits);
    }
  }

  private outcome(
    field: string,
    { data, errors }: GraphqlAnswer<Record<string, { guards?: { code: string }[] }>>,
  ): string[] {
    if (!data?.[field]) return (errors ?? []).map(({ extensions }) => extensions.code);
    return data[field].guards?.map(({ code }) => code) ?? ['done'];
  }

  private write(work: (database: Database) => Promise<void>): Promise<void> {
    const [unit, database] = [this.network.app.get(UnitOfWork), this.network.app.get(Database)];
    return unit.run(() => work(database));
  }
}

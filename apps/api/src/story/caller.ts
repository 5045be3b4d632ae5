/**
 * Speaks to the service as its people do: by the SDK, signed in, for one organisation. What organisations do has methods
 * there, by `as`; for the rest, such as what a secretariat does, `act` writes the document.
 */
import { Kurultai, KurultaiError, RefusedError, InputInvalidError } from '@kurultai/sdk';
import type { Stage } from './stage.js';

/** Somebody of the story, who signs in by e-mail address and password. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The service did not do what the story needs. The message names what it refused, and why. */
export class StoryStopped extends Error {
  /** By the words of an error of the SDK. */
  static by(error: KurultaiError): StoryStopped {
    const reasons = InputInvalidError.is(error)
      ? error.violations.map(({ path, message }) => `${path.join('.')}: ${message}`)
      : RefusedError.is(error)
        ? error.guards.map(({ code, message }) => `${code}: ${message}`)
        : [];
    return new StoryStopped([`${error.code}: ${error.message}`, ...reasons].join('\n  '), { cause: error });
  }
}

interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly guards?: readonly { readonly code: string; readonly message: string }[];
}
interface Mutation {
  readonly args: readonly { readonly name: string; readonly type: TypeName }[];
  readonly outcomes: readonly string[];
}
interface TypeName {
  readonly name: string | null;
  readonly ofType: { readonly name: string } | null;
}

const MUTATIONS = `{ __type(name: "Mutation") { fields {
  name args { name type { name ofType { name } } } type { ofType { possibleTypes { name } } } } } }`;

/** Access tokens live for 15 minutes; a new one is taken a little earlier. */
const TOKEN_SECONDS = 14 * 60;
/** The story takes its time on a slow machine: nobody waits for it at a screen. */
const PATIENCE = { timeout: 120_000, deadline: 240_000 };

export class Caller {
  private readonly clients = new Map<string, { client: Promise<Kurultai>; until: number }>();
  private readonly anybody: Kurultai;
  private mutations: Promise<Map<string, Mutation>> | undefined;

  constructor(private readonly stage: Stage) {
    this.anybody = this.clientWith();
  }

  /** The SDK in the hands of somebody. @param who null for somebody who is not signed in */
  async as(who: Person | null): Promise<Kurultai> {
    if (who === null) return this.anybody;
    const known = this.clients.get(who.email);
    if (known && known.until > this.now()) return known.client;
    return this.keep(
      who,
      this.signIn(who).then(token => this.clientWith(token)),
    );
  }

  /**
   * Performs a mutation.
   * @param args its input, or its arguments when it takes no input
   * @param selection the fields of its success that the story needs
   * @throws StoryStopped when it is refused
   */
  async act<Success = unknown>(
    who: Person | null,
    mutation: string,
    args: Readonly<Record<string, unknown>>,
    selection = '',
  ): Promise<Success> {
    const outcome = await this.perform(who, mutation, args, selection);
    if (outcome.__typename.endsWith('Success')) return outcome as Success;
    const { code = outcome.__typename, message = '', guards = [] } = outcome;
    throw StoryStopped.by(new RefusedError({ code, message: `${mutation} was refused: ${message}`, guards }));
  }

  /** Tries what must be refused. @returns the codes of the guards, or of the refusal @throws StoryStopped when it is not */
  async refused(who: Person, mutation: string, args: Readonly<Record<string, unknown>>): Promise<string> {
    const outcome = await this.perform(who, mutation, args, '');
    if (outcome.__typename.endsWith('Success')) throw new StoryStopped(`${mutation} had to be refused, and was done.`);
    return outcome.guards?.map(({ code }) => code).join(', ') ?? outcome.code ?? outcome.__typename;
  }

  /** Waits for what must be refused. @returns the codes of the guards, or of the refusal @throws StoryStopped when it is not */
  async refusal(attempt: Promise<unknown>): Promise<string> {
    const error = await attempt.then(
      () => new StoryStopped('It had to be refused, and was done.'),
      (reason: unknown) => reason,
    );
    if (!RefusedError.is(error)) throw error;
    return error.guards.map(({ code }) => code).join(', ') || error.code;
  }

  /** Sends a query. @throws StoryStopped when it is answered by an error */
  async ask<Data>(who: Person | null, document: string, variables: object = {}): Promise<Data> {
    const k = await this.as(who);
    return k.request<Data, object>(document, variables).catch((error: unknown) => {
      if (!KurultaiError.is(error)) throw error;
      throw new StoryStopped(`${StoryStopped.by(error).message}\n  ${document}\n  ${JSON.stringify(variables)}`);
    });
  }

  /** Takes a token that somebody was just given. */
  signedIn(who: Person, token: string): void {
    void this.keep(who, Promise.resolve(this.clientWith(token)));
  }

  private async perform(
    who: Person | null,
    mutation: string,
    args: Readonly<Record<string, unknown>>,
    selection: string,
  ): Promise<Outcome> {
    this.mutations ??= this.readMutations();
    const known = (await this.mutations).get(mutation);
    if (!known) throw new StoryStopped(`The service knows no ${mutation}.`);
    const variables = known.args.some(({ name }) => name === 'input') ? { input: args } : args;
    const used = known.args.filter(({ name }) => name in variables);
    const head = used.map(({ name, type }) => `$${name}: ${type.name ?? `${type.ofType?.name ?? ''}!`}`).join(', ');
    const call = used.map(({ name }) => `${name}: $${name}`).join(', ');
    const fragments = known.outcomes.map(name => {
      if (name.endsWith('Success')) return selection === '' ? '' : `... on ${name} { ${selection} }`;
      return `... on ${name} { code message ${name === 'GuardFailed' ? 'guards { code message }' : ''} }`;
    });
    const document = `mutation (${head}) { outcome: ${mutation}(${call}) { __typename ${fragments.join(' ')} } }`;
    return (await this.ask<{ outcome: Outcome }>(who, document, variables)).outcome;
  }

  /** What each mutation takes and answers, as the service itself says. */
  private async readMutations(): Promise<Map<string, Mutation>> {
    const { __type: type } = await this.ask<{
      __type: {
        fields: { name: string; args: Mutation['args']; type: { ofType: { possibleTypes: { name: string }[] } } }[];
      };
    }>(null, MUTATIONS);
    return new Map(
      type.fields.map(({ name, args, type: answer }) => [
        name,
        { args, outcomes: answer.ofType.possibleTypes.map(outcome => outcome.name) },
      ]),
    );
  }

  private keep({ email }: Person, client: Promise<Kurultai>): Promise<Kurultai> {
    this.clients.set(email, { client, until: this.now() + TOKEN_SECONDS * 1000 });
    return client;
  }

  private clientWith(key?: string): Kurultai {
    return new Kurultai({ url: `${this.stage.url}/graphql`, key, ...PATIENCE });
  }

  private async signIn({ email, password }: Person): Promise<string> {
    const { session } = await this.act<{ session: { accessToken: string } }>(
      null,
      'signIn',
      { email, password },
      'session { accessToken }',
    );
    return session.accessToken;
  }

  private now(): number {
    return this.stage.clock.now().getTime();
  }
}

/** Speaks to the service as its people do: by GraphQL over HTTP, signed in, for one organisation. */
import type { Stage } from './stage.js';

/** Somebody of the story, who signs in by e-mail address and password. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The service did not do what the story needs. The message names what it refused, and why. */
export class StoryStopped extends Error {}

interface Reason {
  readonly code: string;
  readonly message: string;
}
interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly guards?: readonly Reason[];
}
interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly violations?: readonly { readonly message: string }[] };
  }[];
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

export class Caller {
  private readonly tokens = new Map<string, { token: Promise<string>; until: number }>();
  private mutations: Promise<Map<string, Mutation>> | undefined;

  constructor(private readonly stage: Stage) {}

  /**
   * Performs a mutation.
   * @param who null for somebody who is not signed in
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
    const reasons = outcome.guards?.map(({ code, message }) => `${code}: ${message}`) ?? [];
    throw new StoryStopped(
      [`${mutation} was refused (${outcome.code ?? outcome.__typename}): ${outcome.message ?? ''}`, ...reasons].join(
        '\n  ',
      ),
    );
  }

  /** Tries what must be refused. @returns the codes of the guards, or of the refusal @throws StoryStopped when it is not */
  async refused(who: Person, mutation: string, args: Readonly<Record<string, unknown>>): Promise<string> {
    const outcome = await this.perform(who, mutation, args, '');
    if (outcome.__typename.endsWith('Success')) throw new StoryStopped(`${mutation} had to be refused, and was done.`);
    return outcome.guards?.map(({ code }) => code).join(', ') ?? outcome.code ?? outcome.__typename;
  }

  /** Sends a query. @throws StoryStopped when it is answered by an error */
  async ask<Data>(who: Person | null, document: string, variables: object = {}): Promise<Data> {
    const token = who && (await this.tokenOf(who));
    const response = await fetch(`${this.stage.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: document, variables }),
    });
    const { data, errors } = (await response.json()) as Answer;
    const error = errors?.[0];
    if (error) {
      const rules = error.extensions?.violations?.map(({ message }) => message) ?? [];
      const asked = `${document}\n${JSON.stringify(variables)}`;
      throw new StoryStopped([`${error.extensions?.code ?? ''}: ${error.message}`, ...rules, asked].join('\n  '));
    }
    return data as Data;
  }

  /** Sends the bytes of a file to the address that the service gave for it. */
  async upload(address: string, bytes: Buffer<ArrayBuffer>): Promise<void> {
    const { status } = await fetch(address, { method: 'PUT', body: bytes });
    if (status !== 204) throw new StoryStopped(`The upload of a file was answered by ${String(status)}.`);
  }

  /** Takes a token that somebody was just given. */
  signedIn({ email }: Person, token: string): void {
    this.tokens.set(email, { token: Promise.resolve(token), until: this.now() + TOKEN_SECONDS * 1000 });
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

  private tokenOf(person: Person): Promise<string> {
    const known = this.tokens.get(person.email);
    if (known && known.until > this.now()) return known.token;
    const token = this.signIn(person);
    this.tokens.set(person.email, { token, until: this.now() + TOKEN_SECONDS * 1000 });
    return token;
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

/** Speaks to the service as its people do: by GraphQL over HTTP, signed in, for one organisation. */
import type { Stage } from './stage.js';

/** Somebody of the story, who signs in by e-mail address and password. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The service did not do what the story needs. */
export class StoryStopped extends Error {}

interface Answer {
  readonly data?: Record<string, Outcome> | null;
  readonly errors?: readonly { readonly message: string }[];
}
interface Outcome {
  readonly __typename?: string;
  readonly code?: string;
  readonly message?: string;
  readonly [field: string]: unknown;
}

/** Access tokens live for 15 minutes; a new one is taken a little earlier. */
const TOKEN_SECONDS = 14 * 60;

export class Caller {
  private readonly tokens = new Map<string, { token: string; until: number }>();
  private readonly unions = new Map<string, boolean>();

  constructor(private readonly stage: Stage) {}

  /**
   * Performs a mutation, whose input and success are named after it.
   * @param who null for somebody who is not signed in
   * @param selection the fields of its success
   * @throws StoryStopped when it is refused
   */
  async act<Success>(who: Person | null, mutation: string, input: object, selection: string): Promise<Success> {
    const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
    const document = `mutation ($input: ${type}Input!) {
      outcome: ${mutation}(input: $input) {
        __typename ... on ${type}Success { ${selection} } ${(await this.refusable(type)) ? '... on Refusal { code message }' : ''}
      }
    }`;
    const { outcome } = await this.ask<{ outcome: Outcome }>(who, document, { input });
    if (outcome.__typename !== `${type}Success`) {
      throw new StoryStopped(`${mutation} was refused (${outcome.code ?? ''}): ${outcome.message ?? ''}`);
    }
    return outcome as Success;
  }

  /** Whether its union has refusals: a fragment on them stands in no other. */
  private async refusable(type: string): Promise<boolean> {
    const known = this.unions.get(type);
    if (known !== undefined) return known;
    const document = 'query ($name: String!) { __type(name: $name) { possibleTypes { name } } }';
    const { __type: union } = await this.ask<{ __type: { possibleTypes: unknown[] } }>(null, document, {
      name: `${type}Result`,
    });
    this.unions.set(type, union.possibleTypes.length > 1);
    return union.possibleTypes.length > 1;
  }

  /** Sends any document. @throws StoryStopped when it is answered by an error */
  async ask<Data>(who: Person | null, document: string, variables: object = {}): Promise<Data> {
    const token = who && (await this.tokenOf(who));
    const response = await fetch(`${this.stage.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: document, variables }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors?.[0] || !data) throw new StoryStopped(`${errors?.[0]?.message ?? String(response.status)}\n${document}`);
    return data as Data;
  }

  private async tokenOf({ email, password }: Person): Promise<string> {
    const now = this.stage.clock.now().getTime();
    const known = this.tokens.get(email);
    if (known && known.until > now) return known.token;
    const { session } = await this.act<{ session: { accessToken: string } }>(
      null,
      'signIn',
      { email, password },
      'session { accessToken }',
    );
    this.tokens.set(email, { token: session.accessToken, until: now + TOKEN_SECONDS * 1000 });
    return session.accessToken;
  }
}

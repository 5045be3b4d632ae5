// The root of every error that the SDK throws.

const KINDS: unique symbol = Symbol.for('kurultai.sdk.kinds') as never;

/** What is known of the request behind an error. */
export interface ErrorFacts {
  /** The status of the last answer; undefined when none came. */
  readonly status?: number | undefined;
  /** Names the request in the log of the service: tell it to its operator. */
  readonly requestId?: string | undefined;
  /** How often the request was sent, the first time included. */
  readonly attempts?: number | undefined;
  /** The address of the service. */
  readonly url?: string | undefined;
  /** What lies behind it, such as the network's own error. */
  readonly cause?: unknown;
}

/**
 * Every error of the SDK. Ask `SomeError.is(error)` rather than `instanceof`: it holds also when a program has loaded
 * two copies of the SDK, as ES module and as CommonJS.
 */
export class KurultaiError extends Error {
  /** The kind's own name, which a minifier leaves alone. */
  static readonly kind: string = 'KurultaiError';
  /** Whether the same request may succeed later, unchanged. */
  readonly retryable: boolean = false;
  /** The stable name of what happened, in capitals. */
  readonly code: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly attempts: number;
  /** Where the service explains the code; undefined when no service was asked. */
  readonly docsUrl: string | undefined;

  constructor(code: string, message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = code;
    this.status = facts.status;
    this.requestId = facts.requestId;
    this.attempts = facts.attempts ?? 0;
    this.docsUrl = facts.url && new URL(`/errors/${code}`, facts.url).href;
    const kinds = kindsOf(new.target);
    this.name = kinds[0] ?? 'KurultaiError';
    Object.defineProperty(this, KINDS, { value: kinds });
  }

  /** Whether a value is an error of this kind, or of one below it. */
  static is<T extends KurultaiError>(this: Kind<T>, value: unknown): value is T {
    const kinds = (value as { [KINDS]?: readonly string[] } | null | undefined)?.[KINDS];
    return kinds?.includes(this.kind) ?? false;
  }
}

type Kind<T> = (abstract new (...args: never[]) => T) & { readonly kind: string };

function kindsOf(type: { readonly kind: string } | null): string[] {
  const kinds: string[] = [];
  for (let one = type; one?.kind; one = Object.getPrototypeOf(one) as typeof type) kinds.push(one.kind);
  return kinds;
}

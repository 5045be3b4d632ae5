// The root of every error that the SDK throws.

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
  /** In how many seconds to try again, if the service says so. */
  readonly retryAfter?: number | undefined;
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
  declare readonly status: number | undefined;
  declare readonly requestId: string | undefined;
  /** In how many seconds to try again; undefined when the service does not say. */
  declare readonly retryAfter: number | undefined;
  readonly attempts: number = 0;
  /** Where the service explains the code; undefined when no service was asked. */
  readonly docsUrl: string | undefined;

  constructor(code: string, message: string, { url, ...facts }: ErrorFacts = {}) {
    super(message);
    this.code = code;
    this.name = new.target.kind;
    this.docsUrl = url && new URL(`errors/${code}`, url).href;
    // Also what the classes below declare: the violations of one, the waiting time of another.
    Object.assign(this, facts);
  }

  /** Whether a value is an error of this kind, or of one below it. */
  static is<T extends KurultaiError>(this: Kind<T>, value: unknown): value is T {
    let type = (value as object | null | undefined)?.constructor as Kind<T> | null | undefined;
    while (type && type.kind !== this.kind) type = Object.getPrototypeOf(type) as Kind<T> | null;
    return !!type;
  }
}

type Kind<T> = (abstract new (...args: never[]) => T) & { readonly kind: string };

// What goes wrong on demand.

/** Each method says what happens to the next requests; several calls queue. */
export interface Faults {
  /** They are refused by the rate limit. @param retryAfter seconds to wait, 0 when left out */
  rateLimit(times?: number, retryAfter?: number): void;
  /** The service is there, but cannot answer: 503. */
  unavailable(times?: number): void;
  /** They never arrive. */
  drop(times?: number): void;
  /** They are carried out, and their answers are lost. */
  lose(times?: number): void;
  /** No answer comes until the client gives up. */
  hang(times?: number): void;
  /** They are answered with an error, such as `refuse('FORBIDDEN')`. */
  refuse(code: string, message?: string, violations?: readonly object[]): void;
}

export type Fault =
  { readonly kind: 'answer'; readonly response: () => Response } | { readonly kind: 'drop' | 'lose' | 'hang' };

/** The faults that are still to come. */
export class FaultQueue implements Faults {
  private readonly queue: Fault[] = [];

  take(): Fault | undefined {
    return this.queue.shift();
  }

  rateLimit(times = 1, retryAfter = 0): void {
    const headers = { 'retry-after': String(retryAfter) };
    const extensions = { code: 'RATE_LIMITED', retryAfterSeconds: retryAfter };
    this.add(times, { kind: 'answer', response: () => refusal('Too many requests.', extensions, 429, headers) });
  }

  unavailable(times = 1): void {
    this.add(times, { kind: 'answer', response: () => new Response('Service Unavailable', { status: 503 }) });
  }

  drop(times = 1): void {
    this.add(times, { kind: 'drop' });
  }

  lose(times = 1): void {
    this.add(times, { kind: 'lose' });
  }

  hang(times = 1): void {
    this.add(times, { kind: 'hang' });
  }

  refuse(code: string, message: string = code, violations?: readonly object[]): void {
    this.add(1, { kind: 'answer', response: () => refusal(message, { code, ...(violations && { violations }) }, 200) });
  }

  private add(times: number, fault: Fault): void {
    for (let time = 0; time < times; time++) this.queue.push(fault);
  }
}

function refusal(message: string, extensions: object, status: number, headers: Record<string, string> = {}): Response {
  return Response.json({ errors: [{ message, extensions }] }, { status, headers });
}

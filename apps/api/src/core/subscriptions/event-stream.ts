/**
 * A subscription as the bytes of an event stream, in the words of the graphql-sse protocol (distinct connections): each
 * answer is an event `next`, the end an event `complete`. Read at the pace of its reader: a slow one is told less often.
 */
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { Readable } from 'node:stream';

/** Keeps proxies and the reader from giving up on a stream that has nothing to tell; browsers need a first byte. */
const COMMENT = ':\n\n';
const COMMENT_EVERY_MS = 12_000;

export class EventStream extends Readable {
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly answers: AsyncIterator<ExecutionResult>,
    private readonly format: (answer: ExecutionResult) => FormattedExecutionResult,
  ) {
    super();
    this.push(COMMENT);
    this.timer = setInterval(() => {
      // Who takes nothing at all is not kept waiting for more.
      if (this.readableLength === 0) this.push(COMMENT);
    }, COMMENT_EVERY_MS).unref();
  }

  override _read(): void {
    this.answers.next().then(
      ({ done, value }) => {
        if (this.destroyed) return;
        this.push(
          done
            ? 'event: complete\ndata:\n\n'
            : `event: next\ndata: ${JSON.stringify(this.format(value as ExecutionResult))}\n\n`,
        );
        if (done) this.push(null);
      },
      (error: unknown) => this.destroy(error as Error),
    );
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearInterval(this.timer);
    void this.answers.return?.();
    done(error);
  }
}

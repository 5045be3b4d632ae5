/** Threads that make bodies safe, one body at a time in each, and the queue before them, in which nobody takes all places. */
import { Worker } from 'node:worker_threads';
import { RateLimited } from '../../../core/errors/index.js';
import { tooComplex, tooDeep, tookTooLong } from './markup-limits.js';
import type { Markup, RenderedMarkup } from './render-markup.js';

/** What a thread says of a body. */
export type ThreadAnswer =
  { readonly made: RenderedMarkup } | { readonly refused: 'tooDeep' | 'tooComplex' } | { readonly failed: string };

export interface PoolLimits {
  /** How many threads there are at most; they end when nothing came for a while. */
  readonly threads: number;
  /** From which size on, in bytes of UTF-8, a body is long: only long ones are counted, and turned away. */
  readonly longBytes: number;
  /** How many long bodies may wait. Whoever waits may hold a connection to the database: fewer than there are of those. */
  readonly waiting: number;
  /** How many long bodies of one owner may be there, waiting or being made. */
  readonly perOwner: number;
  /** How long a thread may take until it is ready. */
  readonly startMilliseconds: number;
  readonly idleMilliseconds: number;
}

interface Job {
  readonly markup: Markup;
  readonly milliseconds: number;
  readonly owner: string | undefined;
  readonly long: boolean;
  /** Its place in the line in which owners take turns. */
  readonly turn: number;
  readonly resolve: (made: RenderedMarkup) => void;
  readonly reject: (reason: Error) => void;
}

const MEMORY = { maxOldGenerationSizeMb: 256 } as const;
const RETRY_AFTER_SECONDS = 5;

export class MarkupThreadPool {
  private readonly waiting: Job[] = [];
  private readonly idle: Thread[] = [];
  private readonly longOf = new Map<string, number>();
  /** The turn that was given last, and of each owner the last one that it waits for. */
  private turn = 0;
  private readonly lastTurnOf = new Map<string | undefined, number>();
  private readonly threads = new Set<Thread>();

  constructor(
    private readonly program: URL,
    private readonly limits: PoolLimits,
  ) {}

  /**
   * A short body always waits for its turn: what a busy machine sends here is not turned away.
   * @param milliseconds how long it may take
   * @param owner for whom; what nobody owns is bound by the places of all only
   * @param patient whether a long one waits for its turn too: it holds nothing meanwhile
   * @throws MarkupRefused; RateLimited when it is long and there is no place
   */
  async render(markup: Markup, milliseconds: number, owner?: string, patient = false): Promise<RenderedMarkup> {
    const long = !patient && Buffer.byteLength(markup.body) >= this.limits.longBytes;
    if (long) this.takePlace(owner);
    try {
      return await new Promise((resolve, reject) => {
        this.waiting.push({ markup, milliseconds, owner, long, turn: this.nextTurnOf(owner), resolve, reject });
        this.distribute();
      });
    } finally {
      if (long) this.leavePlace(owner);
    }
  }

  private takePlace(owner: string | undefined): void {
    const own = owner === undefined ? 0 : (this.longOf.get(owner) ?? 0);
    if (own >= this.limits.perOwner) {
      throw new RateLimited(
        'Other long texts of your organisation are being read. Send it again.',
        RETRY_AFTER_SECONDS,
      );
    }
    if (this.waiting.filter(({ long }) => long).length >= this.limits.waiting) {
      throw new RateLimited('Too many long texts are being read. Send it again.', RETRY_AFTER_SECONDS);
    }
    if (owner !== undefined) this.longOf.set(owner, own + 1);
  }

  private leavePlace(owner: string | undefined): void {
    if (owner === undefined) return;
    const own = (this.longOf.get(owner) ?? 1) - 1;
    if (own === 0) this.longOf.delete(owner);
    else this.longOf.set(owner, own);
  }

  private distribute(): void {
    while (this.waiting.length > 0) {
      const thread = this.idle.pop() ?? (this.threads.size < this.limits.threads ? this.started() : undefined);
      if (!thread) return;
      const [job] = this.waiting.splice(this.next(), 1);
      if (!job) return;
      this.turn = Math.max(this.turn, job.turn);
      for (const [owner, turn] of this.lastTurnOf) if (turn < this.turn) this.lastTurnOf.delete(owner);
      thread.begin(job);
    }
  }

  /** The second body of an owner comes after the first ones of the others that wait, however many it sends. */
  private nextTurnOf(owner: string | undefined): number {
    const turn = Math.max(this.turn, (this.lastTurnOf.get(owner) ?? this.turn - 1) + 1);
    this.lastTurnOf.set(owner, turn);
    return turn;
  }

  /** Who has no body in a thread comes first; of those whose turn it is, whoever came first. */
  private next(): number {
    const busy = new Set([...this.threads].map(({ owner }) => owner));
    const places = this.waiting.map(({ owner, turn }) => turn + (busy.has(owner) ? Number.MAX_SAFE_INTEGER / 2 : 0));
    return places.indexOf(Math.min(...places));
  }

  private started(): Thread {
    const started = new Thread(this.program, this.limits, {
      free: thread => {
        this.idle.push(thread);
        this.distribute();
      },
      leaving: thread => {
        if (this.idle.includes(thread)) this.idle.splice(this.idle.indexOf(thread), 1);
      },
      ended: thread => {
        this.threads.delete(thread);
        this.distribute();
      },
    });
    this.threads.add(started);
    return started;
  }
}

/** What the pool hears of a thread. */
interface Told {
  /** It waits for a body. */
  readonly free: (thread: Thread) => void;
  /** It takes none any more. */
  readonly leaving: (thread: Thread) => void;
  readonly ended: (thread: Thread) => void;
}

class Thread {
  private readonly worker: Worker;
  private job: Job | undefined;
  private ready = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    program: URL,
    private readonly limits: PoolLimits,
    private readonly told: Told,
  ) {
    this.worker = new Worker(program, { resourceLimits: MEMORY, env: {}, execArgv: [] });
    this.worker.on('message', (message: 'ready' | ThreadAnswer) => {
      if (message === 'ready') this.start();
      else this.answered(message);
    });
    this.worker.on('error', (error: NodeJS.ErrnoException) => {
      this.fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tookTooLong() : error);
    });
    this.worker.on('exit', () => {
      this.ended();
    });
  }

  /** Whose body it makes safe now. */
  get owner(): string | undefined {
    return this.job?.owner;
  }

  /** Takes a job; it keeps the process from ending until it is done. */
  begin(job: Job): void {
    clearTimeout(this.timer);
    this.job = job;
    this.worker.ref();
    if (this.ready) this.give(job);
    else
      this.endAfter(this.limits.startMilliseconds, () => new Error('A thread that makes bodies safe does not start.'));
  }

  private start(): void {
    clearTimeout(this.timer);
    this.ready = true;
    if (this.job) this.give(this.job);
  }

  private give({ markup, milliseconds }: Job): void {
    this.worker.postMessage(markup);
    this.endAfter(milliseconds, tookTooLong);
  }

  private endAfter(milliseconds: number, reason: () => Error): void {
    this.timer = setTimeout(() => {
      this.fail(reason());
      void this.worker.terminate();
    }, milliseconds);
  }

  private answered(answer: ThreadAnswer): void {
    clearTimeout(this.timer);
    // It was too late.
    if (!this.job) return;
    this.settle(({ resolve, reject }) => {
      if ('made' in answer) resolve(answer.made);
      else if ('failed' in answer) reject(new Error(answer.failed));
      else reject(answer.refused === 'tooDeep' ? tooDeep() : tooComplex());
    });
    this.worker.unref();
    this.timer = setTimeout(() => {
      this.told.leaving(this);
      void this.worker.terminate();
    }, this.limits.idleMilliseconds).unref();
    this.told.free(this);
  }

  private fail(reason: Error): void {
    this.settle(({ reject }) => {
      reject(reason);
    });
  }

  private settle(say: (job: Job) => void): void {
    const { job } = this;
    this.job = undefined;
    if (job) say(job);
  }

  private ended(): void {
    clearTimeout(this.timer);
    this.told.leaving(this);
    this.fail(new Error('The thread ended while it made a body safe.'));
    this.told.ended(this);
  }
}

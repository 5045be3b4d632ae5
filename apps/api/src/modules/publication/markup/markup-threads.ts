/**
 * Makes bodies safe in threads, one body at a time in each: whatever a body makes the parsers do, the service goes on
 * answering. A body that takes too long, or too much memory, ends its thread and is refused.
 */
import { Worker } from 'node:worker_threads';
import { tooComplex, tooDeep } from './markup-limits.js';
import type { Markup, RenderedMarkup } from './render-markup.js';

/** What a thread says of a body. */
export type ThreadAnswer =
  { readonly made: RenderedMarkup } | { readonly refused: 'tooDeep' | 'tooComplex' } | { readonly failed: string };

/** How many there are at most; they end when nothing came for a while. */
const THREADS = 2;
/** How long one body may take. One of 200 000 characters takes about a second, and more on a busy machine. */
const MAX_MILLISECONDS = 15_000;
const IDLE_MILLISECONDS = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 256 } as const;
/** A thread runs what was compiled, also where the tests run the sources: those are compiled before they begin. */
const PROGRAM = new URL(import.meta.url.replace('/src/', '/dist/').replace(/[^/]+$/u, 'markup-thread.js'));

interface Job {
  readonly markup: Markup;
  readonly milliseconds: number;
  readonly resolve: (made: RenderedMarkup) => void;
  readonly reject: (reason: Error) => void;
}

const waiting: Job[] = [];
const idle: Thread[] = [];
let running = 0;

/** @param milliseconds how long it may take @throws MarkupRefused */
export function renderInThread(markup: Markup, milliseconds = MAX_MILLISECONDS): Promise<RenderedMarkup> {
  return new Promise((resolve, reject) => {
    waiting.push({ markup, milliseconds, resolve, reject });
    distribute();
  });
}

function distribute(): void {
  while (waiting.length > 0) {
    const thread = idle.pop() ?? (running < THREADS ? new Thread() : undefined);
    const job = thread && waiting.shift();
    if (!job) return;
    thread.begin(job);
  }
}

class Thread {
  private readonly worker = new Worker(PROGRAM, { resourceLimits: MEMORY, env: {}, execArgv: [] });
  private job: Job | undefined;
  private ready = false;
  private timer: NodeJS.Timeout | undefined;

  constructor() {
    running += 1;
    this.worker.on('message', (message: 'ready' | ThreadAnswer) => {
      if (message === 'ready') this.start();
      else this.answered(message);
    });
    this.worker.on('error', (error: NodeJS.ErrnoException) => {
      this.settle(job => {
        job.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex() : error);
      });
    });
    this.worker.on('exit', () => {
      this.ended();
    });
  }

  /** Takes a job; it keeps the process from ending until it is done. */
  begin(job: Job): void {
    clearTimeout(this.timer);
    this.job = job;
    this.worker.ref();
    if (this.ready) this.give(job);
  }

  private start(): void {
    this.ready = true;
    if (this.job) this.give(this.job);
  }

  private give({ markup, milliseconds }: Job): void {
    this.worker.postMessage(markup);
    this.timer = setTimeout(() => {
      this.settle(({ reject }) => {
        reject(tooComplex());
      });
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
      idle.splice(idle.indexOf(this), 1);
      void this.worker.terminate();
    }, IDLE_MILLISECONDS).unref();
    idle.push(this);
    distribute();
  }

  private settle(say: (job: Job) => void): void {
    const { job } = this;
    this.job = undefined;
    if (job) say(job);
  }

  private ended(): void {
    clearTimeout(this.timer);
    running -= 1;
    if (idle.includes(this)) idle.splice(idle.indexOf(this), 1);
    this.settle(({ reject }) => {
      reject(new Error('The thread ended while it made a body safe.'));
    });
    distribute();
  }
}

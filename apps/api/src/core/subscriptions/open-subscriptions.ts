/** The subscriptions that this process serves: how many there may be, and whether each may go on. */
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Configuration } from '../config/index.js';
import { RateLimited } from '../errors/index.js';

/** What can be asked whether it still may. */
export interface Checked {
  /** Ends it if its reader has lost the right to it. Never throws. */
  check(): Promise<void>;
}

/** Before each event it is asked anyway; this ends what waits for an event in vain. */
const CHECK_EVERY_MS = 60_000;
/** How many are asked at a time, so that requests keep their share of the connections. */
const AT_A_TIME = 5;
const RETRY_AFTER_SECONDS = 30;

@Injectable()
export class OpenSubscriptions implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly open = new Set<Checked>();
  private readonly maximum: number;
  private timer: NodeJS.Timeout | undefined;

  constructor({ values }: Configuration) {
    this.maximum = values.SUBSCRIPTIONS_PER_PROCESS;
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.checkAll(), CHECK_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  get count(): number {
    return this.open.size;
  }

  /** @returns how to give the place back @throws RateLimited when all places are taken */
  add(subscription: Checked): () => void {
    if (this.open.size >= this.maximum) {
      throw new RateLimited('This process has no place for another live update. Try again.', RETRY_AFTER_SECONDS);
    }
    this.open.add(subscription);
    return () => void this.open.delete(subscription);
  }

  /** Ends every subscription whose reader has lost the right to it. */
  async checkAll(): Promise<void> {
    const all = [...this.open];
    for (let start = 0; start < all.length; start += AT_A_TIME) {
      await Promise.all(all.slice(start, start + AT_A_TIME).map(subscription => subscription.check()));
    }
  }
}

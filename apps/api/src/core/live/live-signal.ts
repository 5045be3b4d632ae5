/** Wakes one reader of live updates when a topic speaks, and not more often than its pace. */
import type { LiveHub, LiveMessage } from './live-hub.js';

export class LiveSignal {
  private raised = true;
  private ended = false;
  private notBefore = 0;
  private wake = (): void => undefined;
  private readonly stop: () => void;

  /**
   * Begins to listen at once; it is raised from the beginning, and whenever messages may have been missed.
   * @param concerns whether a message of the topic is about what is read
   * @param paceMs the least time between two times that it is taken
   */
  constructor(
    hub: Pick<LiveHub, 'watch'>,
    topic: string,
    concerns: (message: LiveMessage) => boolean,
    private readonly paceMs: number,
  ) {
    const raise = (): void => {
      this.raise();
    };
    this.stop = hub.watch(topic, {
      heard: message => {
        if (concerns(message)) raise();
      },
      missed: raise,
    });
  }

  /** Says that there is something to read. */
  raise(): void {
    this.raised = true;
    this.wake();
  }

  /** Waits until it is raised, and takes it down before anything is read. @returns false when it has ended */
  async taken(): Promise<boolean> {
    while (!this.ended) {
      const wait = this.notBefore - performance.now();
      if (this.raised && wait <= 0) {
        this.raised = false;
        this.notBefore = performance.now() + this.paceMs;
        return true;
      }
      await this.change(this.raised ? wait : undefined);
    }
    return false;
  }

  end(): void {
    this.ended = true;
    this.stop();
    this.wake();
  }

  /** Until something happens, or the time is up. */
  private async change(milliseconds: number | undefined): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>(resolve => {
      this.wake = resolve;
      if (milliseconds !== undefined) timer = setTimeout(resolve, milliseconds);
    });
    clearTimeout(timer);
  }
}

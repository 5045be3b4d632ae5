/** A graceful end: SIGTERM and SIGINT stop what was started, last first; a second signal or the deadline ends it hard. */
import type { Logger } from 'pino';

type Stop = () => Promise<unknown>;

export interface Stops {
  /** Adds something to stop. */
  add(stop: Stop): void;
  /** Stops everything, once. */
  run(): Promise<void>;
}

/**
 * @param seconds the deadline
 * @param exitCode of a graceful end: 1 for a command that a signal kept from its result
 */
export function stopOnSignals(seconds: number, logger: Logger, exitCode = 0): Stops {
  const stops: Stop[] = [];
  let running: Promise<void> | undefined;

  const runAll = async (): Promise<void> => {
    for (const stop of stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        logger.error({ err: error }, 'Something did not stop cleanly');
      }
    }
  };
  const run = (): Promise<void> => (running ??= runAll());

  const onSignal = (signal: string): void => {
    if (running) process.exit(1);
    logger.info({ signal }, 'Stopping');
    setTimeout(
      () => {
        logger.error('Not everything stopped in time');
        process.exit(1);
      },
      seconds * 1000 + 1000,
    ).unref();
    void run().then(() => process.exit(exitCode));
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  watchParent(onSignal);
  return { add: stop => void stops.push(stop), run };
}

/** npm does not pass SIGTERM on: when it is gone, our parent changes. */
function watchParent(onSignal: (signal: string) => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onSignal('the end of npm');
  }, 250);
  watch.unref();
}

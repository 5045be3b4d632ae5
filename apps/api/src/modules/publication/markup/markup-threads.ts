/**
 * Makes bodies safe in threads: whatever a body makes the parsers do, the service goes on answering. A body that takes too
 * long, or too much memory, ends its thread and is refused; a long one that comes when there is no place is to be sent again.
 */
import { LONG_BYTES } from './markup-limits.js';
import { MarkupThreadPool } from './markup-thread-pool.js';
import type { Markup, RenderedMarkup } from './render-markup.js';

/** How long one body may take. One of 200 000 characters takes about a second, and more on a busy machine. */
const MAX_MILLISECONDS = 15_000;
/** How long a reader waits for what is not made yet: what takes longer is made in the background. */
const READING_MILLISECONDS = 5_000;
const SOURCES = 'apps/api/src/';

/** Where the program of a thread lies compiled. @param module the address of this module, as source or as compiled */
export function programBeside(module: string): URL {
  const at = module.endsWith('.ts') ? module.lastIndexOf(SOURCES) : -1;
  // The tests run the sources, which are compiled before they begin.
  const compiled = at < 0 ? module : `${module.slice(0, at)}apps/api/dist/${module.slice(at + SOURCES.length)}`;
  return new URL('markup-thread.js', compiled);
}

const pool = new MarkupThreadPool(programBeside(import.meta.url), {
  threads: 2,
  longBytes: LONG_BYTES,
  // A request under an idempotency key holds a connection while it waits, and there are ten by default.
  waiting: 4,
  perOwner: 3,
  startMilliseconds: MAX_MILLISECONDS,
  idleMilliseconds: 30_000,
});

/**
 * @param owner the uuid of the organisation whose body it is
 * @param milliseconds how long it may take
 * @throws MarkupRefused; RateLimited when it is long and there is no place
 */
export const renderInThread = (
  markup: Markup,
  owner?: string,
  milliseconds = MAX_MILLISECONDS,
): Promise<RenderedMarkup> => pool.render(markup, milliseconds, owner);

/** For a reader, who holds nothing while it waits: it is never turned away. @throws MarkupRefused */
export const renderForReader = (markup: Markup): Promise<RenderedMarkup> =>
  pool.render(markup, READING_MILLISECONDS, undefined, true);

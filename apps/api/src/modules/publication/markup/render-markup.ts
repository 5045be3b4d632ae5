/**
 * From a body, as an organisation wrote it, to HTML that is safe to show: one way for Markdown and HTML. Pure; the
 * libraries behind it are loaded when the first body comes. What takes long is made in a thread of its own, so that the
 * service goes on answering whatever is sent.
 */
import type { TextFormat } from '@kurultai/schema';
import { setImmediate } from 'node:timers/promises';
import { refuseDeepText, withinTime } from './markup-limits.js';
import { renderForReader, renderInThread } from './markup-threads.js';

/** Grows by one whenever the same body would become other HTML: what was stored before is then made anew. */
export const MARKUP_VERSION = 1;

export interface Markup {
  readonly body: string;
  readonly format: TextFormat;
  /** Where the original stands: relative addresses lead from there. */
  readonly base: string | null;
}

export interface RenderedMarkup {
  /** Only elements, attributes and protocols of safe-elements.ts. */
  readonly html: string;
  /** What a reader reads, without markup. */
  readonly text: string;
}

/** Bodies up to this length are tried here: most articles are shorter, and take a few milliseconds. */
const SHORT = 10_000;
/** For how long one body may keep the service from answering. */
const MAX_MILLISECONDS = 100;

let pipeline: Promise<typeof import('./pipeline.js')> | undefined;
let turn: Promise<void> = Promise.resolve();

/** One body in each turn of the event loop, however many are asked for at once: others are answered between them. */
function nextTurn(): Promise<void> {
  turn = turn.then(() => setImmediate());
  return turn;
}

/**
 * @param owner the uuid of the organisation whose body it is: no organisation takes all threads
 * @throws MarkupRefused for what is nested too deeply or takes too long; RateLimited when it is long and there is no thread for it now
 */
export function renderMarkup(markup: Markup, owner?: string): Promise<RenderedMarkup> {
  return renderedBy(markup, () => renderInThread(markup, owner));
}

/** What is stored, for whoever reads it: it waits for a thread, however many others do. @throws MarkupRefused */
export function renderStored(markup: Markup): Promise<RenderedMarkup> {
  return renderedBy(markup, () => renderForReader(markup));
}

async function renderedBy(markup: Markup, inThread: () => Promise<RenderedMarkup>): Promise<RenderedMarkup> {
  refuseDeepText(markup.body, markup.format);
  if (markup.body.length > SHORT) return inThread();
  pipeline ??= import('./pipeline.js');
  const { runPipeline } = await pipeline;
  await nextTurn();
  return withinTime(() => runPipeline(markup), MAX_MILLISECONDS) ?? inThread();
}

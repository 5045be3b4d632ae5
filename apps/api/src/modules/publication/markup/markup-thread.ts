/** The program of a thread: makes one body after the other safe, and says what came of each. */
import { parentPort } from 'node:worker_threads';
import { MarkupRefused } from './markup-limits.js';
import type { ThreadAnswer } from './markup-thread-pool.js';
import { runPipeline } from './pipeline.js';
import type { Markup } from './render-markup.js';

function answerTo(markup: Markup): ThreadAnswer {
  try {
    return { made: runPipeline(markup) };
  } catch (error) {
    if (error instanceof MarkupRefused) return { refused: error.rule };
    // Deeper than the stack.
    if (error instanceof RangeError) return { refused: 'tooDeep' };
    return { failed: String(error) };
  }
}

parentPort?.on('message', (markup: Markup) => parentPort?.postMessage(answerTo(markup)));
parentPort?.postMessage('ready');

/** What writes a first draft. Every engine answers by this interface, or with one of two faults. */
import type { LostPart } from '../domain/check/lost-parts.js';

export interface EngineRequest {
  readonly segments: readonly { readonly id: string; readonly text: string }[];
  /** Language tags (BCP 47). */
  readonly source: string;
  readonly target: string;
  /** Terms that the draft should hold to: what stands in the source, and what is to stand in the target. */
  readonly glossary: readonly { readonly term: string; readonly target: string }[];
  /** A line on what is translated, such as its title. */
  readonly context: string;
}

export interface EngineAnswer {
  /** What can be used: each segment that was asked for at most once. */
  readonly drafts: ReadonlyMap<string, string>;
  /** What cannot, and why: it was not answered, or it lost something. A person translates it. */
  readonly refused: ReadonlyMap<string, 'MISSING' | LostPart['fault']>;
  /** The engine and its version, as the label of the translation names them. */
  readonly engine: string;
}

export interface TranslationEngine {
  /** Whether it drafts at all; `none` does not. */
  readonly drafts: boolean;
  /**
   * Drafts segments.
   * @throws EngineBusy to be asked again later, EngineFailed when asking again is no use
   */
  translate(request: EngineRequest): Promise<EngineAnswer>;
}

/** The engine cannot answer now: it is overloaded, does not answer in time, or is not there. */
export class EngineBusy extends Error {
  /** @param afterSeconds when to ask again, if the engine said so */
  constructor(
    message: string,
    readonly afterSeconds?: number,
  ) {
    super(message);
  }
}

/** The engine will not answer: a wrong key, an unknown model, an answer that is none. */
export class EngineFailed extends Error {}

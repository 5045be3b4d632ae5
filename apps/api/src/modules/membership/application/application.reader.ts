/** Reads applications for the modules above. */
import type { ApplicationFacts } from './domain/application-facts.js';

export abstract class ApplicationReader {
  /** The applications with these uuids, by uuid. */
  abstract readForBallot(ids: readonly string[]): Promise<Map<string, ApplicationFacts>>;
}

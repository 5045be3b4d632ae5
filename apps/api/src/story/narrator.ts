/** Tells the story line by line: when, who, what, and whether the article documents it. */
import type { Clock } from '../core/clock/index.js';

export class Narrator {
  constructor(
    private readonly print: (line: string) => void,
    private readonly clock: Clock,
  ) {}

  /** A heading. */
  scene(title: string): void {
    this.print(`\n${title}`);
  }

  /** What the article says. */
  documented(who: string, what: string): void {
    this.line('         ', who, what);
  }

  /** What the article does not document: the story makes it up, so that it can be played. */
  staged(who: string, what: string): void {
    this.line('[staged] ', who, what);
  }

  /** Words of the service, sentence by sentence. */
  quote(text: string): void {
    for (const sentence of text.split(/(?<=[.:”]) (?=[A-Z“])/u)) this.print(`${' '.repeat(20)}| ${sentence}`);
  }

  private line(mark: string, who: string, what: string): void {
    const when = this.clock.now().toISOString().slice(0, 16).replace('T', ' ');
    this.print(`  ${when}  ${mark}${who}: ${what}`);
  }
}

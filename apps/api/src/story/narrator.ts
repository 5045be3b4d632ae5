/** Tells the story line by line: when, what, and whether the article documents it. */
import type { Clock } from '../core/clock/index.js';

/** What stands behind a line: the article, or us. */
export type Ground = 'documented' | 'staged';

export class Narrator {
  constructor(
    private readonly print: (line: string) => void,
    private readonly clock: Clock,
  ) {}

  /** A heading. */
  scene(title: string): void {
    this.print(`\n${title}`);
  }

  tell(ground: Ground, line: string): void {
    const when = this.clock.now().toISOString().slice(0, 16).replace('T', ' ');
    this.print(`  ${when}  ${ground === 'staged' ? '[staged] ' : ''}${line}`);
  }
}

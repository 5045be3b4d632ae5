/** Ports for what modules above this one know: they register theirs when they are made. */

/** Tells whether a ballot of a summit is open. */
export interface OpenBallots {
  anyOpen(summitId: string): Promise<boolean>;
}

/** All who can tell. While nobody has registered, there are no ballots. */
export class OpenBallotsRegistry implements OpenBallots {
  private readonly known: OpenBallots[] = [];

  /** Called once by the module that holds ballots. */
  register(ballots: OpenBallots): void {
    this.known.push(ballots);
  }

  async anyOpen(summitId: string): Promise<boolean> {
    for (const ballots of this.known) if (await ballots.anyOpen(summitId)) return true;
    return false;
  }
}

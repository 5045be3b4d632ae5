/** Ports for what modules above this one know: they register theirs when they are made. */

/** Tells which of some summits have a ballot that is open. */
export interface OpenBallots {
  openAt(summitIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** All who can tell. While nobody has registered, there are no ballots. */
export class OpenBallotsRegistry implements OpenBallots {
  private readonly known: OpenBallots[] = [];

  /** Called once by the module that holds ballots. */
  register(ballots: OpenBallots): void {
    this.known.push(ballots);
  }

  async openAt(summitIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await Promise.all(this.known.map(ballots => ballots.openAt(summitIds)));
    return new Set(found.flatMap(ids => [...ids]));
  }
}

/** A port for what a module above this one knows: which organisations have a ledger. It registers when it is made. */

/** Tells which organisations have a ledger that ends with them. */
export interface LedgerHolders {
  /** @param organisationIds uuids @returns those that have one */
  withLedger(organisationIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** All who can tell. While nobody has registered, no organisation has a ledger. */
export class LedgerHoldersRegistry implements LedgerHolders {
  private readonly known: LedgerHolders[] = [];

  /** Called once by each module that keeps a ledger of organisations. */
  register(holders: LedgerHolders): void {
    this.known.push(holders);
  }

  async withLedger(organisationIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const holders of this.known) for (const id of await holders.withLedger(organisationIds)) found.add(id);
    return found;
  }
}

// The vocabulary of ballots.
export {};

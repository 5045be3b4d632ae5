// The vocabulary of summits.
export {};

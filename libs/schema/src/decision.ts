// The vocabulary of decisions.
export {};

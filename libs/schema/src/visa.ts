// The vocabulary of visas.
export {};

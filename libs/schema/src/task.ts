// The vocabulary of tasks.
export {};

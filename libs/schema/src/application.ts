// The vocabulary of applications.
export {};

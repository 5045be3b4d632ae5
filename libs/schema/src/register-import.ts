// The vocabulary of register imports.
export {};

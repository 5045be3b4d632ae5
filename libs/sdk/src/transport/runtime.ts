// What the SDK takes from the machine: time, chance, timers. Tests bring their own.

export interface Runtime {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 to below 1. */
  random(): number;
  /** Calls back after so many milliseconds; what it returns calls that off. */
  after(milliseconds: number, call: () => void): () => void;
}

export const machine: Runtime = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

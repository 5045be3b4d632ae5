// An example for each method of a namespace: a method without one does not compile. They stand in docs/sdk-reference.md.
import type { Kurultai } from '../kurultai.js';

export type Examples<Namespace extends keyof Kurultai> = {
  readonly [Method in keyof Kurultai[Namespace]]: (k: Kurultai) => Promise<unknown>;
};

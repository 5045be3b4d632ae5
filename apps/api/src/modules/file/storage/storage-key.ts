/** Names of stored bytes: random, so that nothing that a client sends ever becomes part of a path. */
import { randomBytes } from 'node:crypto';

const KEY = /^[0-9a-f]{32}$/u;

/** A new key. */
export const newStorageKey = (): string => randomBytes(16).toString('hex');

/** Whether a text is a key. */
export const isStorageKey = (text: string): boolean => KEY.test(text);

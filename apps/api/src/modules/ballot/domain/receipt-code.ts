/** Codes of receipts: random, and written so that people can read them out. */
import { randomInt } from 'node:crypto';

/** No letters that are taken for digits. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const GROUPS = 5;
const GROUP = 4;

/** A new code, `7K3M-…`: 100 random bits. */
export const newReceiptCode = (): string =>
  Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, () => ALPHABET[randomInt(32)]).join('')).join('-');

/** What a code looks like. */
export const RECEIPT_CODE = /^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){4}$/u;

/** An instant without its seconds: a receipt tells the minute. */
export const toTheMinute = (instant: Date): Date => new Date(Math.floor(instant.getTime() / 60_000) * 60_000);

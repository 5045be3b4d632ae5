/** Receipts as the schema shows them. */
import type { BallotState } from '@kurultai/schema';
import { VoteReceipt } from './contract/vote-receipt.model.js';

/** States in which the count includes what was cast. */
const COUNTED: ReadonlySet<BallotState> = new Set(['CLOSED', 'COUNTED', 'PUBLISHED', 'CONTESTED', 'UPHELD']);

/** @param ballot the ballot that the receipt is of */
export const toReceipt = ({ state }: { state: BallotState }, code: string, castAt: Date): VoteReceipt =>
  Object.assign(new VoteReceipt(), { code, castAt, counted: COUNTED.has(state) });

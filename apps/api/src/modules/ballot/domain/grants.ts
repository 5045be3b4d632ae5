/** Who may call the root fields of this module at all. What they may do it to is in the workflow and the policies. */
import type { Grant } from '../../../core/access/index.js';

/** Prepare ballots and put them on an agenda. */
export const PREPARE_BALLOT: Grant = { name: 'ballot:prepare', officers: ['OFFICER', 'ADMIN'] };

/** Open, close and count ballots. */
export const RETURN_BALLOT: Grant = { name: 'ballot:return', officers: ['RETURNING_OFFICER'] };

/** Publish a certified result, with its effects. */
export const PUBLISH_RESULT: Grant = { name: 'ballot:publish', officers: ['ADMIN'] };

/** Decide on a contested result. */
export const DECIDE_CONTEST: Grant = { name: 'ballot:decideContest', officers: ['ADMIN', 'BOARD'] };

/** Vote for an organisation, or for one whose proxy it holds. Keys never vote. */
export const VOTE: Grant = {
  name: 'ballot:vote',
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'VOTING_DELEGATE', 'ALTERNATE'],
};

/** Act for the vote of an organisation: give and revoke its proxy, contest a result, name the holder of its country's vote. */
export const COMMIT_VOTE: Grant = {
  name: 'ballot:commit',
  representatives: ['HEAD', 'LEGAL_SIGNATORY', 'VOTING_DELEGATE'],
};

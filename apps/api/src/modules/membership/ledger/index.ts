/** The folder's parts, for the module. */
import { LedgerRepository } from './ledger.repository.js';
import { MembershipBulk } from './membership-bulk.js';
import { MembershipLedger } from './membership-ledger.js';
import { MembershipReader } from './membership-reader.js';
import { MembershipSearch } from './membership-search.js';
import { ProjectionJob } from './projection.job.js';
import { ProjectionRepository } from './projection.repository.js';

export const LEDGER_PROVIDERS = [
  LedgerRepository,
  ProjectionRepository,
  MembershipLedger,
  MembershipReader,
  MembershipBulk,
  MembershipSearch,
  ProjectionJob,
];
export const LEDGER_EXPORTS = [MembershipLedger, MembershipReader, MembershipBulk];

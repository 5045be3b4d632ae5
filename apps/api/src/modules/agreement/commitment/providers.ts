/** What this folder provides. */
export { CommitmentLoader, CommitmentReader, MouCommitmentsLoader } from './commitment-reader.js';
export { CommitmentResolver, MouCommitmentsResolver } from './commitment.resolver.js';
export { CommitmentService } from './commitment.service.js';
export { CommitmentTasks } from './commitment-tasks.js';

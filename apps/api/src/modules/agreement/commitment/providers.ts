/** What this folder provides. */
export { CommitmentClosing } from './commitment-closing.js';
export { CommitmentLoader, CommitmentReader, MouCommitmentsLoader } from './commitment-reader.js';
export { CommitmentRepository } from './commitment.repository.js';
export { CommitmentResolver, MouCommitmentsResolver } from './commitment.resolver.js';
export { CommitmentService } from './commitment.service.js';
export { CommitmentTasks } from './commitment-tasks.js';

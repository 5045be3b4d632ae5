/** The folder's parts, for the module. */
import { RegisterImportRepository } from './persistence/register-import.repository.js';
import { RegisterKnowledgeRepository } from './persistence/register-knowledge.repository.js';
import { RegisterApplication } from './register-application.js';
import { RegisterEntry } from './register-entry.js';
import { RegisterImportLoader } from './register-import.loader.js';
import { RegisterImportResolver } from './register-import.resolver.js';
import { RegisterImportService } from './register-import.service.js';
import { RegisterPlanner } from './register-planner.js';
import { RegisterRowResolver } from './register-row.resolver.js';

export const REGISTER_IMPORT_PROVIDERS = [
  RegisterImportRepository,
  RegisterKnowledgeRepository,
  RegisterPlanner,
  RegisterEntry,
  RegisterApplication,
  RegisterImportService,
  RegisterImportLoader,
  RegisterImportResolver,
  RegisterRowResolver,
];

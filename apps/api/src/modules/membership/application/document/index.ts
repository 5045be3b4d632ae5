/** The folder's parts, for the module. */
import {
  ApplicationDocumentLoader,
  DocumentsOfApplicationLoader,
  WaiversOfApplicationLoader,
} from './document.loaders.js';
import { DocumentRepository } from './document.repository.js';
import { ApplicationDocumentsResolver, DocumentResolver } from './document.resolver.js';
import { DocumentService } from './document.service.js';

export const DOCUMENT_PROVIDERS = [
  DocumentRepository,
  DocumentService,
  ApplicationDocumentLoader,
  DocumentsOfApplicationLoader,
  WaiversOfApplicationLoader,
  DocumentResolver,
  ApplicationDocumentsResolver,
];

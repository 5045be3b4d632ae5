export { TRUSTED_DOCUMENTS, type TrustedDocument, trustedDocumentStore } from './trusted-documents.js';

// The vocabulary that the service and its clients share. Each record maps a value to its description.
export * from './api-key.js';
export * from './date.js';
export * from './error-code.js';
export * from './file.js';
export * from './limit.js';
export * from './mandate.js';
export * from './membership.js';
export * from './organisation.js';
export * from './provenance.js';
export * from './publication.js';
export * from './refusal-code.js';
export * from './text.js';
export * from './topic.js';
export * from './visibility.js';

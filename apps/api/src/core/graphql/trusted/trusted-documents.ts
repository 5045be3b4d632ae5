/** The queries that the service knows by their SHA-256: those of its own SDK and elements. Nobody can add one by asking. */
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type DocumentCache = NonNullable<Exclude<ApolloServerOptions<BaseContext>['persistedQueries'], false>>['cache'];

export interface TrustedDocument {
  /** The name of its operation. */
  readonly name: string;
  /** Whether it reads only what everybody may read. */
  readonly public: boolean;
  readonly text: string;
}

const PATH = createRequire(import.meta.url).resolve('@kurultai/schema/trusted-documents.json');

/** By the SHA-256 of the text, in hexadecimal. */
export const TRUSTED_DOCUMENTS: ReadonlyMap<string, TrustedDocument> = new Map(
  Object.entries(JSON.parse(readFileSync(PATH, 'utf8')) as Record<string, TrustedDocument>),
);

/** What Apollo puts before a hash. */
const PREFIX = /^apq:/u;

/** Where Apollo looks for a document of which a request brings only the hash. What it would keep there is not kept. */
export const trustedDocumentStore: NonNullable<DocumentCache> = {
  get: async key => TRUSTED_DOCUMENTS.get(key.replace(PREFIX, ''))?.text,
  set: async () => undefined,
  delete: async () => false,
};

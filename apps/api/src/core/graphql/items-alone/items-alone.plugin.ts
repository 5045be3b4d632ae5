/** Reads the items of marked lists each by itself, before graphql-js reads all variables at once. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../access/index.js';
import { readItemsAlone, type UnfitItems } from './read-items-alone.js';

const unfitOf = new WeakMap<RequestContext, UnfitItems>();
const NONE: UnfitItems = new Map();

/** The items of the marked list of this request that do not fit their type. */
export const unfitItems = (context: RequestContext): UnfitItems => unfitOf.get(context) ?? NONE;

export const itemsAlonePlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation, request, contextValue }) => {
      const read = operation && readItemsAlone(schema, operation, request.variables ?? {});
      if (!read) return;
      request.variables = { ...read.variables };
      unfitOf.set(contextValue, read.unfit);
    },
  }),
};

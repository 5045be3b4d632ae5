/** Limits that a document alone can break: depth, aliases, directives. Each is refused before anything runs. */
import { QUERY_LIMITS } from '@kurultai/schema';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

const WORDS = { depth: 'levels of nesting', aliases: 'aliases', directives: 'directives' } as const;

/** The armour rules throw by default, which Apollo answers with 500: they report instead, in our own words. */
const report = (limit: keyof typeof WORDS, maximum: number) => ({
  n: maximum,
  propagateOnRejection: false,
  exposeLimits: false,
  onReject: [
    (context: ValidationContext | null) => {
      const message = `This document has more than ${String(maximum)} ${WORDS[limit]}. Ask in several requests.`;
      context?.reportError(new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY', limit, maximum } }));
    },
  ],
});

export const LIMIT_RULES: ValidationRule[] = [
  maxDepthRule({ ...report('depth', QUERY_LIMITS.depth), flattenFragments: true }),
  maxAliasesRule({ ...report('aliases', QUERY_LIMITS.aliases), allowList: [] }),
  maxDirectivesRule(report('directives', QUERY_LIMITS.directives)),
];

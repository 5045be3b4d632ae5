/** Result unions: what a mutation can answer, its success first, then its refusals. */
import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';

/**
 * Declares `<Name>Result = <Success> | <Refusals>`.
 * @param name the mutation's name in capitals, `RegisterOrganisation`
 */
export function resultUnion(name: string, success: Type<object>, refusals: readonly Type<object>[] = []): object {
  const list = refusals.map(({ name: refusal }) => refusal).join(', ');
  const refused = list && `, or, with nothing done, ${list}. More refusals may be added: select \`... on Refusal\``;
  return createUnionType({
    name: `${name}Result`,
    description: `What \`${name[0]?.toLowerCase() ?? ''}${name.slice(1)}\` answers: ${success.name}${refused}.`,
    types: () => [success, ...refusals] as const,
  });
}

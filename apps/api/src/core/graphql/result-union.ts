/** Result unions: what a mutation can answer, its success first, then its refusals. */
import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import { GuardFailed } from '../workflow/index.js';

/**
 * Declares `<Name>Result = <Success> | <Refusals>`. GuardFailed is among them whether or not anything blocks the mutation
 * today: a client asks every mutation in the same words, `... on GuardFailed`, and a guard may come to any of them.
 * @param name the mutation's name in capitals, `RegisterOrganisation`
 */
export function resultUnion(name: string, success: Type<object>, refusals: readonly Type<object>[] = []): object {
  const types = [...new Set([success, ...refusals, GuardFailed])] as const;
  const list = types
    .slice(1)
    .map(({ name: refusal }) => refusal)
    .join(', ');
  return createUnionType({
    name: `${name}Result`,
    description: `What \`${name[0]?.toLowerCase() ?? ''}${name.slice(1)}\` answers: ${success.name}, or, with nothing done, ${list}. More refusals may be added: select \`... on Refusal\`.`,
    types: () => types,
  });
}

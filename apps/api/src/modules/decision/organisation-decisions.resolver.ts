/** The field of Organisation that this module adds: what was decided about it. */
import { Injectable } from '@nestjs/common';
import { Context as GraphqlContext, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor, RequestContext } from '../../core/access/index.js';
import { BatchLoader } from '../../core/graphql/index.js';
import { Organisation } from '../organisation/index.js';
import { Decision } from './contract/decision.model.js';
import { toDecision } from './decision.mapper.js';
import { listScope } from './domain/decision.policy.js';
import { DecisionRepository } from './persistence/decision.repository.js';

/** Enough for a history on one page; the list of decisions has the rest. */
const LISTED = 50;

/** By the uuid of the organisation, as far as the reader may read them. */
@Injectable()
export class OrganisationDecisionsLoader extends BatchLoader<string, Decision[]> {
  constructor(private readonly decisions: DecisionRepository) {
    super();
  }

  protected async batch(actor: Actor, ids: readonly string[]): Promise<Map<string, Decision[]>> {
    const rows = await this.decisions.ofOrganisations(listScope(actor), ids, LISTED);
    return new Map(ids.map(id => [id, (rows.get(id) ?? []).map(row => toDecision(actor, row))]));
  }
}

@Resolver(() => Organisation)
export class OrganisationDecisionsResolver {
  constructor(private readonly decisions: OrganisationDecisionsLoader) {}

  @ResolveField('decisions', () => [Decision], {
    description: `What was decided about it, the newest first, as far as the reader may read it: up to ${String(LISTED)}. \`decisions\` with \`organisationId\` has them all, in pages.`,
  })
  async ofOrganisation(
    @Parent() { uuid }: Organisation,
    @GraphqlContext() context: RequestContext,
  ): Promise<Decision[]> {
    return (await this.decisions.load(context, uuid)) ?? [];
  }
}

/** The chain between engagements and what came of them, both ways. */
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, Context, CurrentActor, type RequestContext, sees } from '../../../core/access/index.js';
import { Node, NodeRegistry, present } from '../../../core/graphql/index.js';
import { Mou } from '../../agreement/index.js';
import { Application, ApplicationLoader } from '../../membership/index.js';
import { Engagement } from '../contract/engagement.model.js';
import { CITE_ENGAGEMENTS } from '../domain/grants.js';
import { EngagementLoader } from '../engagement.loader.js';
import {
  ApplicationEvidence,
  CiteEngagementInput,
  CiteEngagementResult,
  CiteEngagementSuccess,
} from './chain.contract.js';
import { ApplicationEvidenceLoader, CitedInLoader, GrewIntoLoader } from './chain.loaders.js';
import { CHAIN_LISTED } from './chain.repository.js';
import { ChainService } from './chain.service.js';

@Resolver(() => Engagement)
export class EngagementChainResolver {
  constructor(
    private readonly grown: GrewIntoLoader,
    private readonly cited: CitedInLoader,
    private readonly applications: ApplicationLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  @ResolveField('grewInto', () => [Node], {
    description: `What grew out of it, up to ${String(CHAIN_LISTED)}, in the order in which it was recorded: expressions of interest, memoranda, applications, ideas for funding, programmes, further engagements. Each names it as its \`origin\`. Without what the caller may not read.`,
  })
  async grewInto({ id }: Engagement, _: unknown, context: RequestContext): Promise<object[]> {
    const rows = (await this.grown.load(context, id)) ?? [];
    return present(await Promise.all(rows.map(row => this.nodes.load(context, row.type, row.id))));
  }

  @ResolveField('evidenceOf', () => [Application], {
    description: `The applications of which it is named as evidence, up to ${String(CHAIN_LISTED)}, without those that the caller may not read.`,
  })
  async evidenceOf({ uuid }: Engagement, _: unknown, context: RequestContext): Promise<Application[]> {
    const rows = (await this.cited.load(context, uuid)) ?? [];
    const found = present(await Promise.all(rows.map(row => this.applications.load(context, row.application_id))));
    return found.filter(({ audience }) => sees(audience, 'MEMBER'));
  }
}

@Resolver(() => Mou)
export class MouOriginResolver {
  constructor(private readonly nodes: NodeRegistry) {}

  @ResolveField('origin', () => Node, {
    nullable: true,
    description: 'What it grew out of; null when nothing is recorded or the caller may not read it.',
  })
  origin({ originId }: Mou, _: unknown, context: RequestContext): Promise<object | null> | null {
    return this.nodes.loadById(context, originId);
  }
}

@Resolver(() => Application)
export class ApplicationEvidenceResolver {
  constructor(
    private readonly evidence: ApplicationEvidenceLoader,
    private readonly chain: ChainService,
  ) {}

  @ResolveField('evidence', () => [ApplicationEvidence], {
    nullable: true,
    description: `The engagements that speak for the applicant, up to ${String(CHAIN_LISTED)}, in the order in which they were named. Null for the public.`,
  })
  async evidenceFor(
    @Parent() { uuid, audience }: Application,
    @Context() context: RequestContext,
  ): Promise<ApplicationEvidence[] | null> {
    if (!sees(audience, 'MEMBER')) return null;
    return ((await this.evidence.load(context, uuid)) ?? []).map(({ note, cited_at, engagement_id }) =>
      Object.assign(new ApplicationEvidence(), { note, citedAt: cited_at, engagementUuid: engagement_id }),
    );
  }

  @Mutation(() => CiteEngagementResult, {
    description:
      'Names an engagement, such as a study visit, as evidence of an application that is open (`APPLICATION_CLOSED`). The applicant, and officers on its behalf. NOT_FOUND, FORBIDDEN.',
  })
  @Allow(CITE_ENGAGEMENTS)
  async citeEngagement(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The application and the engagement.' }) input: CiteEngagementInput,
  ): Promise<CiteEngagementSuccess> {
    return Object.assign(new CiteEngagementSuccess(), { application: await this.chain.cite(actor, input) });
  }
}

@Resolver(() => ApplicationEvidence)
export class EvidenceEngagementResolver {
  constructor(private readonly engagements: EngagementLoader) {}

  @ResolveField('engagement', () => Engagement, {
    nullable: true,
    description: 'The engagement; null when the caller may not read it.',
  })
  engagement({ engagementUuid }: ApplicationEvidence, _: unknown, context: RequestContext): Promise<Engagement | null> {
    return this.engagements.load(context, engagementUuid);
  }
}

/** Proxies as Nodes, and the fields of Proxy that lead to other things. */
import { Injectable } from '@nestjs/common';
import { ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { NodeRegistry } from '../../core/graphql/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { availableAction } from '../../core/workflow/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { ProxyLoader } from './ballot.loaders.js';
import { ProxyActionEnum } from './contract/ballot-enums.js';
import { Proxy } from './contract/proxy.model.js';
import { type ProxyAction, proxyWorkflow } from './domain/proxy.workflow.js';

const ProxyAvailableAction = availableAction<ProxyAction>('Proxy', ProxyActionEnum);

@Injectable()
@Resolver(() => Proxy)
export class ProxyResolver {
  constructor(
    private readonly loader: ProxyLoader,
    private readonly organisations: OrganisationLoader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Proxy', (context, uuid) => loader.load(context, uuid));
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }, context: RequestContext): Promise<Proxy | null> {
    return this.loader.load(context, uuidOf('Proxy', id));
  }

  @ResolveField('giver', () => Organisation, { nullable: true, description: 'The member whose vote it is.' })
  giver({ giverUuid }: Proxy, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, giverUuid);
  }

  @ResolveField('holder', () => Organisation, { nullable: true, description: 'The member that casts it.' })
  holder({ holderUuid }: Proxy, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, holderUuid);
  }

  @ResolveField('availableActions', () => [ProxyAvailableAction], {
    description: 'What the caller may do with it now, and what blocks the rest.',
  })
  availableActions({ subject }: Proxy, _: unknown, context: RequestContext) {
    return proxyWorkflow.availableActions(subject, context.actor);
  }
}

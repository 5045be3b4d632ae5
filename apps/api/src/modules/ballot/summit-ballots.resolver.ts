/** The ballots and proxies of a summit: fields of a type of another module, whose data are ours. */
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { Summit } from '../summit/index.js';
import { BALLOTS_LISTED } from './ballot-read.service.js';
import { SummitBallotsLoader, SummitProxiesLoader } from './ballot.loaders.js';
import { Ballot } from './contract/ballot.model.js';
import { Proxy } from './contract/proxy.model.js';
import { PROXIES_LISTED } from './proxy.service.js';

@Resolver(() => Summit)
export class SummitBallotsResolver {
  constructor(
    private readonly ballotsOf: SummitBallotsLoader,
    private readonly proxiesOf: SummitProxiesLoader,
  ) {}

  @ResolveField('ballots', () => [Ballot], {
    description: `Its ballots that the caller may read, in the order in which they were drafted. Up to ${String(BALLOTS_LISTED)}.`,
  })
  async ballots({ id }: Summit, _: unknown, context: RequestContext): Promise<Ballot[]> {
    return (await this.ballotsOf.load(context, uuidOf('Summit', id))) ?? [];
  }

  @ResolveField('proxies', () => [Proxy], {
    description: `The proxies that hold: members and the secretariat see all, others those that they gave or hold. Up to ${String(PROXIES_LISTED)}.`,
  })
  async proxies({ id }: Summit, _: unknown, context: RequestContext): Promise<Proxy[]> {
    return (await this.proxiesOf.load(context, uuidOf('Summit', id))) ?? [];
  }
}

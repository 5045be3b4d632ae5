/** What the acts on proxies answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../core/graphql/index.js';
import { GuardFailed } from '../../../core/workflow/index.js';
import { Organisation } from '../../organisation/index.js';
import { Proxy } from './proxy.model.js';

@ObjectType({ description: 'The proxy holds.' })
export class GiveProxySuccess {
  @Field(() => Proxy, { description: 'The proxy.' })
  proxy!: Proxy;
}
export const GiveProxyResult = resultUnion('GiveProxy', GiveProxySuccess, [GuardFailed]);

@ObjectType({ description: 'The proxy is taken back.' })
export class RevokeProxySuccess {
  @Field(() => Proxy, { description: 'The proxy.' })
  proxy!: Proxy;
}
export const RevokeProxyResult = resultUnion('RevokeProxy', RevokeProxySuccess, [GuardFailed]);

@ObjectType({ description: 'The organisation of the caller names this holder of the vote of its country.' })
export class DesignateCountryVoteSuccess {
  @Field(() => Organisation, {
    description: 'The holder. It holds the vote once all voting members of the country name the same.',
  })
  holder!: Organisation;
}
export const DesignateCountryVoteResult = resultUnion('DesignateCountryVote', DesignateCountryVoteSuccess);

/** Voting, proxies, and the vote of a country. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '../../core/access/index.js';
import { HasNaturalKey } from '../../core/idempotency/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { BallotReadService } from './ballot-read.service.js';
import { CastingService } from './casting.service.js';
import { Ballot } from './contract/ballot.model.js';
import { CastVoteInput } from './contract/cast-vote.input.js';
import { CastVoteResult, CastVoteSuccess } from './contract/casting.results.js';
import { GiveProxyInput } from './contract/proxy.inputs.js';
import {
  DesignateCountryVoteResult,
  DesignateCountryVoteSuccess,
  GiveProxyResult,
  GiveProxySuccess,
  RevokeProxyResult,
  RevokeProxySuccess,
} from './contract/proxy.results.js';
import { COMMIT_VOTE, VOTE } from './domain/grants.js';
import { ProxyService } from './proxy.service.js';

@Resolver(() => Ballot)
export class VotingResolver {
  constructor(
    private readonly casting: CastingService,
    private readonly ballots: BallotReadService,
    private readonly proxies: ProxyService,
  ) {}

  @Mutation(() => CastVoteResult, {
    description:
      'Casts the vote of the organisation for which the caller acts, or of one whose proxy it holds. One vote for each organisation: in a secret ballot it is final, otherwise another attempt changes it while the ballot is open. The same attempt always gets its first receipt, also after closing. `Idempotency-Key` is ignored and never stored: ballot and organisation are the key. Voting delegates, alternates, heads and legal signatories; keys never vote. NOT_FOUND.',
  })
  @Allow(VOTE)
  @HasNaturalKey()
  async castVote(
    @Args('input', { description: 'The vote.' }) input: CastVoteInput,
    @CurrentActor() actor: Actor,
  ): Promise<CastVoteSuccess> {
    const receipt = await this.casting.cast(actor, input);
    const id = uuidOf('Ballot', input.ballotId, ['input', 'ballotId']);
    const ballot = await this.ballots.existing(actor, id, input.ballotId);
    return Object.assign(new CastVoteSuccess(), { receipt, ballot });
  }

  @Mutation(() => GiveProxyResult, {
    description:
      'Gives the vote of the caller’s organisation at a summit to another member, until the deadline of the rules. Heads, legal signatories and voting delegates. NOT_FOUND.',
  })
  @Allow(COMMIT_VOTE)
  async giveProxy(
    @Args('input', { description: 'To whom.' }) input: GiveProxyInput,
    @CurrentActor() actor: Actor,
  ): Promise<GiveProxySuccess> {
    return Object.assign(new GiveProxySuccess(), { proxy: await this.proxies.give(actor, input) });
  }

  @Mutation(() => RevokeProxyResult, {
    description:
      'Takes a proxy back, until the deadline of the rules. Heads, legal signatories and voting delegates of its giver. NOT_FOUND.',
  })
  @Allow(COMMIT_VOTE)
  async revokeProxy(
    @Args('id', { type: () => ID, description: 'The proxy.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<RevokeProxySuccess> {
    return Object.assign(new RevokeProxySuccess(), { proxy: await this.proxies.revoke(actor, id) });
  }

  @Mutation(() => DesignateCountryVoteResult, {
    description:
      'Names the member that is to hold the vote of the country of the caller’s organisation, where each country has one. Heads, legal signatories and voting delegates. NOT_FOUND.',
  })
  @Allow(COMMIT_VOTE)
  async designateCountryVote(
    @Args('holderId', { type: () => ID, description: 'The member, which may be one’s own organisation.' })
    holderId: string,
    @CurrentActor() actor: Actor,
  ): Promise<DesignateCountryVoteSuccess> {
    const holder = await this.proxies.designate(actor, holderId);
    return Object.assign(new DesignateCountryVoteSuccess(), { holder });
  }
}

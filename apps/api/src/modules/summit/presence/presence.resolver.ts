/** Checking in and out, and who is there. */
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Injectable } from '@nestjs/common';
import { type Actor, Allow, AllowAnyone, CurrentActor, type RequestContext } from '../../../core/access/index.js';
import { BatchLoader, WrittenText } from '../../../core/graphql/index.js';
import { ArgsType, Field } from '@nestjs/graphql';
import { ReturnsSecret } from '../../../core/idempotency/index.js';
import { Summit } from '../contract/summit.model.js';
import { DelegateService } from '../delegation/delegate.service.js';
import { CheckInInput } from '../delegation/delegation.inputs.js';
import { Delegate } from '../delegation/delegation.models.js';
import * as results from '../delegation/delegation.results.js';
import { ATTEND } from '../domain/grants.js';
import { maySeeTurnout } from '../domain/summit.policy.js';
import { PresenceInterval, SummitPresence } from './presence.models.js';
import { PresenceRepository, type PresenceRow } from './presence.repository.js';
import { PresenceService } from './presence.service.js';

@ArgsType()
class CodeArgs {
  @WrittenText({ maxLength: 100 })
  @Field(() => String, { description: 'The personal code. It works once.' })
  code!: string;
}

@Injectable()
export class PresenceLoader extends BatchLoader<string, PresenceRow[]> {
  constructor(private readonly presence: PresenceRepository) {
    super();
  }

  protected batch(_: Actor, delegateIds: readonly string[]): Promise<Map<string, PresenceRow[]>> {
    return this.presence.ofDelegates(delegateIds);
  }
}

@Injectable()
export class TurnoutLoader extends BatchLoader<string, SummitPresence> {
  constructor(private readonly presence: PresenceRepository) {
    super();
  }

  protected async batch(actor: Actor, summitIds: readonly string[]): Promise<Map<string, SummitPresence>> {
    if (!maySeeTurnout(actor)) return new Map();
    const rows = await this.presence.turnout(summitIds);
    return new Map(
      [...rows].map(([id, row]) => [
        id,
        Object.assign(new SummitPresence(), {
          organisationsPresent: row.organisations,
          delegatesPresent: row.delegates,
          votingPresent: row.voting,
          entitledEstimate: row.entitled,
        }),
      ]),
    );
  }
}

@Resolver(() => Delegate)
export class PresenceResolver {
  constructor(
    private readonly presence: PresenceService,
    private readonly delegates: DelegateService,
    private readonly intervals: PresenceLoader,
  ) {}

  @Mutation(() => results.CheckInResult, {
    description:
      'Records that a delegate is present: officers and the returning officer at the desk, or the delegate in person. NOT_FOUND.',
  })
  @Allow(ATTEND)
  async checkIn(
    @Args('input', { description: 'The check-in.' }) input: CheckInInput,
    @CurrentActor() actor: Actor,
  ): Promise<results.CheckInSuccess> {
    return Object.assign(new results.CheckInSuccess(), { delegate: await this.presence.checkIn(actor, input) });
  }

  @Mutation(() => results.CheckOutResult, {
    description: 'Records that a delegate has left: at the desk, or the delegate in person. NOT_FOUND.',
  })
  @Allow(ATTEND)
  async checkOut(
    @Args('id', { type: () => ID, description: 'The delegate.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<results.CheckOutSuccess> {
    return Object.assign(new results.CheckOutSuccess(), { delegate: await this.presence.checkOut(actor, id) });
  }

  @Mutation(() => results.IssueCheckInCodeResult, {
    description: 'Makes a new personal code for one check-in: for the delegate in person, and for officers. NOT_FOUND.',
  })
  @Allow(ATTEND)
  @ReturnsSecret()
  async issueCheckInCode(
    @Args('id', { type: () => ID, description: 'The delegate.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<results.IssueCheckInCodeSuccess> {
    return Object.assign(new results.IssueCheckInCodeSuccess(), { code: await this.delegates.issueCode(actor, id) });
  }

  @Mutation(() => results.CheckInByCodeResult, {
    description:
      'Records by a personal code that its delegate is present. Whoever has the code may. NOT_FOUND when it was used, replaced or never given.',
  })
  @AllowAnyone('the code itself is the permission')
  async checkInByCode(@Args() { code }: CodeArgs, @CurrentActor() actor: Actor): Promise<results.CheckInByCodeSuccess> {
    return Object.assign(new results.CheckInByCodeSuccess(), {
      checkedInAt: await this.presence.checkInByCode(actor, code),
    });
  }

  @ResolveField('presence', () => [PresenceInterval], {
    nullable: true,
    description:
      'When the delegate was present, the latest first, up to 50. The delegate, the organisation and those who run the summit; else null.',
  })
  async presenceOf(
    { uuid, within }: Delegate,
    _: unknown,
    context: RequestContext,
  ): Promise<PresenceInterval[] | null> {
    if (!within) return null;
    const rows = (await this.intervals.load(context, uuid)) ?? [];
    return rows.map(({ in_at, out_at, source, ended_by }) =>
      Object.assign(new PresenceInterval(), { inAt: in_at, outAt: out_at, source, endedBy: ended_by }),
    );
  }
}

@Resolver(() => Summit)
export class SummitPresenceResolver {
  constructor(private readonly turnout: TurnoutLoader) {}

  @ResolveField('presence', () => SummitPresence, {
    nullable: true,
    description: 'How many are present now. Members and those who run the summit; else null.',
  })
  presence({ uuid }: Summit, _: unknown, context: RequestContext): Promise<SummitPresence | null> {
    return this.turnout.load(context, uuid);
  }
}

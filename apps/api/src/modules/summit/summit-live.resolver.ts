/** `summitUpdated`: a summit as it is, and again whenever its state, agenda, delegations or presence change. */
import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { AllowAnyone } from '../../core/access/index.js';
import { uuidOf } from '../../core/ids/index.js';
import { LiveHub, LiveUpdates } from '../../core/live/index.js';
import { Summit } from './contract/summit.model.js';
import { SUMMIT_TOPIC } from './summit.events.js';
import { SummitLoader } from './summit.loader.js';

@Resolver(() => Summit)
export class SummitLiveResolver {
  constructor(
    private readonly live: LiveHub,
    private readonly loader: SummitLoader,
  ) {}

  @Subscription(() => Summit, {
    description:
      'A summit as it is, and again whenever its state, agenda, delegations or presence change; fields as the caller may see them. NOT_FOUND, which ends it, when there is none or the caller may not read it.',
  })
  @AllowAnyone('the programme is public; what is not is read under its own rules')
  summitUpdated(
    @Args('id', { type: () => ID, description: 'The public id of a summit.' }) id: string,
  ): LiveUpdates<Summit> {
    const uuid = uuidOf('Summit', id);
    return new LiveUpdates(
      this.live,
      SUMMIT_TOPIC,
      message => message['id'] === uuid,
      context => this.loader.load(context, uuid),
    );
  }
}

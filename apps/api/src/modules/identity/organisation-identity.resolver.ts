/** What this module adds to Organisation. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { Organisation } from '../organisation/index.js';
import { ApiKey } from './contract/api-key.model.js';
import { Mandate } from './contract/mandate.model.js';
import { OrganisationKeysLoader, OrganisationMandatesLoader } from './identity.loaders.js';

@Resolver(() => Organisation)
export class OrganisationIdentityResolver {
  constructor(
    private readonly mandateLoader: OrganisationMandatesLoader,
    private readonly keyLoader: OrganisationKeysLoader,
  ) {}

  @ResolveField('mandates', () => [Mandate], {
    nullable: true,
    description:
      'Who acts for it, live mandates first, up to 100. The organisation itself and the secretariat; null for others.',
  })
  mandates(@Parent() { uuid }: Organisation, @Context() context: RequestContext): Promise<Mandate[] | null> {
    return this.mandateLoader.load(context, uuid);
  }

  @ResolveField('apiKeys', () => [ApiKey], {
    nullable: true,
    description:
      'Its keys, those in use first, up to 100. People of the organisation itself and the secretariat; null for others.',
  })
  apiKeys(@Parent() { uuid }: Organisation, @Context() context: RequestContext): Promise<ApiKey[] | null> {
    return this.keyLoader.load(context, uuid);
  }
}

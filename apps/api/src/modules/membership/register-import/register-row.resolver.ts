/** The organisation of a row of a register import. */
import { Context as GraphqlContext, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../../core/access/index.js';
import { Organisation, OrganisationLoader } from '../../organisation/index.js';
import { RegisterRow } from './contract/register-row.model.js';

@Resolver(() => RegisterRow)
export class RegisterRowResolver {
  constructor(private readonly organisations: OrganisationLoader) {}

  @ResolveField('organisation', () => Organisation, {
    nullable: true,
    description: 'The organisation that it means; null for one that is yet to be made, and for an invalid row.',
  })
  organisation(@Parent() { organisationUuid }: RegisterRow, @GraphqlContext() context: RequestContext) {
    return organisationUuid === null ? null : this.organisations.load(context, organisationUuid);
  }
}

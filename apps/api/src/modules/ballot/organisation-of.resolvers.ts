/** The organisations behind the parts of a ballot, all in one batch. */
import { Injectable } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../core/access/index.js';
import { Organisation, OrganisationLoader } from '../organisation/index.js';
import { BallotContest } from './contract/ballot-contest.model.js';
import { BallotEntitlement, NamedVote, PaperVoter } from './contract/ballot-parts.models.js';

interface OfOrganisation {
  readonly organisationUuid: string;
}

@Injectable()
abstract class OrganisationOf {
  constructor(protected readonly organisations: OrganisationLoader) {}

  protected load({ organisationUuid }: OfOrganisation, context: RequestContext): Promise<Organisation | null> {
    return this.organisations.load(context, organisationUuid);
  }
}

const OPTIONS = { nullable: true, description: 'The organisation; null when the caller may not read it.' };

@Resolver(() => BallotEntitlement)
export class EntitlementOrganisationResolver extends OrganisationOf {
  @ResolveField('organisation', () => Organisation, OPTIONS)
  organisation(parent: BallotEntitlement, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.load(parent, context);
  }
}

@Resolver(() => NamedVote)
export class NamedVoteOrganisationResolver extends OrganisationOf {
  @ResolveField('organisation', () => Organisation, OPTIONS)
  organisation(parent: NamedVote, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.load(parent, context);
  }
}

@Resolver(() => PaperVoter)
export class PaperVoterOrganisationResolver extends OrganisationOf {
  @ResolveField('organisation', () => Organisation, OPTIONS)
  organisation(parent: PaperVoter, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.load(parent, context);
  }
}

@Resolver(() => BallotContest)
export class ContestOrganisationResolver extends OrganisationOf {
  @ResolveField('organisation', () => Organisation, OPTIONS)
  organisation(parent: BallotContest, _: unknown, context: RequestContext): Promise<Organisation | null> {
    return this.load(parent, context);
  }
}

export const ORGANISATION_RESOLVERS = [
  EntitlementOrganisationResolver,
  NamedVoteOrganisationResolver,
  PaperVoterOrganisationResolver,
  ContestOrganisationResolver,
];

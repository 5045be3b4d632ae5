import { Module } from '@nestjs/common';
import { DecisionModule } from '../decision/index.js';
import { MembershipModule } from '../membership/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { SummitModule } from '../summit/index.js';
import { TaskModule } from '../task/index.js';
import { BallotActRunner } from './ballot-act.runner.js';
import { BallotActsResolver } from './ballot-acts.resolver.js';
import { BallotDraftService } from './ballot-draft.service.js';
import { BallotFieldsResolver, BallotOptionResolver, BallotResultResolver } from './ballot-fields.resolver.js';
import { BallotHoldingService } from './ballot-holding.service.js';
import { BallotReadService } from './ballot-read.service.js';
import { BALLOT_LOADERS } from './ballot.loaders.js';
import { BallotResolver } from './ballot.resolver.js';
import { BallotTasks } from './ballot-tasks.js';
import { CastingService } from './casting.service.js';
import { CountService } from './count.service.js';
import { MatterService } from './matter.service.js';
import { SummitBallots } from './open-ballots.js';
import { ORGANISATION_RESOLVERS } from './organisation-of.resolvers.js';
import { PaperService } from './paper.service.js';
import { BallotReadRepository } from './persistence/ballot-read.repository.js';
import { BallotRepository } from './persistence/ballot.repository.js';
import { CastingRepository } from './persistence/casting.repository.js';
import { ContestRepository } from './persistence/contest.repository.js';
import { CountRepository } from './persistence/count.repository.js';
import { ProxyRepository } from './persistence/proxy.repository.js';
import { SnapshotRepository } from './persistence/snapshot.repository.js';
import { SubjectRepository } from './persistence/subject.repository.js';
import { ProxyResolver } from './proxy.resolver.js';
import { ProxyService } from './proxy.service.js';
import { RepeatService } from './repeat.service.js';
import { ResultResolver } from './result.resolver.js';
import { ResultService } from './result.service.js';
import { SummitBallotsResolver } from './summit-ballots.resolver.js';
import { VotingResolver } from './voting.resolver.js';

const REPOSITORIES = [
  BallotRepository,
  BallotReadRepository,
  SubjectRepository,
  SnapshotRepository,
  CastingRepository,
  CountRepository,
  ContestRepository,
  ProxyRepository,
];
const SERVICES = [
  BallotReadService,
  BallotActRunner,
  BallotTasks,
  MatterService,
  BallotDraftService,
  BallotHoldingService,
  CastingService,
  PaperService,
  CountService,
  ResultService,
  RepeatService,
  ProxyService,
  SummitBallots,
];
const RESOLVERS = [
  BallotResolver,
  BallotFieldsResolver,
  BallotOptionResolver,
  BallotResultResolver,
  BallotActsResolver,
  ResultResolver,
  VotingResolver,
  ProxyResolver,
  SummitBallotsResolver,
  ...ORGANISATION_RESOLVERS,
];

/** Ballots: how members decide, from the agenda to the effects of the result. */
@Module({
  imports: [OrganisationModule, TaskModule, DecisionModule, MembershipModule, SummitModule],
  providers: [...REPOSITORIES, ...SERVICES, ...BALLOT_LOADERS, ...RESOLVERS],
  exports: [
    BallotReadService,
    BallotDraftService,
    BallotHoldingService,
    CastingService,
    CountService,
    ResultService,
    ProxyService,
  ],
})
export class BallotModule {}

import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/index.js';
import { ResourceModule } from '../resource/index.js';
import { EngagementActs } from './engagement-acts.service.js';
import {
  EngagementFieldsResolver,
  EngagementMeetingResolver,
  EngagementParticipantResolver,
  OrganisationEngagementsResolver,
  ProgrammeEngagementsResolver,
} from './engagement-fields.resolver.js';
import { EngagementRecorder } from './engagement-recorder.js';
import { EngagementRecording } from './engagement-recording.service.js';
import { EngagementLoader, OrganisationEngagementsLoader, ProgrammeEngagementsLoader } from './engagement.loader.js';
import { EngagementResolver } from './engagement.resolver.js';
import { EngagementService } from './engagement.service.js';
import { EngagementRepository } from './persistence/engagement.repository.js';

/** How the network and others meet: enquiries, visits, conferences, meetings. */
@Module({
  imports: [OrganisationModule, ResourceModule],
  providers: [
    EngagementRepository,
    EngagementService,
    EngagementRecorder,
    EngagementRecording,
    EngagementActs,
    EngagementLoader,
    OrganisationEngagementsLoader,
    ProgrammeEngagementsLoader,
    EngagementResolver,
    EngagementFieldsResolver,
    EngagementParticipantResolver,
    EngagementMeetingResolver,
    OrganisationEngagementsResolver,
    ProgrammeEngagementsResolver,
  ],
  exports: [EngagementService, EngagementRecording, EngagementLoader],
})
export class EngagementModule {}

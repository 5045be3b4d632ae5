import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/index.js';
import { PublicationModule } from '../publication/index.js';
import { ActivityRecorder } from './activity-recorder.js';
import { ActivityResolver } from './activity.resolver.js';
import { ActivityService } from './activity.service.js';
import { ActivityRepository } from './persistence/activity.repository.js';

/** What happens in the network: the log of what everybody may know, and how it is followed live. */
@Module({
  imports: [OrganisationModule, PublicationModule],
  providers: [ActivityRepository, ActivityRecorder, ActivityService, ActivityResolver],
})
export class ActivityModule {}

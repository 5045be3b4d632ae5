import { Module } from '@nestjs/common';
import { TimelineLoader } from './timeline.loader.js';
import { TimelineRepository } from './persistence/timeline.repository.js';
import { OrganisationTimelineResolver, TimelineEntryResolver } from './timeline.resolver.js';
import { TimelineService } from './timeline.service.js';

/** The timeline of an organisation, read from the tables of all modules below. It writes nothing. */
@Module({
  providers: [TimelineRepository, TimelineService, TimelineLoader, OrganisationTimelineResolver, TimelineEntryResolver],
})
export class TimelineModule {}

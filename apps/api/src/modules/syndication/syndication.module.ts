import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { PublicationModule } from '../publication/index.js';
import { ResourceModule } from '../resource/index.js';
import { CalendarService } from './calendar.service.js';
import { FeedCache } from './feed-cache.js';
import { FeedItems } from './feed-items.js';
import { FeedService } from './feed.service.js';
import { FeedRepository } from './persistence/feed.repository.js';
import { LastChanges } from './last-changes.js';
import { NetworkRepository } from './persistence/network.repository.js';
import { PublicEngagementRepository } from './persistence/public-engagement.repository.js';
import { PublicSummitRepository } from './persistence/public-summit.repository.js';
import { PublicOrganisations } from './public-organisations.js';
import { SyndicationAddresses } from './syndication-addresses.js';
import { SyndicationRoutes } from './syndication.routes.js';
import { EngagementDescriber } from './things/engagement.describer.js';
import { JsonLdService } from './things/json-ld.service.js';
import { ProgrammeDescriber, ResourceDescriber } from './things/learning-resource.describer.js';
import { OrganisationDescriber } from './things/organisation.describer.js';
import { PublicationDescriber } from './things/publication.describer.js';
import { SummitDescriber } from './things/summit.describer.js';

/** What is public, in the forms that others already use: feeds, calendars, JSON-LD. */
@Module({
  imports: [OrganisationModule, MembershipModule, ResourceModule, PublicationModule],
  providers: [
    NetworkRepository,
    PublicSummitRepository,
    PublicEngagementRepository,
    FeedRepository,
    PublicOrganisations,
    FeedCache,
    LastChanges,
    FeedItems,
    FeedService,
    CalendarService,
    OrganisationDescriber,
    PublicationDescriber,
    SummitDescriber,
    EngagementDescriber,
    ProgrammeDescriber,
    ResourceDescriber,
    JsonLdService,
    SyndicationAddresses,
    SyndicationRoutes,
  ],
})
export class SyndicationModule {}

/** The room of feeds that the service reads by itself, for the module that holds it. */
import { FeedItemPublisher } from './feed-item-publisher.js';
import { FeedReadingService } from './feed-reading.service.js';
import { FeedSchedule } from './feed-schedule.js';
import { FeedProblemsLoader, FeedSourceLoader } from './feed-source.loaders.js';
import { FeedSourceResolver } from './feed-source.resolver.js';
import { FeedSourceService } from './feed-source.service.js';
import { FeedProblemRepository } from './persistence/feed-problem.repository.js';
import { FeedReadingRepository } from './persistence/feed-reading.repository.js';
import { FeedSourceRepository } from './persistence/feed-source.repository.js';

export const PULL_PROVIDERS = [
  FeedSourceRepository,
  FeedReadingRepository,
  FeedProblemRepository,
  FeedSourceService,
  FeedSourceLoader,
  FeedProblemsLoader,
  FeedItemPublisher,
  FeedReadingService,
  FeedSchedule,
  FeedSourceResolver,
];

/** The folder's parts, for the module. */
import { StandingRepository } from './standing.repository.js';

export const STANDING_PROVIDERS = [StandingRepository];

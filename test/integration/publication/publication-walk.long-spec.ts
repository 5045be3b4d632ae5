/** The walk through the states of publications as every kind of caller. */
import { CALLER_NAMES } from '../../support/callers.js';
import { walkPublications } from './publication-walk.js';

walkPublications(CALLER_NAMES);

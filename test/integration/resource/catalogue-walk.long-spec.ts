/** `availableActions` of the catalogue, as every kind of caller. */
import { CALLER_NAMES } from '../../support/callers.js';
import { walkCatalogue } from './catalogue-walk.js';

walkCatalogue(CALLER_NAMES);

// The actions on a translation in every state, as every kind of caller.
import { CALLER_NAMES } from '../../support/callers.js';
import { TRANSLATION_STATES, walkTranslations } from './translation-walk.js';

walkTranslations(TRANSLATION_STATES, CALLER_NAMES);

// The actions on a translation where most can be done, as those who do most. All: translation-walk.long-spec.ts.
import { walkTranslations } from './translation-walk.js';

walkTranslations(['REQUESTED', 'IN_EDIT_READY', 'IN_REVIEW', 'STALE'], ['otherMemberHead', 'memberEditor', 'officer']);

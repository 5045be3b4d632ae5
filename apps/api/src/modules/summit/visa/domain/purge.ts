/** When the data of travel documents are gone. */
import { addDays } from '../../../../core/zone/index.js';

/** No rule set may keep them longer after an event. */
export const MOST_PURGE_DAYS = 30;

/** The first day on which they are gone. @param days of the rule set, which may only be stricter */
export const purgeDay = (endsOn: string, days: number = MOST_PURGE_DAYS): string =>
  addDays(endsOn, Math.max(1, Math.min(days, MOST_PURGE_DAYS)));

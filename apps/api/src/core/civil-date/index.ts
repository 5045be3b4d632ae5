// Civil dates: known to the year, month or day, in ranges, or not known at all. All of it is pure.
export { compareDays } from './calendar.js';
export {
  comparePartialDates,
  formatPartialDate,
  parsePartialDate,
  partialDateBounds,
  type ParsedPartialDate,
  type PartialDate,
} from './partial-date.js';
export {
  checkPartialDateRange,
  covers,
  partialDateRangeBounds,
  type CheckedPartialDateRange,
  type PartialDateRange,
} from './partial-date-range.js';

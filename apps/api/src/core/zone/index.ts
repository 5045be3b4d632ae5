export { addDays, addMonths, dayIn, daysBetween, instantAt, isTimeZone } from './zone.js';

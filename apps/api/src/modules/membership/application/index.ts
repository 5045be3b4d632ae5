/** What the membership module shows of its applications to other modules. */
export { ApplicationEffects } from './application.effects.js';
export { ApplicationReader } from './application.reader.js';
export type { ApplicationFacts, DecisionReference, Scheduling } from './domain/application-facts.js';
export { SummitCalendar, SummitCalendarSocket, type SummitDay } from './domain/summit-calendar.js';

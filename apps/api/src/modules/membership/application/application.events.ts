/** What applications tell others of. */
import type { ApplicationAction, ApplicationOutcome } from './domain/application.workflow.js';

/** Live topic: an application is new or was changed. Message: `{ id }`, its public id. */
export const APPLICATION_TOPIC = 'application';

/** Whom an event is for: everybody, or the applicant and the secretariat. */
export type EventAudience = 'PUBLIC' | 'OWN';

/**
 * Outbox events, by what was done: `application.submitted` and so on. Data: `{ application, organisation, audience }`,
 * public ids, and for whom the event is. What stays inside the secretariat is no event.
 */
export const EVENT_OF: Readonly<
  Partial<Record<ApplicationAction | ApplicationOutcome, readonly [type: string, audience: EventAudience]>>
> = {
  SUBMIT: ['application.submitted', 'OWN'],
  ACCEPT_FORMAL_CHECK: ['application.checked', 'OWN'],
  ASK: ['application.information-requested', 'OWN'],
  ANSWER: ['application.answered', 'OWN'],
  LAPSE: ['application.lapsed', 'OWN'],
  WITHDRAW: ['application.withdrawn', 'OWN'],
  RECOMMEND: ['application.recommended', 'OWN'],
  RECOMMEND_LOWER: ['application.recommended', 'OWN'],
  RECOMMEND_DEFERRAL: ['application.deferred', 'OWN'],
  RECOMMEND_REFUSAL: ['application.not-recommended', 'OWN'],
  INSIST: ['application.insisted', 'OWN'],
  CIRCULATE: ['application.circulated', 'PUBLIC'],
  ADMIT_PROVISIONALLY: ['application.provisionally-admitted', 'PUBLIC'],
  SCHEDULE: ['application.scheduled', 'OWN'],
  RESUME: ['application.resumed', 'OWN'],
  REOPEN: ['application.reopened', 'OWN'],
  ADMIT: ['application.admitted', 'PUBLIC'],
  REFUSE: ['application.refused', 'OWN'],
  POSTPONE: ['application.deferred', 'OWN'],
};

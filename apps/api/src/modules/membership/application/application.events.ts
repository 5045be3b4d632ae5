/** What applications tell others of. */
import type { EventType } from '@kurultai/schema';
import type { ApplicationAction, ApplicationOutcome } from './domain/application.workflow.js';

/** Live topic: an application is new or was changed. Message: `{ id }`, its public id. */
export const APPLICATION_TOPIC = 'application';

type ApplicationEventType = Extract<EventType, `application.${string}`>;

/** Outbox events, by what was done. What stays inside the secretariat is no event. */
export const EVENT_OF: Readonly<Partial<Record<ApplicationAction | ApplicationOutcome, ApplicationEventType>>> = {
  SUBMIT: 'application.submitted',
  ACCEPT_FORMAL_CHECK: 'application.checked',
  ASK: 'application.informationRequested',
  ANSWER: 'application.answered',
  LAPSE: 'application.lapsed',
  WITHDRAW: 'application.withdrawn',
  RECOMMEND: 'application.recommended',
  RECOMMEND_LOWER: 'application.recommended',
  RECOMMEND_DEFERRAL: 'application.deferred',
  RECOMMEND_REFUSAL: 'application.notRecommended',
  INSIST: 'application.insisted',
  CIRCULATE: 'application.circulated',
  ADMIT_PROVISIONALLY: 'application.provisionallyAdmitted',
  SCHEDULE: 'application.scheduled',
  RESUME: 'application.resumed',
  REOPEN: 'application.reopened',
  ADMIT: 'application.admitted',
  REFUSE: 'application.refused',
  POSTPONE: 'application.deferred',
};

// The events of applications for membership.
import { describeEvent as event } from './event-description.js';

const application = { application: 'Application', organisation: 'Organisation' } as const;

/** A part of the closed list of event-type.ts. */
export const APPLICATION_EVENTS = {
  'application.submitted': event('OWN', 'Application', application, 'An application was submitted.'),
  'application.checked': event('OWN', 'Application', application, 'An application is complete and is screened now.'),
  'application.informationRequested': event(
    'OWN',
    'Application',
    application,
    'The secretariat asked something about an application.',
  ),
  'application.answered': event('OWN', 'Application', application, 'The applicant answered what was asked.'),
  'application.lapsed': event(
    'OWN',
    'Application',
    application,
    'An application lapsed, because questions stayed unanswered.',
  ),
  'application.withdrawn': event('OWN', 'Application', application, 'The applicant took the application back.'),
  'application.recommended': event('OWN', 'Application', application, 'The screening recommends an admission.'),
  'application.notRecommended': event(
    'OWN',
    'Application',
    application,
    'The screening does not recommend an admission.',
  ),
  'application.deferred': event('OWN', 'Application', application, 'An application was put off.'),
  'application.insisted': event('OWN', 'Application', application, 'The applicant insists on a vote.'),
  'application.circulated': event(
    'PUBLIC',
    'Application',
    application,
    'The documents of an application were circulated to the members.',
  ),
  'application.provisionallyAdmitted': event(
    'PUBLIC',
    'Application',
    application,
    'The board admitted an applicant provisionally.',
  ),
  'application.scheduled': event('OWN', 'Application', application, 'An application stands on the agenda of a summit.'),
  'application.resumed': event('OWN', 'Application', application, 'An application that was put off goes on.'),
  'application.reopened': event('OWN', 'Application', application, 'An application that lapsed was opened again.'),
  'application.admitted': event('PUBLIC', 'Application', application, 'The members admitted an applicant.'),
  'application.refused': event('OWN', 'Application', application, 'The members refused an applicant.'),
} as const;

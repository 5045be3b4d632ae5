// The events of how relations grow: engagements, and joint applications for funding.
import { describeEvent as event } from './event-description.js';

/** A part of the closed list of event-type.ts. */
export const RELATION_EVENTS = {
  'engagement.changed': event(
    'PUBLIC',
    'Engagement',
    { engagement: 'Engagement', state: 'code' },
    'A public engagement is on record, or stands elsewhere.',
  ),

  'fundingCall.changed': event(
    'PUBLIC',
    'FundingCall',
    { call: 'FundingCall' },
    'A call of a funder is on record, or says something else now.',
  ),
  'fundingApplication.changed': event(
    'OWN',
    'FundingApplication',
    { application: 'FundingApplication', organisation: 'Organisation', state: 'code' },
    'A joint application for funding stands elsewhere. The coordinator hears of it.',
  ),
} as const;

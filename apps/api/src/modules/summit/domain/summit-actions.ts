/** What can be done to a summit. */
export const SUMMIT_ACTIONS = {
  UPDATE: 'Change what may still change: `updateSummit`, and of its sessions `updateSummitSession`.',
  ANNOUNCE: 'Announce it, and freeze its rule set: `announceSummit`.',
  OPEN_REGISTRATION: 'Let organisations register: `openRegistration`.',
  CLOSE_REGISTRATION: 'End the registration: `closeRegistration`.',
  REPORT_CREDENTIALS: 'Report which delegations were accredited: `reportCredentials`.',
  OPEN: 'Begin the meeting: `openSummit`.',
  CLOSE: 'End the meeting: `closeSummit`.',
  ADOPT_MINUTES: 'Record that the minutes were adopted: `adoptMinutes`.',
  CANCEL: 'Call it off: `cancelSummit`.',
  POSTPONE: 'Put it off to other dates: `postponeSummit`.',
  ADD_SESSION: 'Add a session: `addSummitSession`.',
  ADD_AGENDA_ITEM: 'Put an item on the agenda: `addAgendaItem`.',
  ADD_LATE_AGENDA_ITEM: 'Put an item on a frozen agenda, as a motion decided: `addLateAgendaItem`.',
  REGISTER_DELEGATION: 'Register the delegation of an organisation: `registerDelegation`.',
} as const;
export type SummitAction = keyof typeof SUMMIT_ACTIONS;

// What can wait for somebody. The name says what the assignee has to do next.

/** Why a task waits: what is to be done by whom it waits for. */
export const TASK_KINDS = {
  APPLICATION_CHECK: 'Check an application for completeness.',
  APPLICATION_INFO: 'Answer what the secretariat asked about the application.',
  APPLICATION_SCREENING: 'Screen an application, and recommend.',
  APPLICATION_SCHEDULE: 'Put an application on the agenda of a summit.',
  APPLICATION_DECIDE: 'Decide on an application.',
  APPLICATION_NOTIFY: 'Tell an applicant of the decision.',
  ENDORSEMENT_REQUESTED: 'Answer an applicant who asks for an endorsement.',
  REGISTER_IMPORT_CONFIRM: 'Confirm an import of the register as a second officer.',
  SANCTION_RESPONSE: 'Respond to the notice of a sanction.',
  SANCTION_HEARING: 'Hear an organisation that may be sanctioned.',
  SANCTION_DECIDE: 'Decide on a sanction.',
  APPEAL_DECIDE: 'Decide on an appeal.',
  DUES_SETTLE: 'Settle what keeps the organisation from being in good standing.',
  MEMBERSHIP_LAPSE_CONFIRM: 'Confirm that a membership has lapsed.',
  PROVISION_EXPIRY_CONFIRM: 'Confirm that a provisional admission has ended without a ratification.',
  RATIFICATION_SCHEDULE: 'Put a provisional admission before the next summit for ratification.',
  SUMMIT_PREPARE: 'Do what a summit still lacks.',
  DELEGATION_SUBMIT: 'Register the delegation to a summit.',
  CREDENTIALS_CHECK: 'Check the credentials of a delegation.',
  VISA_DATA: 'Complete the data for a visa invitation letter.',
  VISA_APPROVE: 'Approve a visa invitation letter as a second person.',
  VISA_OUTCOME: 'Report what became of a visa application.',
  BALLOT_OPEN: 'Open a ballot.',
  BALLOT_VOTE: 'Cast the vote of the organisation.',
  BALLOT_CLOSE: 'Close a ballot.',
  BALLOT_COUNT: 'Count the paper votes of a ballot.',
  BALLOT_CERTIFY: 'Certify the count of a ballot.',
  BALLOT_PUBLISH: 'Publish the result of a ballot.',
  BALLOT_CONTEST_DECIDE: 'Decide on a contested ballot.',
  PUBLICATION_REVIEW: 'Look at a publication that is to go into the stream of the network.',
  FEED_CONFIRM: 'Confirm that a feed, which is not on the website of its organisation, is its own.',
  PROXY_ACCEPT: 'Accept or refuse a proxy.',
} as const;
/** One of {@link TASK_KINDS}. */
export type TaskKind = keyof typeof TASK_KINDS;

/** The article's story from beginning to end, one scene after the other. */
import { KurultaiError } from '@kurultai/sdk';
import { StoryStopped } from './caller.js';
import { beginPlay } from './play.js';
import { announceSummit } from './scenes/announcement.js';
import { apply } from './scenes/application.js';
import { holdConference } from './scenes/conference.js';
import { registerDelegations } from './scenes/delegations.js';
import { firstContact } from './scenes/first-contact.js';
import { readMemorandum, signMemorandum } from './scenes/memorandum.js';
import { countMembers, enterNetwork, type Member } from './scenes/network.js';
import { type Outcome, readOutcome } from './scenes/outcome.js';
import { admitProvisionally } from './scenes/provisional.js';
import { checkFormally, endorse, screen } from './scenes/screening.js';
import { gather, schedule, vote } from './scenes/summit-day.js';
import { translate } from './scenes/translation.js';
import { countEngagements, recordEnquiry, recordVisit } from './scenes/visit.js';
import { makeSecretariat } from './secretariat.js';
import type { Stage } from './stage.js';

/** When the story begins. The article says July 2022; the day is staged, as the clock needs one. */
export const STORY_BEGINS = '2022-07-18T08:00:00Z';

/**
 * What the story ends with: the outcome, the number of members on the eve of the decision and on its day, where the
 * translation of a guide and the memorandum stand, and how many engagements led there.
 */
export interface StoryResult extends Outcome {
  readonly membersBefore: number;
  readonly membersAfter: number;
  readonly translation: string;
  readonly mou: string;
  readonly engagements: number;
}

/** @param print takes each line of the story @throws StoryStopped when the service refuses a step */
export async function playStory(stage: Stage, print: (line: string) => void): Promise<StoryResult> {
  try {
    return await playScenes(stage, print);
  } catch (error) {
    throw KurultaiError.is(error) ? StoryStopped.by(error) : error;
  }
}

async function playScenes(stage: Stage, print: (line: string) => void): Promise<StoryResult> {
  const play = beginPlay(stage, print);
  const { narrator, until } = play;
  const secretariat = await makeSecretariat(play);
  const organisationId = await firstContact(play, secretariat);
  const enquiryId = await recordEnquiry(play, secretariat, organisationId);
  const members = await enterNetwork(play, secretariat);

  until('2022-08-15T09:00:00Z');
  narrator.scene('The visit');
  narrator.documented('Parents International', 'visits Nur-Sultan (now Astana) from 15 to 17 August 2022');
  const wish = await holdConference(play, secretariat, organisationId);
  until('2022-08-17T15:00:00Z');
  const visitId = await recordVisit(play, secretariat, { organisationId, enquiryId, wish });
  const { mouId, actors } = await signMemorandum(play, secretariat, { organisationId, visitId });

  until('2022-09-01T09:00:00Z');
  const summitId = await announceSummit(play, secretariat);
  const applicant = await apply(play, { organisationId, summitId, ...actors });
  await checkFormally(play, secretariat, applicant);
  for (const member of members.slice(0, 2) as [Member, Member]) await endorse(play, secretariat, applicant, member);
  await screen(play, secretariat, applicant, members);
  await admitProvisionally(play, secretariat, applicant, summitId);

  const ballot = await schedule(play, secretariat, applicant, summitId);
  const { voters, guestIds } = await registerDelegations(play, secretariat, { summitId, applicant, members });
  await gather(play, secretariat, { summitId, voters, guestIds });
  const membersBefore = await countMembers(play, '2023-03-24');
  await vote(play, secretariat, { ballot, voters, applicant });
  const outcome = await readOutcome(play, secretariat, applicant, ballot.id);
  const membersAfter = await countMembers(play, '2023-03-25');
  narrator.staged('Anybody', `counts ${String(membersBefore)} members on the eve, and ${String(membersAfter)} today`);
  const reviewing = members[0] as Member;
  const translation = await translate(play, secretariat, { wish, editing: applicant, reviewing });
  const mou = await readMemorandum(play, secretariat, mouId);
  const engagements = await countEngagements(play, secretariat, organisationId);
  return { ...outcome, membersBefore, membersAfter, translation, mou, engagements };
}

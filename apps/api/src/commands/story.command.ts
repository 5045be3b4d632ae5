/**
 * `npm run story`: plays the story of the article, from the first contact to the member, by the SDK as any organisation
 * does it, on a throw-away database with a clock of its own. A line per step; what the article does not document is marked `[staged]`.
 * The last line is one line of JSON:
 *
 *   {"organisation":…,"applicationStatus":…,"membershipStatus":…,
 *    "ballot":{"yes":…,"no":…,"abstain":…,"quorum":{"needed":…,"counted":…,"reached":…},"outcome":…},
 *    "membersBefore":…,"membersAfter":…,"translation":…}
 *
 * `quorum` says how many of those entitled had to be represented, in person or by proxy (`needed`), how many were when the
 * ballot closed (`counted`), and whether that was enough (`reached`). The members are the active ones, on the eve of the
 * decision and on its day. `translation` is the status of a guide in Russian, which a machine without a language drafted, an
 * editor wrote, and another person agreed to.
 */
import { makeLogger } from '../core/logging/index.js';
import { stopOnSignals } from '../stop-on-signals.js';
import { openStage, playStory, STORY_BEGINS, StoryStopped } from '../story/index.js';
import { type Command, CommandRefused } from './run-command.js';

/** How long the service and its database may take to stop after a signal. */
const STOP_SECONDS = 20;

export const storyCommand: Command = {
  call: 'npm run story',
  about: 'Plays the story of the article on a throw-away database, by public calls only. The last line is JSON.',
  run: async (_, { print }) => {
    const stops = stopOnSignals(STOP_SECONDS, makeLogger('silent'), 1);
    const opening = openStage(STORY_BEGINS);
    // Before it is open: a signal meanwhile must not leave a database behind.
    stops.add(async () => (await opening).close());
    const stage = await opening;
    try {
      const result = await playStory(stage, print);
      print(`\n${JSON.stringify(result)}`);
    } catch (error) {
      if (!(error instanceof StoryStopped)) throw error;
      throw new CommandRefused(`The story stopped at ${stage.clock.now().toISOString()}.\n${error.message}`);
    } finally {
      await stops.run();
    }
  },
};

/** The front door of the story. */
export { StoryStopped } from './caller.js';
export { playStory, STORY_BEGINS, type StoryResult } from './play-story.js';
export { openStage } from './stage.js';

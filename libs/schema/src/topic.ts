// How a topic is written.

/** The form of a topic's slug: Latin lower-case words and digits, joined by single hyphens, at most 60 characters. */
export const TOPIC_SLUG_PATTERN = /^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

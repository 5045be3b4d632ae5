// The vocabulary of files, and which ones are accepted.

/** Where a file stands. Who may read it is its visibility: VISIBILITIES. */
export const FILE_STATES = {
  PENDING: 'An upload address was given; the bytes are not here yet.',
  READY: 'The bytes are here, complete and checked.',
  REMOVED: 'The bytes are gone. The record stays, so that what refers to it can say so.',
} as const;
/** One of {@link FILE_STATES}. */
export type FileState = keyof typeof FILE_STATES;

const MEBIBYTE = 1024 * 1024;

/**
 * The media types that are accepted, each with the greatest size in bytes. The type is recognised from the bytes,
 * never from the name: so only types with a signature are here. SVG and HTML are left out because they run scripts.
 */
export const ACCEPTED_MEDIA_TYPES = {
  'application/pdf': 50 * MEBIBYTE,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 50 * MEBIBYTE,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 50 * MEBIBYTE,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 100 * MEBIBYTE,
  'application/vnd.oasis.opendocument.text': 50 * MEBIBYTE,
  'application/vnd.oasis.opendocument.spreadsheet': 50 * MEBIBYTE,
  'application/vnd.oasis.opendocument.presentation': 100 * MEBIBYTE,
  'application/epub+zip': 50 * MEBIBYTE,
  'image/jpeg': 20 * MEBIBYTE,
  'image/png': 20 * MEBIBYTE,
  'image/webp': 20 * MEBIBYTE,
  'audio/mpeg': 100 * MEBIBYTE,
  'video/mp4': 100 * MEBIBYTE,
} as const satisfies Record<string, number>;
/** One of {@link ACCEPTED_MEDIA_TYPES}. */
export type AcceptedMediaType = keyof typeof ACCEPTED_MEDIA_TYPES;

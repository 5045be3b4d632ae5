// The numbers that bound requests and texts. The service enforces them; clients may check them first.

/** The greatest lengths of texts, in Unicode code points. */
export const TEXT_LIMITS = {
  /** A name of an organisation, a person or a place. */
  name: 300,
  /** The title of a publication. */
  title: 300,
  /** The summary of a publication or the description of an organisation. */
  summary: 1_000,
  /** The body of a publication, in Markdown or HTML. */
  body: 200_000,
  /** The plain beginning of a publication, cut at the end of a word. */
  excerpt: 280,
  /** What a picture shows, for those who do not see it. */
  alternativeText: 500,
  /** A reason or a note that goes with an act. */
  note: 2_000,
  /** A web address. */
  url: 2_000,
  /** An e-mail address. */
  email: 254,
  /** A telephone number. */
  phone: 40,
  /** A postal address, over several lines. */
  address: 1_000,
  /** A password. The shortest is {@link PASSWORD_MIN_LENGTH}. */
  password: 200,
  /** An id that the caller gives to its own record. */
  externalId: 200,
  /** A BCP-47 language tag. */
  languageTag: 35,
  /** A search text. */
  search: 200,
  /** A slug. */
  slug: 60,
  /** A grant agreement number. */
  grantNumber: 100,
  /** The name of an uploaded file. */
  fileName: 200,
  /** A number in a public register, and the name of that register. */
  registration: 200,
  /** An idempotency key. */
  idempotencyKey: 100,
  /** A cursor of a connection. */
  cursor: 500,
} as const;

/** The fewest code points of a password. */
export const PASSWORD_MIN_LENGTH = 12;

/** The greatest lengths of lists in one argument or field. */
export const LIST_LIMITS = {
  /** Ids in one `nodes(ids:)`. */
  ids: 100,
  /** Topics of one record. */
  topics: 20,
  /** Publications related to one. */
  related: 10,
  /** Mentions of one publication. */
  mentions: 50,
  /** Languages of one localised field, and wanted languages of one request. */
  languages: 20,
  /** Names given in one act. */
  names: 20,
  /** Contact points of one organisation. */
  contactPoints: 20,
  /** Values of one filter field. */
  filterValues: 50,
  /** Partners of one programme. */
  partners: 50,
  /** Parties of one memorandum. */
  parties: 20,
  /** Audiences of one programme or resource. */
  audiences: 11,
  /** What one resource teaches, and its uses. */
  lrmi: 20,
  /** Files, and links, of one revision of a resource. */
  attachments: 20,
  /** Evidence of one adoption. */
  evidence: 20,
  /** Origins of one publishable key. */
  origins: 20,
  /** Publications of one `publishMany`. */
  publishMany: 500,
} as const;

/** How many rows a page of a connection holds. */
export const PAGE_SIZE = {
  /** When `first` and `last` are left out. */
  default: 20,
  /** At most. */
  max: 100,
} as const;

/** What one GraphQL request may be. Beyond it, the answer is QUERY_TOO_COSTLY and nothing runs. */
export const QUERY_LIMITS = {
  /** Levels of nesting. */
  depth: 12,
  /** Aliases. */
  aliases: 30,
  /** Directives. */
  directives: 20,
  /** Tokens of the document. */
  tokens: 4_000,
  /** Estimated cost: about one per field of each row that may come back. */
  cost: 10_000,
} as const;

/** How much may be watched at once. */
export const LIVE_LIMITS = {
  /** Subscriptions over one WebSocket. An event stream carries one. */
  subscriptionsPerConnection: 20,
} as const;

/** The greatest sizes in bytes. */
export const BYTE_LIMITS = {
  /** The body of one HTTP request: 2 MiB of input, and what stands around it. */
  requestBody: (2048 + 128) * 1024,
  /** One message over a WebSocket. */
  socketMessage: 1024 * 1024,
  /** One uploaded file; a media type may have a lower one. */
  file: 100 * 1024 * 1024,
} as const;

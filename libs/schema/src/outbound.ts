// What can go wrong when the service calls an address of somebody else: a webhook's receiver, a feed.

/** Why a call brought no answer. */
export const OUTBOUND_FAILURES = {
  URL_REFUSED: 'The address is none that this service calls: http or https, without user name, on a usual port.',
  ADDRESS_REFUSED: 'The host leads to a network address that this service may not call, such as a private one.',
  NAME_UNKNOWN: 'The name of the host was not found.',
  NOT_REACHED: 'No connection came about.',
  NOT_TRUSTED: 'The certificate of the host does not hold, or no encryption could be agreed.',
  TIMED_OUT: 'The whole answer did not come in time.',
  BROKEN_OFF: 'The connection ended before the answer did, or what came is no HTTP.',
  NOT_READABLE: 'The answer is compressed in a way for which this service did not ask, or its compression is broken.',
  TOO_LARGE: 'The answer is larger than this service takes.',
  TOO_MANY_REDIRECTS: 'One redirect led to another, too often.',
} as const;
/** One of {@link OUTBOUND_FAILURES}. */
export type OutboundFailure = keyof typeof OUTBOUND_FAILURES;

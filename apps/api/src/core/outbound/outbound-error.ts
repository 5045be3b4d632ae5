import { OUTBOUND_FAILURES, type OutboundFailure } from '@kurultai/schema';

/** A call brought no answer. The message may be shown to whoever gave the address: it tells nothing of this network. */
export class OutboundError extends Error {
  override readonly name = 'OutboundError';

  constructor(
    readonly failure: OutboundFailure,
    options?: ErrorOptions,
  ) {
    super(OUTBOUND_FAILURES[failure], options);
  }
}

const NAME_CODES: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME', 'EAI_FAIL']);
const UNREACHED = /^(ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM|ETIMEDOUT)$/u;
/** How zlib names what it cannot unfold. */
const UNREADABLE = /^(Z_[A-Z_]+|ERR__.+)$/u;
const UNTRUSTED = /CERT|^ERR_(TLS|SSL)|^EPROTO$/u;

/** What an error of Node's says of a call. @param aborted whether the deadline of the call has passed */
export function outboundErrorOf(error: unknown, aborted: boolean): OutboundError {
  if (aborted) return new OutboundError('TIMED_OUT', { cause: error });
  if (error instanceof OutboundError) return error;
  const code = codeOf(error);
  if (NAME_CODES.has(code)) return new OutboundError('NAME_UNKNOWN', { cause: error });
  if (UNREACHED.test(code)) return new OutboundError('NOT_REACHED', { cause: error });
  if (UNTRUSTED.test(code)) return new OutboundError('NOT_TRUSTED', { cause: error });
  if (UNREADABLE.test(code)) return new OutboundError('NOT_READABLE', { cause: error });
  return new OutboundError('BROKEN_OFF', { cause: error });
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  // Several addresses were tried: what the first one said.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

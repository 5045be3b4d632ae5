/**
 * The one way in which the service calls an address that somebody gave it. It connects to addresses of the public internet
 * only, and to what OUTBOUND_ALLOW names; it looks up a host once, and connects to what it has checked.
 */
import { Injectable } from '@nestjs/common';
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { performance } from 'node:perf_hooks';
import { AddressPolicy } from './address-policy.js';
import { checkedLookup } from './checked-lookup.js';
import { HostResolver } from './host-resolver.js';
import { outboundErrorOf, OutboundError } from './outbound-error.js';
import { hostOf, outboundUrl } from './outbound-url.js';
import { ENCODINGS, type Excess, readBody } from './read-body.js';

export interface OutboundRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** For everything together: names, connections, redirects and the whole answer. */
  readonly timeoutMs: number;
  /** How much of the answer's body is read, after it was unfolded. */
  readonly maxBytes: number;
  /** What is done with more than that. REFUSE by default. */
  readonly excess?: Excess;
  /** How many redirects of a GET are followed, each checked like the first address. None by default. */
  readonly redirects?: number;
}

export interface OutboundResponse {
  readonly status: number;
  /** By names in small letters; several of one name joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Whether the body had more than is here. */
  readonly cut: boolean;
  /** The address that answered, after redirects. */
  readonly url: string;
  /** Where the address has moved for good: as far as permanent redirects led; null when the first was none. */
  readonly movedTo: string | null;
  readonly durationMs: number;
}

const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Meant for one host only. */
const PERSONAL = /^(authorization|cookie)$/iu;

@Injectable()
export class Outbound {
  private readonly lookup: LookupFunction;

  constructor(
    private readonly policy: AddressPolicy,
    resolver: HostResolver,
  ) {
    this.lookup = checkedLookup(resolver, policy);
  }

  /** Checks what can be checked of an address without calling it. @throws OutboundError */
  check(url: string): URL {
    return outboundUrl(url, this.policy);
  }

  /** Calls an address. @returns the answer, whatever its status @throws OutboundError when there is none */
  async send(request: OutboundRequest): Promise<OutboundResponse> {
    const { timeoutMs, maxBytes, excess = 'REFUSE', redirects = 0, method } = request;
    const begin = performance.now();
    const signal = AbortSignal.timeout(timeoutMs);
    let headers = plainHeaders(request);
    let url = this.check(request.url);
    let movedTo: string | null = null;
    try {
      for (let hop = 0; ; hop += 1) {
        const response = await this.exchange(url, { ...request, headers }, signal);
        const status = response.statusCode ?? 0;
        const next = method === 'GET' && redirects > 0 ? redirectOf(response, url) : undefined;
        if (next === undefined) {
          const read = await readBody(response, maxBytes, excess);
          const durationMs = Math.round(performance.now() - begin);
          return { status, headers: headersOf(response), ...read, url: url.href, movedTo, durationMs };
        }
        response.destroy();
        if (hop === redirects) throw new OutboundError('TOO_MANY_REDIRECTS');
        const to = this.check(next.href);
        if (to.origin !== url.origin) {
          headers = Object.fromEntries(Object.entries(headers).filter(([name]) => !PERSONAL.test(name)));
        }
        if (PERMANENT.has(status) && (hop === 0 || movedTo === url.href)) movedTo = to.href;
        url = to;
      }
    } catch (error) {
      throw outboundErrorOf(error, signal.aborted);
    }
  }

  private exchange(url: URL, request: OutboundRequest, signal: AbortSignal): Promise<IncomingMessage> {
    const secure = url.protocol === 'https:';
    // A connection of its own for each call: none is kept for another, and no proxy of the environment stands between.
    const options = { method: request.method, headers: request.headers, signal, lookup: this.lookup };
    return new Promise((resolve, reject) => {
      const sent = secure
        ? requestHttps(url, { ...options, agent: new HttpsAgent({ keepAlive: false }), rejectUnauthorized: true })
        : requestHttp(url, { ...options, agent: new HttpAgent({ keepAlive: false }) });
      sent.once('response', resolve);
      sent.on('error', reject);
      // An answer that is none, such as an upgrade, ends without an error.
      sent.once('close', () => {
        reject(new OutboundError('BROKEN_OFF'));
      });
      sent.end(request.body);
    });
  }
}

function plainHeaders({ headers = {}, excess }: OutboundRequest): Record<string, string> {
  const own = { 'user-agent': 'Kurultai', 'accept-encoding': excess === 'CUT' ? 'identity' : ENCODINGS };
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  // The host is what the address says: another one could ask a shared server for somebody else's site.
  return { ...own, ...Object.fromEntries(given.filter(([name]) => name !== 'host')) };
}

function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage, from: URL): URL | undefined {
  if (!REDIRECTS.has(statusCode) || location === undefined) return undefined;
  if (!URL.canParse(location, from.href)) throw new OutboundError('URL_REFUSED');
  const to = new URL(location, from.href);
  // From encrypted to open: whoever listens could answer instead.
  if (from.protocol === 'https:' && to.protocol === 'http:') throw new OutboundError('URL_REFUSED');
  if (hostOf(to) === '') throw new OutboundError('URL_REFUSED');
  return to;
}

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );

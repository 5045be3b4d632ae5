/** What can be said of an address before it is called: its form, its port, and its host where that is a number. */
import { isIP } from 'node:net';
import type { AddressPolicy } from './address-policy.js';
import { OutboundError } from './outbound-error.js';

/** Longer addresses are refused by many servers. */
export const MAX_URL_LENGTH = 2000;
/** The ports of other protocols above 1023, from the list of bad ports of the Fetch standard, and those of databases. */
const OTHERS_PORTS: ReadonlySet<number> = new Set([
  ...[
    1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
  ],
  ...[1433, 1521, 2375, 2376, 2379, 3306, 5432, 6379, 9042, 9200, 9300, 10250, 11211, 27017],
]);

/**
 * Reads an address that somebody gave. The parser also reads hosts such as `0x7f.1` as the number that they are.
 * @throws OutboundError with URL_REFUSED or ADDRESS_REFUSED
 */
export function outboundUrl(text: string, policy: AddressPolicy): URL {
  if (text.length > MAX_URL_LENGTH || !URL.canParse(text)) throw new OutboundError('URL_REFUSED');
  const url = new URL(text);
  if (!/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '' || !isUsual(url.port)) {
    throw new OutboundError('URL_REFUSED');
  }
  const host = hostOf(url);
  if (host === '') throw new OutboundError('URL_REFUSED');
  // For a number nothing is looked up, so that this is the only place where it is checked.
  if (isIP(host) !== 0 && !policy.allows(host)) throw new OutboundError('ADDRESS_REFUSED');
  return url;
}

/** The host without the brackets of an IPv6 address. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/u, '$1');

/** 80, 443 and what is free for everybody. The parser leaves out the usual port of the scheme. */
function isUsual(port: string): boolean {
  const number = Number(port);
  return port === '' || number === 80 || number === 443 || (number >= 1024 && !OTHERS_PORTS.has(number));
}

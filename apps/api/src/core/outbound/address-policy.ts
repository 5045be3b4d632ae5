/** Which network addresses the service may connect to: those of the public internet, and what the configuration adds. */
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Range = [Address, number];

/** All of IPv6 that is given out to the public internet. What lies elsewhere is for special use, or not yet for any. */
const GLOBAL_IPV6: Range = [ipaddr.IPv6.parse('2000::'), 3];
/** The agent of Azure listens on an address that looks public and hands out secrets to whoever asks from within. */
const REFUSED: readonly Range[] = [[ipaddr.IPv4.parse('168.63.129.16'), 32]];

export class AddressPolicy {
  private readonly allowed: readonly Range[];

  /** @param allowed addresses or ranges beside the public ones, separated by commas; checked by the configuration */
  constructor(allowed = '') {
    this.allowed = allowed
      .split(',')
      .map(text => text.trim())
      .filter(text => text !== '')
      .map(rangeOf);
  }

  /**
   * Whether the service may connect to this address. IPv6 that carries an IPv4 address in it (mapped, NAT64, 6to4, Teredo)
   * leads to a second place that nobody checked: it is refused, unless its own range is allowed.
   */
  allows(text: string): boolean {
    if (!ipaddr.isValid(text)) return false;
    const address = ipaddr.parse(text);
    if (this.allowed.some(range => isIn(address, range))) return true;
    if (address.range() !== 'unicast' || REFUSED.some(range => isIn(address, range))) return false;
    return address.kind() === 'ipv4' || isIn(address, GLOBAL_IPV6);
  }
}

function rangeOf(text: string): Range {
  const address = ipaddr.parse(text.split('/')[0] ?? '');
  return text.includes('/') ? ipaddr.parseCIDR(text) : [address, address.kind() === 'ipv4' ? 32 : 128];
}

const isIn = (address: Address, [network, bits]: Range): boolean =>
  address.kind() === network.kind() && address.match(network, bits);

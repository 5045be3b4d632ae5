/**
 * The lookup that a connection uses. What it gives back is what is connected to, so that no second answer of a name server
 * can lead elsewhere than the one that was checked.
 */
import type { LookupFunction } from 'node:net';
import type { AddressPolicy } from './address-policy.js';
import type { HostResolver } from './host-resolver.js';
import { OutboundError } from './outbound-error.js';

export function checkedLookup(resolver: HostResolver, policy: AddressPolicy): LookupFunction {
  return (host, options, callback) => {
    resolver
      .resolve(host)
      .then(found => {
        const allowed = found.filter(({ address }) => policy.allows(address));
        const [first] = allowed;
        if (!first) throw new OutboundError(found.length === 0 ? 'NAME_UNKNOWN' : 'ADDRESS_REFUSED');
        if (options.all === true) callback(null, allowed);
        else callback(null, first.address, first.family);
      })
      .catch((error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)), []);
      });
  };
}

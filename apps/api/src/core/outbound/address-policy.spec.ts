import { describe, expect, it } from '@jest/globals';
import { AddressPolicy } from './address-policy.js';
import { OutboundError } from './outbound-error.js';
import { outboundUrl } from './outbound-url.js';

const none = new AddressPolicy();
const some = new AddressPolicy('127.0.0.1, 10.20.0.0/16,fd12::/16,::ffff:10.0.0.0/104');

/** Why the form of an address is refused; undefined when it is not. */
const refusalOf = (url: string, policy = none): string | undefined => {
  try {
    outboundUrl(url, policy);
    return undefined;
  } catch (error) {
    if (error instanceof OutboundError) return error.failure;
    throw error;
  }
};

describe('the addresses to which the service connects', () => {
  it.each(['1.1.1.1', '8.8.8.8', '192.169.0.1', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450:4001:830::200e'])(
    'are public ones: %s',
    address => {
      expect(none.allows(address)).toBe(true);
    },
  );

  it.each([
    ...['127.0.0.1', '127.8.9.1', '0.0.0.0', '0.1.2.3', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '100.100.100.200', '192.0.0.192', '198.18.0.1', '224.0.0.1', '240.0.0.1'],
    ...['255.255.255.255', '168.63.129.16', '192.0.2.1', '198.51.100.1', '203.0.113.1'],
    ...['::', '::1', '::7f00:1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1', '64:ff9b::7f00:1'],
    ...['64:ff9b:1::1', '2002:7f00:1::', '2001::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'fc00::1', 'fd00:ec2::254'],
    ...['ff02::1', '2001:db8::1', '100::1', '4000::1', '3fff::1', '5f00::1'],
    ...['', 'localhost', '127.0.0.1/8', 'nonsense'],
  ])('are not others: %s', address => {
    expect(none.allows(address)).toBe(false);
  });

  it.each([
    ['127.0.0.1', true],
    ['127.0.0.2', false],
    ['10.20.255.1', true],
    ['10.21.0.1', false],
    ['fd12::9', true],
    ['fd13::9', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:10.9.9.9', true],
    ['8.8.8.8', true],
    ['::1', false],
  ])('are also those that the configuration names: %s %p', (address, allowed) => {
    expect(some.allows(address)).toBe(allowed);
  });
});

describe('the form of an address', () => {
  it.each([
    'https://members.example/hook?x=1',
    'http://members.example:8080/',
    'https://members.example:80/',
    'https://8.8.8.8/',
    'https://[2606:4700:4700::1111]/',
  ])('may be %s', url => {
    expect(refusalOf(url)).toBeUndefined();
  });

  it.each([
    ['', 'URL_REFUSED'],
    ['members.example', 'URL_REFUSED'],
    ['ftp://members.example/', 'URL_REFUSED'],
    ['file:///etc/passwd', 'URL_REFUSED'],
    ['gopher://members.example/', 'URL_REFUSED'],
    ['https://me@members.example/', 'URL_REFUSED'],
    ['https://me:sesame@members.example/', 'URL_REFUSED'],
    ['https://members.example:22/', 'URL_REFUSED'],
    ['https://members.example:6379/', 'URL_REFUSED'],
    ['https://members.example:99999/', 'URL_REFUSED'],
    [`https://members.example/${'a'.repeat(2000)}`, 'URL_REFUSED'],
    ['http://127.0.0.1/', 'ADDRESS_REFUSED'],
    ['http://127.1/', 'ADDRESS_REFUSED'],
    ['http://2130706433/', 'ADDRESS_REFUSED'],
    ['http://0177.0.0.1/', 'ADDRESS_REFUSED'],
    ['http://0x7f.0.0.1/', 'ADDRESS_REFUSED'],
    ['http://①②⑦.0.0.1/', 'ADDRESS_REFUSED'],
    ['http://127.0.0.1./', 'ADDRESS_REFUSED'],
    ['http://169.254.169.254/latest/meta-data/', 'ADDRESS_REFUSED'],
    ['http://[::1]/', 'ADDRESS_REFUSED'],
    ['http://[::ffff:127.0.0.1]/', 'ADDRESS_REFUSED'],
    ['http://[64:ff9b::7f00:1]/', 'ADDRESS_REFUSED'],
  ])('may not be %s: %s', (url, failure) => {
    expect(refusalOf(url)).toBe(failure);
  });

  it('may be a private number where the configuration allows it', () => {
    expect(refusalOf('http://127.0.0.1:8080/', some)).toBeUndefined();
    expect(refusalOf('http://2130706433:8080/', some)).toBeUndefined();
  });
});

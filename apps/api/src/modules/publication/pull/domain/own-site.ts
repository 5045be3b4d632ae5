/** Whether an address lies on the website of an organisation: nobody lets the network repeat somebody else's news. */

/** The host without `www.` and without the dot that may end it; undefined for what is no address. */
export function siteOf(address: string | null): string | undefined {
  // Before it is read: www.127.0.0.1 is no host, and 127.0.0.1 is one.
  const bare = address?.replace(/^(https?:\/\/)www\./iu, '$1');
  if (bare === undefined || !URL.canParse(bare)) return undefined;
  return new URL(bare).host.replace(/^www\./u, '').replace(/\.(?=$|:)/u, '');
}

/**
 * Whether a feed is on the website that the register knows: on the same host and, where the website is a part of a host
 * that it shares with others, within that part.
 */
export function isOnWebsite(feed: string, website: string | null): boolean {
  if (website === null || siteOf(website) === undefined || siteOf(feed) !== siteOf(website)) return false;
  const folder = new URL(website).pathname.replace(/\/*$/u, '/');
  return new URL(feed).pathname.startsWith(folder);
}

/** The spellings of an address that lead to the same page on nearly every site: with and without TLS, `www.` and a slash at the end. */
export function addressesOf(address: string): string[] {
  const url = new URL(address);
  const host = url.host.replace(/^www\./u, '');
  const path = url.pathname.replace(/\/+$/u, '');
  const rest = url.search;
  return ['https:', 'http:'].flatMap(protocol =>
    [host, `www.${host}`].flatMap(name => [path, `${path}/`].map(end => `${protocol}//${name}${end}${rest}`)),
  );
}

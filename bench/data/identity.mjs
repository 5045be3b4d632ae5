/** Ids, slugs and secrets of the data set: known from a number, so that a request can be made without asking the database. */
import { createHash } from 'node:crypto';

/** The kinds of rows, as the first part of their ids. */
export const KIND = {
  organisation: 1,
  name: 2,
  membership: 3,
  membershipEvent: 4,
  programme: 5,
  resource: 6,
  translation: 7,
  adoption: 8,
  publication: 9,
  summit: 10,
  delegation: 11,
  delegate: 12,
  presence: 13,
  person: 14,
  mandate: 15,
  session: 16,
  key: 17,
  ballot: 18,
};

/** The same as the function `bench_load.id` of the database. */
export function idOf(kind, number) {
  const hex = (value, digits) => value.toString(16).padStart(digits, '0');
  return `${hex(KIND[kind], 8)}-0000-7000-8000-${hex(number, 12)}`;
}

export const slugOf = number => `organisation-${String(number)}`;

const text = (name, number) =>
  createHash('sha256')
    .update(`bench ${name} ${String(number)}`)
    .digest('base64url');
export const accessToken = number => `kur_at_${text('session', number)}`;
export const secretKey = number => `kur_sk_${text('secret key', number)}`;
export const PUBLISHABLE_KEY = `kur_pk_${text('publishable key', 0)}`;
export const PARTNER_SITE = 'https://partner.example';
export const hashOf = secret => createHash('sha256').update(secret).digest();

/** How many organisations publish with keys of their own, and in how many ballots every delegation of the last summit may vote. */
export const PUBLISHERS = 32;
export const BALLOTS = 100;
export const COUNTRIES = ['KZ', 'HU', 'NL', 'GR', 'ES', 'PT', 'RO', 'FI', 'AT', 'DE', 'IE', 'UG'];
export const TOPICS = 50;
/** The newest publication is of this instant; each further one is a minute older than the one before. */
export const NEWEST = Date.parse('2026-11-01T00:00:00Z');

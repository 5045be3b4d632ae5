/** The data of a travel document: what a letter names, sealed as one text. */
import { InputInvalid, type Violation } from '../../../../core/errors/index.js';

export interface Passport {
  /** As it stands in the document. */
  readonly name: string;
  readonly number: string;
  /** ISO 3166-1 alpha-2. */
  readonly nationality: string;
  readonly birthDate: string;
  readonly expiresOn: string;
}

/** What the vault binds the sealed data to: they open for their own letter only. */
export const passportPurpose = (letterId: string): string => `visa.passport:${letterId}`;
export const pdfPurpose = (letterId: string): string => `visa.pdf:${letterId}`;

export const packPassport = (passport: Passport): Buffer => Buffer.from(JSON.stringify(passport), 'utf8');
export const unpackPassport = (plain: Buffer): Passport => JSON.parse(plain.toString('utf8')) as Passport;

/**
 * Checks what an embassy would refuse.
 * @throws InputInvalid naming every broken rule, without the values: `birthDate`, `passportExpired`
 */
export function checkPassport(passport: Passport, { endsOn, today }: { endsOn: string; today: string }): void {
  const violations: Violation[] = [];
  if (passport.birthDate >= today || passport.birthDate < '1900-01-01') {
    violations.push({ path: ['input', 'birthDate'], rule: 'birthDate', message: 'A day in the past.' });
  }
  if (passport.expiresOn < endsOn) {
    const message = 'The travel document must be valid until the end of the event.';
    violations.push({ path: ['input', 'expiresOn'], rule: 'passportExpired', message });
  }
  if (violations.length > 0) throw new InputInvalid(violations);
}

/** The initials of a name, at most four: `A. K.`. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s\p{Pd}]+/u)
    .filter(word => /\p{L}/u.test(word))
    .slice(0, 4)
    .map(word => `${(/\p{L}/u.exec(word)?.[0] ?? '').toUpperCase()}.`)
    .join(' ');

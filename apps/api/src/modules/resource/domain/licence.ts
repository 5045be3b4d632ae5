/** Licences: the id by which SPDX knows one, and whether it lets others adapt and translate. */
import type { AdaptationPermission } from '@kurultai/schema';
import { createRequire } from 'node:module';

// Read by require: importing JSON as a module prints a warning on Node 20.
const IDS = createRequire(import.meta.url)('spdx-license-ids/index.json') as readonly string[];

const BY_FOLDED: ReadonlyMap<string, string> = new Map(IDS.map(id => [id.toLowerCase(), id]));

/** `https://creativecommons.org/licenses/by-sa/4.0/deed.en` */
const CC_ADDRESS = /^https?:\/\/creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)(?:\/.*)?$/u;
/** What people write: `CC BY-SA 4.0`, `CC-BY 4.0`. */
const CC_SPOKEN = /^cc[ -](by(?:[ -](?:nc|nd|sa))*)[ -](\d\.\d)$/u;

/**
 * Reads a licence as people write it: an SPDX id in any case, a Creative Commons name, or the address of one.
 * @returns its SPDX id, or undefined when SPDX knows no such licence
 */
export function parseLicence(text: string): string | undefined {
  const folded = text.trim().toLowerCase();
  const [, room, name = '', version = ''] = CC_ADDRESS.exec(folded) ?? [];
  if (room === 'publicdomain') return BY_FOLDED.get(name === 'zero' ? `cc0-${version}` : '');
  if (room !== undefined) return BY_FOLDED.get(`cc-${name}-${version}`);
  const [, elements, spoken] = CC_SPOKEN.exec(folded) ?? [];
  if (elements !== undefined) return BY_FOLDED.get(`cc-${elements.replaceAll(' ', '-')}-${spoken ?? ''}`);
  return BY_FOLDED.get(folded.replace(/^cc0 (?=\d)/u, 'cc0-'));
}

/** Licences that plainly let everybody change the work; Creative Commons without ND beside them. */
const OPEN =
  /^(CC0-|CC-BY(-NC)?(-SA)?-\d|CC-PDDC$|PDDL-|Unlicense$|MIT(-0)?$|0BSD$|ISC$|BSD-[23]-Clause$|Apache-|MPL-|EUPL-|L?GPL-|AGPL-|GFDL-[\d.]+-(no-invariants-)?(only|or-later)$|ODbL-|ODC-By-|OGL-UK-|LAL-|Artistic-2\.0$)/u;

/** Whether a licence lets others adapt and translate. An unknown one neither allows nor forbids: one asks the owner. */
export function adaptationOf(licence: string | null): AdaptationPermission {
  if (licence === null) return 'ASK';
  if (/-ND(-|$)/u.test(licence)) return 'NO';
  return OPEN.test(licence) ? 'YES' : 'ASK';
}

/** Where the text of a licence stands. */
export function licenceUrl(licence: string): string {
  const [, name = '', version = ''] = /^CC-(BY[A-Z-]*?)-(\d\.\d)$/u.exec(licence) ?? [];
  if (name !== '') return `https://creativecommons.org/licenses/${name.toLowerCase()}/${version}/`;
  if (licence === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  return `https://spdx.org/licenses/${licence}.html`;
}

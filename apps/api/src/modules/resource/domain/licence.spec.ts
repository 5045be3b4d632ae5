import { describe, expect, it } from '@jest/globals';
import { adaptationOf, licenceUrl, parseLicence } from './licence.js';

describe('a licence', () => {
  it.each([
    ['CC-BY-SA-4.0', 'CC-BY-SA-4.0'],
    ['cc-by-sa-4.0', 'CC-BY-SA-4.0'],
    ['CC BY-SA 4.0', 'CC-BY-SA-4.0'],
    ['CC BY NC ND 3.0', 'CC-BY-NC-ND-3.0'],
    ['https://creativecommons.org/licenses/by-nc/4.0/deed.ru', 'CC-BY-NC-4.0'],
    ['http://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
    ['CC0 1.0', 'CC0-1.0'],
    ['mit', 'MIT'],
    ['EUPL-1.2', 'EUPL-1.2'],
    ['CC-BY-9.9', undefined],
    ['https://creativecommons.org/publicdomain/mark/1.0/', undefined],
    ['All rights reserved', undefined],
    ['', undefined],
  ])('written %p is %p', (text, id) => {
    expect(parseLicence(text)).toBe(id);
  });

  it.each([
    ['CC-BY-4.0', 'YES'],
    ['CC-BY-SA-4.0', 'YES'],
    ['CC-BY-NC-SA-3.0', 'YES'],
    ['CC0-1.0', 'YES'],
    ['MIT', 'YES'],
    ['GPL-3.0-or-later', 'YES'],
    ['GFDL-1.3-or-later', 'YES'],
    ['CC-BY-ND-4.0', 'NO'],
    ['CC-BY-NC-ND-4.0', 'NO'],
    ['GFDL-1.3-invariants-or-later', 'ASK'],
    ['Adobe-2006', 'ASK'],
    [null, 'ASK'],
  ] as const)('%p lets others adapt: %p', (licence, verdict) => {
    expect(adaptationOf(licence)).toBe(verdict);
  });

  it('stands where its text can be read', () => {
    expect(licenceUrl('CC-BY-NC-SA-4.0')).toBe('https://creativecommons.org/licenses/by-nc-sa/4.0/');
    expect(licenceUrl('CC0-1.0')).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
    expect(licenceUrl('MIT')).toBe('https://spdx.org/licenses/MIT.html');
  });
});

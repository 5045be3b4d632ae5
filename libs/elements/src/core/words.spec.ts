/** What the elements say, in every language that they speak. */
import { describe, expect, it } from '@jest/globals';
import { DirectoryElement } from '../directory/directory-element.js';
import { MapElement } from '../map/map-element.js';
import { PublicationsElement } from '../publications/publications-element.js';
import { ResourcesElement } from '../resources/resources-element.js';
import { SummitsElement } from '../summits/summits-element.js';
import { words as kk } from '../lang/kk.js';
import { words as ru } from '../lang/ru.js';
import { ENGLISH, filled, spoken, type Words } from './words.js';

const english: Words = Object.assign(
  {},
  ENGLISH,
  ...[DirectoryElement, MapElement, PublicationsElement, ResourcesElement, SummitsElement].map(
    element => new element().english,
  ),
);

describe('the words of the elements', () => {
  it.each([
    ['Russian', ru],
    ['Kazakh', kk],
  ])('are all there in %s, with the same places', (_language, words) => {
    const { months, ...own } = words;
    expect(months?.split(' ').length ?? 12).toBe(12);
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(own))
      expect({ key, places: text.match(/\{\d\}/g) }).toEqual({ key, places: english[key]?.match(/\{\d\}/g) ?? null });
  });

  it('are English for whoever reads another language', () => {
    expect(['kk', 'kk-Cyrl-KZ', 'RU', 'de', 'en-GB', ''].map(spoken)).toEqual(['kk', 'kk', 'ru', 'en', 'en', 'en']);
  });

  it('take values as they are', () => {
    expect(filled('{0} of {1}', '$&', 2)).toBe('$& of 2');
  });
});

import { describe, expect, it } from '@jest/globals';
import { foldText, soundKey } from '../../../core/text/index.js';
import { kazakhStem, tellingWords } from './kazakh-stem.js';

const sound = (text: string) => soundKey(foldText(text));
const stems = (text: string) => tellingWords(sound(text)).map(kazakhStem);

describe('a Kazakh word', () => {
  it.each([
    ['балаларға', 'балалардың'],
    ['балаларға', 'balalargha'],
    ['балаларға', 'balalarga'],
    ['тәрбиесі', 'тәрбие'],
    ['тәрбиелеу', 'тәрбиесі'],
    ['мектебі', 'мектепте'],
    ['ата-аналарға', 'ata-ana'],
    ['отбасынан', 'отбасына'],
  ])('%p begins as %p begins', (one, other) => {
    const [left, right] = [stems(one), stems(other)];
    const begins = left.every((stem, place) => sound(other).split(' ')[place]?.startsWith(stem));
    const begun = right.every((stem, place) => sound(one).split(' ')[place]?.startsWith(stem));
    expect({ left, right, begins, begun }).toMatchObject({ begins: true, begun: true });
  });

  it('is not taken for one that says nothing', () => {
    expect(tellingWords(sound('және'))).toEqual([]);
    expect(tellingWords(sound('үшін'))).toEqual([]);
    expect(tellingWords(sound('ата-аналар және балалар'))).toEqual(['ata', 'analar', 'balalar']);
  });

  it('stays whole when it is short', () => {
    expect(kazakhStem('ata')).toBe('ata');
    expect(kazakhStem('ni')).toBe('ni');
  });
});

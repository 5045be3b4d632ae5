/** What is written about the elements, for people and for editors, is what they have. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STYLES } from './core/styles.js';
import { DirectoryElement } from './directory/directory-element.js';
import { MapElement } from './map/map-element.js';
import { PublicationsElement } from './publications/publications-element.js';
import { ResourcesElement } from './resources/resources-element.js';
import { SummitsElement } from './summits/summits-element.js';

const folder = 'libs/elements';
const ELEMENTS = [DirectoryElement, SummitsElement, ResourcesElement, PublicationsElement, MapElement];

interface Declaration {
  readonly tagName: string;
  readonly name: string;
  readonly attributes: readonly { readonly name: string }[];
  readonly events: readonly { readonly name: string }[];
  readonly cssParts: readonly { readonly name: string }[];
  readonly cssProperties: readonly { readonly name: string; readonly default: string }[];
}
const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as {
  readonly modules: readonly { readonly declarations: readonly [Declaration] }[];
};
const declarations = manifest.modules.map(({ declarations: [one] }) => one);
const source = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map(file => readFileSync(join(folder, 'src', file), 'utf8'))
  .join('\n');
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

describe('the description of the elements', () => {
  it.each(ELEMENTS.map(element => [element.name, element] as const))('names every attribute of %s', (name, element) => {
    const declared = declarations.find(one => one.name === name);
    expect(sorted(declared?.attributes.map(one => one.name) ?? [])).toEqual(sorted(element.observedAttributes));
  });

  it.each(ELEMENTS.map(element => [element.name, element] as const))('names every variable of %s', (name, element) => {
    const declared = declarations.find(one => one.name === name)?.cssProperties ?? [];
    const styles = STYLES + element.styles;
    expect(sorted(declared.map(one => one.name))).toEqual(sorted(styles.match(/--kurultai-[a-z-]+/g) ?? []));
    for (const one of declared) expect(styles).toContain(`var(${one.name}, ${one.default})`);
  });

  it('names every part and every event', () => {
    const written = [...source.matchAll(/part="([a-z]+)"|line\(\s*'([a-z]+)'/g)].map(([, a, b]) => a ?? b ?? '');
    const parts = declarations.flatMap(one => one.cssParts.map(part => part.name));
    expect(sorted(parts)).toEqual(sorted([...written, 'country', 'chosen']));
    const events = declarations.flatMap(one => one.events.map(event => event.name));
    expect(sorted(events)).toEqual(['kurultai-error', 'kurultai-load', 'kurultai-select']);
  });

  it('stands in the README as well', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const one of declarations) {
      const names = [one.attributes, one.events, one.cssParts, one.cssProperties].flat().map(({ name }) => name);
      for (const name of [`<${one.tagName}>`, ...names]) expect(readme).toContain(`\`${name}`);
    }
  });
});

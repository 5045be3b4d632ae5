// The world as paths of an SVG, drawn once here instead of in every browser. Natural Earth, by world-atlas, in the
// Equal Earth projection, which shows each country as large as it is.
import { geoContains, geoEqualEarth, geoPath } from 'd3-geo';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { COUNTRY_CODES } from './country-codes.mjs';

const WIDTH = 1800;
const HEIGHT = 820;
const ANTARCTICA = '010';
/** Drawn as land and never coloured as a country's: the source would give it to one side of a dispute. See README. */
const CRIMEA = [34.2, 45.2];

const require = createRequire(import.meta.url);
const featuresOf = scale => {
  const world = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), 'utf8'));
  return feature(world, world.objects.countries).features;
};

/** @returns the module's text */
export function worldModule() {
  const projection = geoEqualEarth().rotate([-11, 0]);
  const coarse = featuresOf('110m').filter(({ id }) => id !== ANTARCTICA);
  projection.fitSize([WIDTH, HEIGHT], { type: 'FeatureCollection', features: coarse });
  const pathOf = geoPath(projection);
  const countries = {};
  const land = [];
  for (const { id, properties, geometry } of coarse) {
    const code = properties.name === 'Kosovo' ? 'XK' : COUNTRY_CODES.get(id);
    const [own, disputed] = partCrimea(geometry);
    if (code) countries[code] = shorter(pathOf(own));
    else land.push(shorter(pathOf(own)));
    if (disputed) land.push(shorter(pathOf(disputed)));
  }
  const points = {};
  for (const one of featuresOf('50m')) {
    const code = COUNTRY_CODES.get(one.id);
    if (code && !(code in countries)) points[code] = pathOf.centroid(one).map(Math.round);
  }
  return [
    '// Generated from Natural Earth by scripts/generate.mjs. Do not edit.',
    '// prettier-ignore',
    `export const SIZE = ${JSON.stringify([WIDTH, HEIGHT])} as const;`,
    '/** The path of each country, by its letters. */',
    '// prettier-ignore',
    `export const COUNTRIES: Readonly<Record<string, string>> = ${JSON.stringify(countries)};`,
    '/** Where the countries are that are too small to be drawn. */',
    '// prettier-ignore',
    `export const POINTS: Readonly<Record<string, readonly [number, number]>> = ${JSON.stringify(points)};`,
    '/** Land that is coloured as nobody’s. */',
    '// prettier-ignore',
    `export const LAND = ${JSON.stringify(land.join(''))};`,
    '',
  ].join('\n');
}

function partCrimea(geometry) {
  if (geometry.type !== 'MultiPolygon') return [geometry];
  const isIt = coordinates => geoContains({ type: 'Polygon', coordinates }, CRIMEA);
  const disputed = geometry.coordinates.filter(isIt);
  const own = geometry.coordinates.filter(one => !isIt(one));
  return [{ ...geometry, coordinates: own }, disputed.length ? { ...geometry, coordinates: disputed } : undefined];
}

/** Whole numbers, each point by its distance from the last: a third of the bytes. */
function shorter(path) {
  return path
    .split('Z')
    .filter(Boolean)
    .map(ring => {
      const points = ring
        .slice(1)
        .split('L')
        .map(point => point.split(',').map(Number).map(Math.round));
      const steps = points
        .map(([x, y], index) => (index ? [x - points[index - 1][0], y - points[index - 1][1]] : [x, y]))
        .filter(([x, y], index) => index === 0 || x !== 0 || y !== 0);
      const [start, ...rest] = steps;
      // An island of one point.
      if (!rest.length) return '';
      const text = rest
        .map(([x, y]) => `${x}${y < 0 ? '' : ' '}${y}`)
        .reduce((all, one) => all + (one.startsWith('-') || !all ? '' : ' ') + one, '');
      return `M${start.join(' ')}l${text}z`;
    })
    .join('');
}

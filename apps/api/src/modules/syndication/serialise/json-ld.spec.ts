import { describe, expect, it } from '@jest/globals';
import { TEXTS } from './fixtures.testing.js';
import { toJsonLd } from './json-ld.js';

const thing = (name: string) => ({ '@context': 'https://schema.org', '@type': 'NGO', name }) as const;

describe('JSON-LD', () => {
  it.each([...TEXTS, '</script><!--', 'line\u2028paragraph\u2029'])('gives %j back byte for byte', text => {
    expect(JSON.parse(toJsonLd(thing(text)))).toEqual(thing(text));
  });

  it('may stand in the script of a page', () => {
    expect(toJsonLd(thing('</script><!-- &lt; \u2028'))).not.toMatch(/[<>&\u2028\u2029]/u);
  });
});

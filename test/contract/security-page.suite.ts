/** The page of promises names tests that exist. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

const rows = [...readFileSync('docs/security.md', 'utf8').matchAll(/`(test\/[^`]+)` “([^”]+)”/gu)];

describe('the page of promises', () => {
  it('has a test behind each line of its tables', () => {
    const lines = readFileSync('docs/security.md', 'utf8')
      .split('\n')
      .filter(line => /^\| (?!Promise|-)/u.test(line));
    expect(lines.length).toBeGreaterThan(20);
    expect(rows).toHaveLength(lines.length);
  });

  it.each(rows.map(([, path = '', name = '']) => [path, name]))('names what is there: %s “%s”', (path, name) => {
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain(name);
  });
});

import { describe, expect, it } from '@jest/globals';
import { InputInvalid } from '../../../core/errors/index.js';
import { checkOrigin } from './check-record.js';

const violations = (...args: Parameters<typeof checkOrigin>) => {
  try {
    checkOrigin(...args);
    return [];
  } catch (error) {
    if (!(error instanceof InputInvalid)) throw error;
    return error.violations.map(({ path, rule }) => `${path.join('.')} ${rule}`);
  }
};

describe('the origin of a record', () => {
  it.each(['LIVE', 'STAGED', 'RECORDED_RETROSPECTIVELY', null, undefined] as const)(
    'may be %s without more',
    provenance => {
      expect(violations({ ...(provenance !== undefined && { provenance }) }, true)).toEqual([]);
    },
  );

  it('names its source when it is documented', () => {
    expect(violations({ provenance: 'DOCUMENTED' }, false)).toEqual(['input.source sourceNeeded']);
    expect(violations({ provenance: 'DOCUMENTED', source: null }, false, [])).toEqual(['source sourceNeeded']);
    expect(violations({ provenance: 'DOCUMENTED', source: 'A' }, true)).toEqual([]);
  });

  it('is never made up in production', () => {
    expect(violations({ provenance: 'FICTITIOUS' }, true)).toEqual(['input.provenance provenance']);
    expect(violations({ provenance: 'FICTITIOUS' }, false)).toEqual([]);
  });
});

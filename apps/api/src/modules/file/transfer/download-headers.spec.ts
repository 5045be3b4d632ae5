import { describe, expect, it } from '@jest/globals';
import { downloadHeaders } from './download-headers.js';

const row = {
  id: '0',
  organisation_id: '0',
  media_type: 'application/pdf',
  bytes: 3,
  sha256: 'ab'.repeat(32),
  visibility: 'PUBLIC',
  state: 'READY',
  version: 2,
  kept: false,
  reader_ids: [],
  created_at: new Date(0),
} as const;

describe('the headers of a download', () => {
  it.each([
    ['a.pdf', 'attachment; filename=a.pdf'],
    ['a"; filename="b.html', 'attachment; filename="a\\"; filename=\\"b.html"'],
    ['50%41.pdf', `attachment; filename=50%41.pdf; filename*=UTF-8''50%2541.pdf`],
    ["R’s '1' (2).pdf", `attachment; filename="R?s '1' (2).pdf"; filename*=UTF-8''R%E2%80%99s%20%271%27%20%282%29.pdf`],
    ['📄.pdf', `attachment; filename="??.pdf"; filename*=UTF-8''%F0%9F%93%84.pdf`],
  ])('name the file %j so that nothing else can be read from it', (name, expected) => {
    expect(downloadHeaders({ ...row, name })['content-disposition']).toBe(expected);
  });

  it('let no browser show, run or keep it', () => {
    expect(downloadHeaders({ ...row, name: 'a.pdf' })).toMatchObject({
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });
});

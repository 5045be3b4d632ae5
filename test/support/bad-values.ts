/** Values that break one rule of the border, and the rule's name. */
export const BAD_TEXTS: readonly [name: string, text: string, rule: string][] = [
  ['a NUL', 'A\u0000b', 'controlCharacter'],
  ['a control character', 'A\u0007b', 'controlCharacter'],
  ['half a character', 'A\ud800b', 'surrogate'],
  ['a direction control', 'A\u202eb', 'bidiControl'],
  ['an isolate', 'A\u2066b', 'bidiControl'],
  ['nothing', '', 'empty'],
  ['nothing that can be seen', ' \u200b\u00a0', 'empty'],
];

export const BAD_IDS: readonly [name: string, id: unknown, rule: string][] = [
  ['garbage', 'garbage', 'typeId'],
  ['nothing', '', 'typeId'],
  ['a number', 7, 'typeId'],
  ['a plain uuid', '01900000-0000-7000-8000-000000000000', 'typeId'],
  ['a suffix beyond 128 bits', 'org_8zzzzzzzzzzzzzzzzzzzzzzzzz', 'typeId'],
  ['another spelling', 'ORG_01j00000000000000000000000', 'typeId'],
  ['a NUL', 'org_\u0000', 'typeId'],
  ['5 000 characters', 'org_'.repeat(1_250), 'typeId'],
];

/** The Chromium of the machine, as tests drive it. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where it is; undefined on a machine without one. `CHROMIUM` names another. */
export const chromiumPath = [
  process.env['CHROMIUM'] ?? '',
  ...(process.env['PATH'] ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name))),
].find(path => path !== '' && existsSync(path));

/** Why tests are skipped without it. */
export const NEEDS_CHROMIUM = 'it needs Chromium (apt-get install chromium, or its path in CHROMIUM)';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts it. @throws Error when the machine has none */
export function startChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(NEEDS_CHROMIUM);
  return chromium.launch({ executablePath: chromiumPath, args: ARGUMENTS });
}

// Writes the public interface of each entry to api/, for review. `--check` writes nothing and fails when one differs.
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { readFileSync, rmSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const reports = join(folder, 'api');
const drafts = join(folder, 'dist', '.api');
mkdirSync(reports, { recursive: true });
mkdirSync(drafts, { recursive: true });

let differs = false;
for (const entry of ['index', 'query', 'webhooks', 'testing']) {
  const name = `${entry}.api.md`;
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(folder, 'api-extractor.json'),
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, 'dist', `${entry}.d.cts`),
      compiler: { tsconfigFilePath: join(folder, 'tsconfig.json') },
      apiReport: { enabled: true, reportFileName: entry, reportFolder: drafts, reportTempFolder: drafts },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: {
        extractorMessageReporting: { default: { logLevel: 'none' } },
        compilerMessageReporting: { default: { logLevel: 'error' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
  });
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: message => (message.handled = message.logLevel !== 'error'),
  });
  if (!succeeded) process.exit(1);
  const wanted = readFileSync(join(drafts, name), 'utf8');
  const path = join(reports, name);
  if (!check) writeFileSync(path, wanted);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) {
    differs = true;
    console.error(
      `libs/sdk/api/${name} is not what the package offers: run \`npm run sdk:report\`, and look at what changed.`,
    );
  }
}
rmSync(drafts, { recursive: true });
process.exit(differs ? 1 : 0);

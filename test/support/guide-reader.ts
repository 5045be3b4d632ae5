/** A reader of the guides: pastes their blocks into a shell that stays open, on a database of its own. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocksOf, guidePath, readGuide } from './guide.js';
import { removeDatabase } from './remove-database.js';
import { type ServiceProcess, startService } from './service-process.js';
import { until } from './until.js';

export interface Reading {
  /** The codes of what was refused or failed, in order. */
  readonly refused: string[];
  /** What the shell wrote about commands that failed. */
  readonly complaints: string[];
  /** All that was printed. */
  readonly output: string;
}

export class GuideReader {
  private shell!: ChildProcessWithoutNullStreams;
  private service!: ServiceProcess;
  private folder!: string;
  private port = '0';
  private printed = '';

  /** Starts a service with demo data. @param environment as the guide writes it before `npm start` */
  async open(environment: Readonly<Record<string, string>> = {}): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'kurultai-guide-'));
    // Started by root, the database runs as somebody else.
    await chmod(this.folder, 0o755);
    await this.start({ OUTBOUND_ALLOW: '127.0.0.1', ...environment });
    this.openShell();
  }

  async close(): Promise<void> {
    this.shell.kill('SIGKILL');
    await this.stop();
    await removeDatabase(join(this.folder, 'data', 'postgres'));
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A guide defines its words anew; what is to be read on in the same terminal does not. */
  private openShell(): void {
    this.shell = spawn('bash', { cwd: guidePath('.') });
    this.shell.stdout.setEncoding('utf8').on('data', (text: string) => (this.printed += text));
    this.shell.stderr.setEncoding('utf8').on('data', (text: string) => (this.printed += text));
  }

  /** Follows a guide to its end. @param sameTerminal whether it goes on in the terminal of the one before */
  async follow(path: string, sameTerminal = false): Promise<Reading> {
    if (!sameTerminal) {
      this.shell.kill('SIGKILL');
      this.openShell();
    }
    this.printed = '';
    for (const { language, info, text } of blocksOf(await readGuide(path))) {
      // What fetches packages is for people only.
      if (language !== 'sh' || info === 'terminal=3') continue;
      if (info === 'terminal=1') await this.restart(text);
      else await this.paste(text);
    }
    return { refused: refusalsIn(this.printed), complaints: complaintsIn(this.printed), output: this.printed };
  }

  private async paste(block: string): Promise<void> {
    const file = join(this.folder, 'block.sh');
    const done = join(this.folder, 'done');
    await rm(done, { force: true });
    await writeFile(file, this.adapted(block));
    this.shell.stdin.write(`. '${file}' < /dev/null; echo; echo done > '${done}'\n`);
    await until(async () => (await readFile(done, 'utf8').catch(() => '')) !== '', 500);
  }

  /** What differs between the reader's machine and this one: the address, and the folders. */
  private adapted(block: string): string {
    const places: Readonly<Record<string, string>> = {
      '127.0.0.1:4000': new URL(this.service.url).host,
      '.kurultai/': `${this.folder}/data/`,
      '/tmp/kurultai-admission': `${this.folder}/data`,
      '/tmp/': `${this.folder}/`,
    };
    return block.replaceAll(
      /127\.0\.0\.1:4000|\.kurultai\/|\/tmp\/(?:kurultai-admission)?/gu,
      place => places[place] ?? place,
    );
  }

  private async restart(block: string): Promise<void> {
    const written = block.replaceAll(/\$\(node -p '([^']+)'\)/gu, (_, script: string) =>
      execFileSync('node', ['-p', script], { encoding: 'utf8' }).trim(),
    );
    const values = [...written.matchAll(/([A-Z_]+)=(\S+)/gu)].map(([, name = '', value = '']) => [name, value]);
    await this.stop();
    await this.start(Object.fromEntries(values) as Record<string, string>);
  }

  /** On the same port as before: the terminal has its address. */
  private async start(environment: Readonly<Record<string, string>>): Promise<void> {
    const data = { KURULTAI_DATA_DIR: join(this.folder, 'data') };
    // The first start makes a database and loads the demo data.
    this.service = await startService({ PORT: this.port, ...environment, ...data }, { patience: 300 });
    if (this.service.url === '') throw new Error(this.service.output());
    this.port = new URL(this.service.url).port;
  }

  private async stop(): Promise<void> {
    this.service.process.kill('SIGTERM');
    await this.service.ended;
  }
}

/** The codes of refusals and errors in the answers among what was printed. */
export function refusalsIn(output: string): string[] {
  return output.split('\n').flatMap(line => {
    if (!line.startsWith('{"')) return [];
    const answer = JSON.parse(line) as { errors?: { extensions: { code: string } }[]; data?: object | null };
    return answer.errors?.map(({ extensions }) => extensions.code) ?? Object.values(answer.data ?? {}).flatMap(codesIn);
  });
}

/** A refusal stands where the result would; what is only listed, such as `blockingGuards`, is none. */
function codesIn(result: unknown): string[] {
  const { guards, code, message } = (result ?? {}) as { guards?: { code: string }[]; code?: string; message?: string };
  if (guards) return guards.map(guard => guard.code);
  return code !== undefined && message !== undefined ? [code] : [];
}

const complaintsIn = (output: string) =>
  output.split('\n').filter(line => /^\w*Error: |: command not found|: No such file|syntax error|^curl: /u.test(line));

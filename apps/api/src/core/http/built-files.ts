/** The files of a build that the service delivers: read once, hashed once, packed when somebody first asks. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { entityTag } from './public-document.js';

/** What is delivered, and as what; anything else in the folder is not. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  // What is owed to those whose work is in the files.
  '.txt': 'text/plain; charset=utf-8',
};

/** How a body may be packed, the smallest first. */
const PACKERS = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;
type Encoding = keyof typeof PACKERS;

/** A file in one of its forms. */
export interface Packed {
  readonly body: Buffer;
  /** Other bytes, another tag: each form has its own. */
  readonly etag: string;
  /** Undefined when it is not packed. */
  readonly encoding?: Encoding;
}

/** One file as it was built. */
export class BuiltFile {
  private readonly forms = new Map<string, Promise<Packed>>();

  constructor(
    readonly contentType: string,
    readonly content: Buffer,
  ) {}

  /** As `integrity` of a script names it. */
  get integrity(): string {
    return `sha384-${createHash('sha384').update(this.content).digest('base64')}`;
  }

  /** The smallest form that a client takes. @param accepted its header Accept-Encoding */
  async for(accepted = ''): Promise<Packed> {
    const names = acceptedNames(accepted);
    const encoding = (Object.keys(PACKERS) as Encoding[]).find(name => names.has(name));
    const known = this.forms.get(encoding ?? '');
    if (known) return known;
    const made = this.pack(encoding);
    this.forms.set(encoding ?? '', made);
    return made;
  }

  private async pack(encoding: Encoding | undefined): Promise<Packed> {
    if (!encoding) return { body: this.content, etag: entityTag(this.content) };
    const body = await PACKERS[encoding](this.content);
    return { body, etag: entityTag(body), encoding };
  }
}

/** @param accepted such as `br;q=1.0, gzip;q=0` */
function acceptedNames(accepted: string): ReadonlySet<string> {
  const offers = accepted.split(',').map(offer =>
    offer
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/u),
  );
  return new Set(offers.filter(([, quality]) => !/^q=0(?:\.0*)?$/u.test(quality ?? '')).map(([name = '']) => name));
}

/** @returns the files below a folder by their path in it; none when nothing was built */
export async function readBuiltFiles(folder: string): Promise<ReadonlyMap<string, BuiltFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  const files = paths.sort().flatMap(path => {
    const type = TYPES[extname(path)];
    return type === undefined ? [] : [readOne(path, relative(folder, path).split(sep).join('/'), type)];
  });
  return new Map(await Promise.all(files));
}

async function readOne(path: string, name: string, type: string): Promise<[string, BuiltFile]> {
  return [name, new BuiltFile(type, await readFile(path))];
}

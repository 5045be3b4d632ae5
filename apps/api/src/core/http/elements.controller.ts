/** Delivers the elements to the pages that embed them: the newest of a generation, or one version for ever. */
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NotFound } from '../errors/index.js';
import { BuiltFile, readBuiltFiles } from './built-files.js';
import { isKnown } from './conditional.js';
import { sendError } from './error-shape.js';

const PACKAGE = new URL('../../../../../libs/elements/', import.meta.url);

/** Long enough that a visit asks once, short enough that a mend arrives the same hour. */
const EVERGREEN = 'public, max-age=300, stale-while-revalidate=3600';
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** As the bundler writes it; `import(` is another thing. */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/gu;

interface Delivery {
  readonly version: string;
  /** The first part of the address that always leads to the newest: the major version, and 1 before there is one. */
  readonly generation: string;
  readonly files: ReadonlyMap<string, BuiltFile>;
}

@Controller('elements')
export class ElementsController {
  private read: Promise<Delivery> | undefined;

  /** 404 for any other version than the one that belongs to this service. */
  @Get(':version/*')
  async deliver(
    @Param('version') version: string,
    @Param('*') path: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const delivery = await (this.read ??= readDelivery());
    // Looked up, never joined: a path that is not in the folder leads nowhere.
    const file = [delivery.version, delivery.generation].includes(version) ? delivery.files.get(path) : undefined;
    if (!file) return sendError(reply, request, new NotFound('Page'));
    const { body, etag, encoding } = await file.for(request.headers['accept-encoding']);
    reply.header('etag', etag).header('vary', 'Accept-Encoding');
    reply.header('cache-control', version === delivery.version ? IMMUTABLE : EVERGREEN);
    if (isKnown(request.headers, { etag, lastModified: null })) return void (await reply.code(304).send());
    if (encoding) reply.header('content-encoding', encoding);
    await reply.type(file.contentType).send(body);
  }
}

async function readDelivery(): Promise<Delivery> {
  const { version } = JSON.parse(await readFile(new URL('package.json', PACKAGE), 'utf8')) as { version: string };
  const built = await readBuiltFiles(fileURLToPath(new URL('dist/', PACKAGE)));
  const hashes = Object.fromEntries(
    [...built].map(([path, { integrity }]) => [path, { integrity, imports: importsOf(path, built) }]),
  );
  const integrity = Buffer.from(JSON.stringify({ version, files: hashes }, null, 2));
  return {
    version,
    generation: String(Math.max(1, Number.parseInt(version, 10))),
    files: new Map([...built, ['integrity.json', new BuiltFile('application/json; charset=utf-8', integrity)]]),
  };
}

/** The files that a browser loads with a script before it runs, over all steps: `integrity` of the script covers none of them. */
function importsOf(path: string, files: ReadonlyMap<string, BuiltFile>): string[] {
  const found = new Set<string>();
  const follow = (from: string): void => {
    for (const [, name = ''] of files.get(from)?.content.toString().matchAll(STATIC_IMPORT) ?? []) {
      const imported = new URL(name, `file:///${from}`).pathname.slice(1);
      if (!files.has(imported) || found.has(imported)) continue;
      found.add(imported);
      follow(imported);
    }
  };
  follow(path);
  return [...found];
}

/** Delivers the SDK as a package, so that `npm install <address>` works wherever this service runs. */
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NotFound } from '../errors/index.js';
import { sendError } from './error-shape.js';

/** Where the build of the SDK lays it. */
const PACKED = new URL('../../../../../libs/sdk/packed/', import.meta.url);

@Controller('sdk')
export class SdkController {
  /** 404 for any other version than the one that belongs to this service. */
  @Get(':file')
  async deliver(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const packed = await readdir(fileURLToPath(PACKED)).catch((): string[] => []);
    // Compared, never joined: a name that is not in the folder leads nowhere.
    if (!packed.includes(file)) return sendError(reply, request, new NotFound('Page'));
    const content = await readFile(new URL(file, PACKED));
    await reply.type('application/gzip').header('cache-control', 'public, max-age=3600').send(content);
  }
}

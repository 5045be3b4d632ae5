/** Explains a code: where the `docsUrl` of the SDK's errors leads. */
import { CLIENT_CODES, ERROR_CODES, REFUSAL_CODES } from '@kurultai/schema';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../errors/index.js';
import { sendError } from './error-shape.js';

const MEANINGS: Readonly<Record<string, string>> = { ...ERROR_CODES, ...REFUSAL_CODES, ...CLIENT_CODES };

@Controller('errors')
export class ErrorCodeController {
  /** 404 for a code that is none. */
  @Get(':code')
  async explain(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
    if (meaning === undefined) return sendError(reply, request, new NotFound('Page'));
    await reply.header('cache-control', 'public, max-age=86400').send({ code, meaning });
  }
}

/**
 * `PUT /files/upload/<token>` and `GET /files/download/<token>`. They are plain Fastify routes in a scope of their own,
 * in which no body is ever parsed: bytes of any content type come as the stream that they are.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from '../../../core/http/index.js';
import { checkLength } from '../domain/upload-rules.js';
import { downloadHeaders } from './download-headers.js';
import { FileTransferService } from './file-transfer.service.js';
import { DOWNLOAD_PATH, UPLOAD_PATH } from './transfer-addresses.js';

/** How long a client may be silent in the middle of an upload. */
const SILENCE_MS = 60_000;
/** How long a refused client may go on sending, so that it comes to read the answer. */
const HANG_UP_MS = 5_000;

interface TokenRoute {
  Params: { token: string };
}

@Injectable()
export class FileTransferRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly transfers: FileTransferService,
  ) {}

  onModuleInit(): void {
    // Commands run without an HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    void fastify?.register(async scope => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, done) => {
        done(null);
      });
      scope.put<TokenRoute>(`${UPLOAD_PATH}:token`, (request, reply) => this.upload(request, reply));
      scope.route<TokenRoute>({
        method: ['GET', 'HEAD'],
        url: `${DOWNLOAD_PATH}:token`,
        handler: (request, reply) => this.download(request, reply),
      });
    });
  }

  private async upload(request: FastifyRequest<TokenRoute>, reply: FastifyReply): Promise<void> {
    const { raw } = request;
    try {
      const file = await this.transfers.awaited(request.params.token);
      checkLength(file, raw.headers['content-length']);
      raw.setTimeout(SILENCE_MS);
      // A refusal must leave the connection open for its answer.
      await this.transfers.receive(file, raw.iterator({ destroyOnReturn: false }));
      await reply.code(204).send();
    } catch (error) {
      if (raw.socket.destroyed) {
        request.log.info('The client went away in the middle of an upload.');
        reply.hijack();
        return;
      }
      await sendError(reply, request, error);
      hangUp(request);
    }
  }

  private async download(request: FastifyRequest<TokenRoute>, reply: FastifyReply): Promise<void> {
    try {
      const file = await this.transfers.offered(request.params.token);
      const bytes = request.method === 'HEAD' ? undefined : await this.transfers.open(file);
      await reply.headers(downloadHeaders(file)).send(bytes);
    } catch (error) {
      await sendError(reply, request, error);
    }
  }
}

/** Ends the connection of a client that goes on sending what nobody reads. */
function hangUp({ raw }: FastifyRequest<TokenRoute>): void {
  if (raw.complete) return;
  const timer = setTimeout(() => raw.destroy(), HANG_UP_MS).unref();
  raw.once('close', () => {
    clearTimeout(timer);
  });
  raw.resume();
}

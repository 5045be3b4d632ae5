/** `GET /publications/<id>/cover`: the picture of a public publication, for every page to show. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS } from '../../../core/access/index.js';
import { NotFound } from '../../../core/errors/index.js';
import { sendError } from '../../../core/http/index.js';
import { parseTypeId } from '../../../core/ids/index.js';
import { PublicFiles } from '../../file/index.js';
import { PublicationService } from '../publication.service.js';

/** After a retraction or another cover, who has the picture asks again so many seconds later. */
const KEPT_SECONDS = 300;

interface CoverRoute {
  Params: { id: string };
}

@Injectable()
export class CoverRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly publications: PublicationService,
    private readonly files: PublicFiles,
  ) {}

  onModuleInit(): void {
    // Commands run without an HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.route<CoverRoute>({
      method: ['GET', 'HEAD'],
      url: '/publications/:id/cover',
      handler: (request, reply) => this.send(request, reply),
    });
  }

  private async send(request: FastifyRequest<CoverRoute>, reply: FastifyReply): Promise<void> {
    try {
      const file = await this.files.find(await this.coverOf(request.params.id));
      const tag = `"${file.sha256}"`;
      void reply.headers({
        'cache-control': `public, max-age=${String(KEPT_SECONDS)}`,
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        etag: tag,
      });
      if (request.headers['if-none-match']?.split(',').some(known => known.trim().replace(/^W\//u, '') === tag)) {
        await reply.code(304).send();
        return;
      }
      void reply.headers({ 'content-type': file.mediaType, 'content-length': String(file.bytes) });
      await reply.send(request.method === 'HEAD' ? undefined : await file.open());
    } catch (error) {
      await sendError(reply, request, error);
    }
  }

  /** @throws NotFound for what everybody cannot read, and for what has no cover of its own */
  private async coverOf(id: string): Promise<string> {
    const parsed = parseTypeId(id);
    const uuid = parsed?.prefix === 'pub' ? parsed.uuid : undefined;
    const publication = uuid && (await this.publications.readMany(ANONYMOUS, [uuid])).get(uuid);
    const cover = publication && publication.coverFileUuid;
    if (!cover) throw new NotFound('Cover');
    return cover;
  }
}

/** `GET /visa/letter/<token>`: a letter, once. `GET /visa/verify/<code>`: whether it is valid, for whoever holds it. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from '../../../core/http/index.js';
import { LETTER_PATH, VERIFY_PATH } from './letter/visa-addresses.js';
import { VisaIssueService } from './letter/visa-issue.service.js';
import { PAGE_HEADERS, verificationPage } from './verification/verification-page.js';
import { VisaVerifier } from './verification/visa-verifier.js';

type WithSecret = FastifyRequest<{ Params: { secret: string } }>;

@Injectable()
export class VisaRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly issue: VisaIssueService,
    private readonly verifier: VisaVerifier,
  ) {}

  onModuleInit(): void {
    // Commands run without an HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    void fastify?.register(async scope => {
      // A look ahead of the download must not use it up.
      scope.route<{ Params: { secret: string } }>({
        method: 'GET',
        url: `${LETTER_PATH}:secret`,
        exposeHeadRoute: false,
        handler: (request, reply) => this.letter(request, reply),
      });
      scope.get<{ Params: { secret: string } }>(`${VERIFY_PATH}:secret`, (request, reply) =>
        this.verify(request, reply),
      );
    });
  }

  private async letter(request: WithSecret, reply: FastifyReply): Promise<void> {
    try {
      const { number, pdf } = await this.issue.download(request.params.secret);
      await reply
        .headers({
          'content-type': 'application/pdf',
          'content-disposition': `attachment; filename="${number}.pdf"`,
          'content-security-policy': "sandbox; default-src 'none'",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        })
        .send(pdf);
    } catch (error) {
      await sendError(reply, request, error);
    }
  }

  private async verify(request: WithSecret, reply: FastifyReply): Promise<void> {
    try {
      const found = await this.verifier.verify(request.params.secret, request.ip, ['en']);
      await reply
        .code(found ? 200 : 404)
        .headers(PAGE_HEADERS)
        .send(verificationPage(found));
    } catch (error) {
      await sendError(reply, request, error);
    }
  }
}

/** The page on which people try queries. All of its files come from this service: it is one page with everything inside. */
import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { EVENT_STREAM_PATH, GRAPHQL_PATH } from '../graphql/index.js';

const EXAMPLE = `# Who is in the network? Press the arrow to ask.
# To ask as somebody, write { "Authorization": "Bearer <token or key>" } under Headers below.
{
  organisations(first: 10) {
    nodes {
      name { text language }
      kind
      country
      membershipStatus
    }
  }
}
`;

/** The page carries its scripts and styles inside itself, and draws fonts and workers from data and blob addresses. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const OPTIONS = {
  endpoint: GRAPHQL_PATH,
  subscriptionsProtocol: 'GRAPHQL_SSE',
  subscriptionsEndpoint: EVENT_STREAM_PATH,
  title: 'Kurultai',
  defaultQuery: EXAMPLE,
  credentials: 'omit',
} as const;

interface Page {
  readonly html: string;
  readonly zipped: Buffer;
  readonly tag: string;
}

@Controller('graphiql')
export class GraphiqlController {
  private made: Page | undefined;

  @Get()
  @Header('content-security-policy', POLICY)
  @Header('cache-control', 'no-cache')
  @Header('vary', 'Accept-Encoding')
  async show(
    @Headers('accept-encoding') encodings: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { html, zipped, tag } = await this.page();
    reply.header('etag', tag).type('text/html; charset=utf-8');
    if (known === tag) await reply.code(304).send();
    else if (encodings?.includes('gzip')) await reply.header('content-encoding', 'gzip').send(zipped);
    else await reply.send(html);
  }

  /** Nine megabytes of editor: made when somebody first asks, and a fifth of it on the wire. */
  private async page(): Promise<Page> {
    if (!this.made) {
      // Loaded with the first reader, so that no start waits for it.
      const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
      const html = renderGraphiQL(OPTIONS);
      const tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 16)}"`;
      this.made = { html, zipped: gzipSync(html, { level: 6 }), tag };
    }
    return this.made;
  }
}

/** The page on which people try queries. All of its files come from this service. */
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GRAPHQL_PATH } from '../graphql/index.js';

const EXAMPLE = `# Who is in the network? Press the arrow to ask.
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

@Controller('graphiql')
export class GraphiqlController {
  private readonly page = renderGraphiQL({
    endpoint: GRAPHQL_PATH,
    title: 'Kurultai',
    defaultQuery: EXAMPLE,
    credentials: 'omit',
    headers: '{ "Authorization": "" }',
  });

  @Get()
  async show(@Res() reply: FastifyReply): Promise<void> {
    // The page carries its scripts and styles inside itself, and draws its fonts and workers from data and blob addresses.
    const policy =
      "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    await reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(this.page);
  }
}

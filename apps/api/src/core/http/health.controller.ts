/** Says whether the process lives and whether it can serve, for load balancers and people. */
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import { Database, statement } from '../database/index.js';

const PING = statement('select 1');
/** A database that hangs is as good as gone; the asker wants to know within its own patience. */
const PATIENCE_MS = 3000;

@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** 200 as long as the process answers. */
  @Get('live')
  live(): object {
    return { status: 'live' };
  }

  /** 200 when requests can be served, 503 with the reason when the database does not answer. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    try {
      await Promise.race([this.database.all(PING), impatience()]);
      await reply.send({ status: 'ready' });
    } catch {
      await reply.code(503).send({ status: 'unavailable', reason: 'the database does not answer' });
    }
  }
}

async function impatience(): Promise<never> {
  await wait(PATIENCE_MS, undefined, { ref: false });
  throw new Error('The database hangs.');
}

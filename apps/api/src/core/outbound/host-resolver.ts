/** Finds the network addresses of a host. A seam for tests, which answer as no honest name server would. */
import { Injectable } from '@nestjs/common';
import { lookup } from 'node:dns/promises';

export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

export abstract class HostResolver {
  /** @returns all addresses, the preferred first @throws as Node's `dns.lookup` */
  abstract resolve(host: string): Promise<HostAddress[]>;
}

/** The resolver of the operating system. */
@Injectable()
export class SystemResolver extends HostResolver {
  resolve(host: string): Promise<HostAddress[]> {
    return lookup(host, { all: true });
  }
}

/** The web addresses of covers: `/publications/<id>/cover`. They stay, so that pages and feeds may keep them. */
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Configuration } from '../../../core/config/index.js';
import { publicUrl } from '../../../core/http/index.js';

@Injectable()
export class CoverAddresses {
  constructor(
    private readonly configuration: Configuration,
    private readonly host: HttpAdapterHost,
  ) {}

  /** @param id the public id of a publication */
  of(id: string): string {
    return `${publicUrl(this.configuration, this.host)}/publications/${id}/cover`;
  }
}

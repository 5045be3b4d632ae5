/** The web addresses at which bytes come and go. */
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Configuration } from '../../../core/config/index.js';
import { publicUrl } from '../../../core/http/index.js';

export const UPLOAD_PATH = '/files/upload/';
export const DOWNLOAD_PATH = '/files/download/';

@Injectable()
export class TransferAddresses {
  constructor(
    private readonly configuration: Configuration,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Where the bytes of one upload are sent. */
  upload(token: string): string {
    return `${publicUrl(this.configuration, this.host)}${UPLOAD_PATH}${token}`;
  }

  /** Where bytes are read. */
  download(token: string): string {
    return `${publicUrl(this.configuration, this.host)}${DOWNLOAD_PATH}${token}`;
  }
}

/** The web addresses under which letters are fetched and verified. */
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Configuration } from '../../../../core/config/index.js';
import { publicUrl } from '../../../../core/http/index.js';

export const LETTER_PATH = '/visa/letter/';
export const VERIFY_PATH = '/visa/verify/';

@Injectable()
export class VisaAddresses {
  constructor(
    private readonly configuration: Configuration,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Where a letter is fetched, once. */
  download(token: string): string {
    return `${publicUrl(this.configuration, this.host)}${LETTER_PATH}${token}`;
  }

  /** Where anybody who holds a letter verifies it. */
  verification(code: string): string {
    return `${publicUrl(this.configuration, this.host)}${VERIFY_PATH}${code}`;
  }
}

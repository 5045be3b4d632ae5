import { Module } from '@nestjs/common';
import { join, resolve } from 'node:path';
import { Configuration } from '../../core/config/index.js';
import { NodeRegistry } from '../../core/graphql/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { FileLoader } from './file.loader.js';
import { FileResolver } from './file.resolver.js';
import { FileService } from './file.service.js';
import { FileSweepRepository } from './persistence/file-sweep.repository.js';
import { FileRepository } from './persistence/file.repository.js';
import { FileStorage } from './storage/file-storage.js';
import { LocalDiskStorage } from './storage/local-disk-storage.js';
import { FileSweeper } from './sweep/file-sweeper.js';
import { FileTransferRoutes } from './transfer/file-transfer.routes.js';
import { FileTransferService } from './transfer/file-transfer.service.js';
import { PublicFiles } from './transfer/public-files.js';
import { TransferAddresses } from './transfer/transfer-addresses.js';

/** Files of organisations: uploads, downloads, removal, and the sweeper behind them. */
@Module({
  imports: [OrganisationModule],
  providers: [
    FileService,
    FileLoader,
    FileResolver,
    FileRepository,
    FileSweepRepository,
    FileSweeper,
    FileTransferService,
    PublicFiles,
    FileTransferRoutes,
    TransferAddresses,
    {
      provide: FileStorage,
      inject: [Configuration],
      useFactory: ({ values }: Configuration): FileStorage =>
        new LocalDiskStorage(join(resolve(values.KURULTAI_DATA_DIR), 'files')),
    },
  ],
  exports: [FileService, FileLoader, PublicFiles],
})
export class FileModule {
  constructor(nodes: NodeRegistry, loader: FileLoader) {
    nodes.register('File', (context, uuid) => loader.load(context, uuid));
  }
}

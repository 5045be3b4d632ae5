/** What the mutations on register imports answer. */
import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../../core/graphql/index.js';
import { GuardFailed } from '../../../../core/workflow/index.js';
import { RegisterImport } from './register-import.model.js';

@ObjectType({ description: 'The file was read.' })
export class UploadRegisterSuccess {
  @Field(() => RegisterImport, { description: 'The import, in the state UPLOADED.' })
  registerImport!: RegisterImport;
}
export const UploadRegisterResult = resultUnion('UploadRegister', UploadRegisterSuccess);

@ObjectType({ description: 'Every row was held against the register. Nothing was entered.' })
export class TryRegisterImportSuccess {
  @Field(() => RegisterImport, { description: 'The import, in the state DRY_RUN.' })
  registerImport!: RegisterImport;
}
export const TryRegisterImportResult = resultUnion('TryRegisterImport', TryRegisterImportSuccess, [GuardFailed]);

@ObjectType({ description: 'All rows were entered.' })
export class ConfirmRegisterImportSuccess {
  @Field(() => RegisterImport, { description: 'The import, in the state APPLIED.' })
  registerImport!: RegisterImport;
}
export const ConfirmRegisterImportResult = resultUnion('ConfirmRegisterImport', ConfirmRegisterImportSuccess, [
  GuardFailed,
]);

@ObjectType({ description: 'The import was thrown away.' })
export class DiscardRegisterImportSuccess {
  @Field(() => RegisterImport, { description: 'The import, in the state DISCARDED.' })
  registerImport!: RegisterImport;
}
export const DiscardRegisterImportResult = resultUnion('DiscardRegisterImport', DiscardRegisterImportSuccess, [
  GuardFailed,
]);

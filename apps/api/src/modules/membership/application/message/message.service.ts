/** Writes and reads the messages of a case. */
import { Injectable } from '@nestjs/common';
import { type Actor, actingOrganisation, actingPerson, type Audience, sees } from '../../../../core/access/index.js';
import { UnitOfWork } from '../../../../core/database/index.js';
import { InputInvalid, NotFound } from '../../../../core/errors/index.js';
import { idOf, uuidOf } from '../../../../core/ids/index.js';
import { ApplicationActs } from '../application-acts.js';
import { ApplicationReader } from '../application.reader.js';
import { AttachedFiles } from '../attached-files.js';
import { ApplicationMessage, type SendApplicationMessageInput } from './message.js';
import { MessageRepository, type MessageRow } from './message.repository.js';

/** The applicant reads what is meant for it, the secretariat everything. */
const mayRead = (audience: Audience, { visibility }: Pick<MessageRow, 'visibility'>): boolean =>
  sees(audience, visibility === 'INTERNAL' ? 'SECRETARIAT' : 'OWN');

@Injectable()
export class MessageService {
  constructor(
    private readonly messages: MessageRepository,
    private readonly acts: ApplicationActs,
    private readonly reader: ApplicationReader,
    private readonly files: AttachedFiles,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The messages that the actor may read, by uuid. */
  async readMany(actor: Actor, ids: readonly string[]): Promise<Map<string, ApplicationMessage>> {
    const rows = await this.messages.byIds(ids);
    const cases = await this.reader.readMany(
      actor,
      rows.map(row => row.application_id),
    );
    const readable = rows.filter(row => mayRead(cases.get(row.application_id)?.audience ?? 'PUBLIC', row));
    return new Map(readable.map(row => [row.id, toMessage(row)]));
  }

  /** The newest messages of applications, the newest first. @param audience as what the reader sees all of them */
  async ofApplications(ids: readonly string[], audience: Audience): Promise<Map<string, ApplicationMessage[]>> {
    if (!sees(audience, 'OWN')) return new Map();
    const rows = await this.messages.ofApplications(ids, sees(audience, 'SECRETARIAT'));
    return new Map(ids.map(id => [id, (rows.get(id) ?? []).map(toMessage)]));
  }

  /** Writes a message. @throws NotFound, Stale, Refused; InputInvalid for an internal one of the applicant */
  send(actor: Actor, input: SendApplicationMessageInput): Promise<ApplicationMessage> {
    const applicationId = uuidOf('Application', input.id, ['input', 'id']);
    if (input.visibility === 'INTERNAL' && actor.kind !== 'OFFICER') {
      throw InputInvalid.at('input.visibility', 'internal', 'Only the secretariat writes internal messages.');
    }
    return this.unitOfWork.run(async () => {
      let sent = '';
      const write = async () => {
        sent = await this.messages.insert({
          application_id: applicationId,
          visibility: input.visibility,
          text: input.text,
          file_ids: await this.files.keep(actor, input.fileIds ?? []),
          author_id: actingPerson(actor) ?? null,
          organisation_id: actingOrganisation(actor) ?? null,
        });
        return undefined;
      };
      await this.acts.perform(actor, applicationId, 'SEND_MESSAGE', write, input);
      const message = (await this.readMany(actor, [sent])).get(sent);
      if (!message) throw new NotFound('ApplicationMessage', idOf('ApplicationMessage', sent));
      return message;
    });
  }
}

const toMessage = (row: MessageRow): ApplicationMessage =>
  Object.assign(new ApplicationMessage(), {
    id: idOf('ApplicationMessage', row.id),
    uuid: row.id,
    visibility: row.visibility,
    text: row.text,
    fileIds: row.file_ids.map(id => idOf('File', id)),
    writtenAt: row.written_at,
    authorUuid: row.author_id,
    organisationUuid: row.organisation_id,
  });

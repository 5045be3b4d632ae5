import type { Examples } from './examples.js';

export const applications: Examples<'applications'> = {
  async list(k) {
    for await (const application of k.applications.list()) console.log(application.id, application.state);
  },
  async get(k) {
    const application = await k.applications.get('app_01');
    console.log(application?.availableActions);
  },
  async start(k) {
    const { application } = await k.applications.start({ category: 'FULL' });
    console.log(application.id);
  },
  async edit(k) {
    await k.applications.edit({ id: 'app_01', statutesAccepted: true });
  },
  async addDocument(k) {
    const statutes = new Blob(['%PDF-1.7'], { type: 'application/pdf' });
    const file = await k.resources.upload(statutes, { name: 'statutes.pdf', visibility: 'SECRETARIAT' });
    await k.applications.addDocument({ id: 'app_01', type: 'STATUTES', language: 'kk', fileId: file.id });
  },
  async requestEndorsement(k) {
    const asked = await k.applications.requestEndorsement({ id: 'app_01', organisationId: 'org_02' });
    console.log(asked.endorsement.status);
  },
  async endorse(k) {
    await k.applications.endorse({ id: 'endorsement_01', statement: 'We have worked with them.' });
  },
  async submit(k) {
    await k.applications.submit({ id: 'app_01' });
  },
  async withdraw(k) {
    await k.applications.withdraw({ id: 'app_01', reason: 'We apply next year.' });
  },
};

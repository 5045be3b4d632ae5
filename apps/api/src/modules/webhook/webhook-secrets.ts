/** For what the secret of a webhook is sealed: it must be readable again, because it signs. */
export const secretPurpose = (webhookId: string): string => `webhook.secret:${webhookId}`;

/** The page that an official sees: plain HTML in English and Russian, without scripts, cookies or files of others. */
import type { VisaVerification } from '../contract/visa-verification.model.js';

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

const STYLE =
  'body{font:1rem/1.5 serif;max-width:34rem;margin:3rem auto;padding:0 1rem}dt{color:#555}dd{margin:0 0 .8rem;font-weight:bold}';

/** @param found what the code leads to; null for none */
export function verificationPage(found: VisaVerification | null): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Letter of invitation</title><style>${STYLE}</style><h1>Letter of invitation<br>Письмо-приглашение</h1>${
    found ? known(found) : '<p><strong>No letter has this code.</strong></p><p lang="ru">Письма с таким кодом нет.</p>'
  }</html>`;
}

function known({ status, replaced, initials, event, startsOn, endsOn }: VisaVerification): string {
  const verdict = status === 'VALID' ? 'VALID · ДЕЙСТВИТЕЛЬНО' : 'REVOKED: NOT VALID · ОТОЗВАНО: НЕДЕЙСТВИТЕЛЬНО';
  const hint = replaced
    ? '<p>Another letter took its place: ask the person for it.</p><p lang="ru">Вместо него выдано другое письмо.</p>'
    : '';
  const rows = [
    ['Status · Статус', verdict],
    ['Initials · Инициалы', initials],
    ['Event · Мероприятие', event.text],
    ['Dates · Даты', `${startsOn} – ${endsOn}`],
  ];
  return `${hint}<dl>${rows.map(([term = '', text = '']) => `<dt>${term}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/gu, character => ENTITIES[character] ?? '');

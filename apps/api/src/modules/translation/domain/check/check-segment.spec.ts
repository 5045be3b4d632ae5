import { describe, expect, it } from '@jest/globals';
import { brokenTerms, type Term } from './broken-terms.js';
import { lostParts } from './lost-parts.js';

describe('parts that must stay', () => {
  it.each([
    ['More than 600 parents came.', 'Пришло более 600 родителей.'],
    ['1,500.5 euros in 2022', '1 500,5 евро в 2022 году'],
    ['See https://example.org/a?b=1, please.', 'Смотрите https://example.org/a?b=1.'],
    ['Dear {name}, %s of {{count}}', '{{count}} %s, {name}!'],
    ['Some <b>bold</b> <a href="x">words</a>', '<a href="x">Слова</a> <b>важны</b>'],
    ['[Guide](guide.md)', '[Руководство](guide.md)'],
  ])('are all there: %s', (source, target) => {
    expect(lostParts(source, target)).toEqual([]);
  });

  it.each([
    ['600 parents', 'родители', { fault: 'NUMBER', value: '600', missing: true }],
    ['parents', '600 родителей', { fault: 'NUMBER', value: '600', missing: false }],
    ['15–17 August', '15–18 августа', { fault: 'NUMBER', value: '17', missing: true }],
    [
      'See https://example.org/a',
      'Смотрите https://example.org/b',
      { fault: 'URL', value: 'https://example.org/a', missing: true },
    ],
    ['Dear {name}', 'Уважаемый {имя}', { fault: 'PLACEHOLDER', value: '{name}', missing: true }],
    ['<b>bold</b>', '<b>важно', { fault: 'TAG', value: '/b', missing: true }],
    ['[Guide](guide.md)', '[Руководство](руководство.md)', { fault: 'URL', value: 'guide.md', missing: true }],
  ])('are named when they are not: %s → %s', (source, target, part) => {
    expect(lostParts(source, target)).toContainEqual(part);
  });
});

describe('terms of the glossary', () => {
  const keep = (term: string, inflected = true): Term => ({ term, rule: 'KEEP', target: null, inflected });
  const as = (term: string, target: string): Term => ({ term, rule: 'TRANSLATE_AS', target, inflected: true });

  it.each([
    ['SAILS helps.', 'SAILS помогает.', keep('SAILS', false)],
    ['In Parent’R’Us we read.', 'Біз Parent’R’Us-тің ішінде оқимыз.', keep('Parent’R’Us')],
    ["In Parent'R'Us we read.", 'Мы читаем в Parent’R’Us.', keep('Parent’R’Us')],
    ['Parental engagement matters.', 'Участие родителей важно.', as('parental engagement', 'участие родителей')],
    ['On parental engagement.', 'Об участии родителей.', as('parental engagement', 'участие родителей')],
    [
      'Senimen Bolashaq says',
      'Сенімен болашақтың айтуынша',
      { ...as('Senimen Bolashaq', 'Сенімен болашақ'), rule: 'TRANSLITERATE' },
    ],
    ['Sailing is fun.', 'Парусный спорт.', keep('SAILS')],
  ] as const)('are kept: %s → %s', (source, target, term) => {
    expect(brokenTerms(source, target, [term])).toEqual([]);
  });

  it.each([
    ['SAILS helps.', 'ПАРУСА помогают.', keep('SAILS')],
    ['SAILS helps.', 'SAILSы помогают.', keep('SAILS', false)],
    ['In Parent’R’Us', "В Parent'R'Us", keep('Parent’R’Us')],
    ['Parental engagement matters.', 'Вовлечение матерей важно.', as('parental engagement', 'участие родителей')],
  ])('are broken: %s → %s', (source, target, term) => {
    expect(brokenTerms(source, target, [term])).toEqual([term]);
  });
});

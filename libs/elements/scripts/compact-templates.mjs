// A plugin of the bundler: takes the white space of the source out of `html`, `svg` and `css` templates.

/** Stands for an expression. */
const PLACE = '\0';
const TAGS = new Set(['html', 'svg', 'css']);

/** @returns the plugin */
export function compactTemplates() {
  return {
    name: 'compact-templates',
    transform: {
      filter: { id: /libs[\\/]elements[\\/]src[\\/].*\.ts$/ },
      handler(code) {
        const pieces = [];
        walk(this.parse(code, { lang: 'ts' }), node => {
          if (node.type !== 'TaggedTemplateExpression' || !TAGS.has(node.tag.name)) return;
          const { quasis } = node.quasi;
          const texts = compact(quasis.map(({ value }) => value.raw).join(PLACE), node.tag.name).split(PLACE);
          for (const [index, { value, start, end }] of quasis.entries()) {
            const [from, to] = innerOf(code, start, end, value.raw);
            pieces.push({ from, to, text: texts[index] });
          }
        });
        return pieces
          .sort((a, b) => b.from - a.from)
          .reduce((text, { from, to, text: shorter }) => text.slice(0, from) + shorter + text.slice(to), code);
      },
    },
  };
}

/** Whether positions include the marks around a quasi differs between parsers: find the text itself. */
function innerOf(code, start, end, raw) {
  const from = code.indexOf(raw, start);
  if (from < 0 || from > end) throw new Error('A template could not be found where the parser says it is.');
  return [from, from + raw.length];
}

function compact(raw, tag) {
  if (tag === 'css') {
    return raw
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/\b0\./g, '.')
      .replaceAll(';}', '}')
      .trim();
  }
  // A line break in a template is the author's, never the reader's; inside of a tag it parts attributes.
  return raw
    .replace(/<[^>]*>/g, found => found.replace(/\s*\n\s*/g, ' ').replace(/ (\/?>)$/, '$1'))
    .replace(/(^|[>\0])\n\s*(?=$|[<\0])/g, '$1')
    .replace(/^\n\s*|\n\s*$/g, '')
    .replace(/\n\s*/g, ' ');
}

function walk(node, visit) {
  if (!node || typeof node !== 'object') return;
  if (typeof node.type === 'string') visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.forEach(one => walk(one, visit));
    else if (value && typeof value === 'object') walk(value, visit);
  }
}

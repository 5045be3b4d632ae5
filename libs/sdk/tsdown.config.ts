// The package that is published: ES modules and CommonJS, minified, with the types of both.
import { defineConfig, type UserConfig } from 'tsdown';

const entry = {
  index: 'src/index.ts',
  query: 'src/query.ts',
  webhooks: 'src/webhooks.ts',
  testing: 'src/testing.ts',
};

const common: UserConfig = {
  entry,
  platform: 'neutral',
  // No comments about which file a part comes from: they are kilobytes in all.
  inputOptions: { experimental: { attachDebugInfo: 'none' } },
  target: 'es2022',
  dts: { oxc: true },
  // With its white space it keeps the marks of what is pure, by which a bundler drops what a page does not use; and what
  // fails in it shows one short line.
  minify: { compress: true, mangle: true, codegen: { removeWhitespace: false } },
  outputOptions: { comments: { legal: false, annotation: true, jsdoc: false } },
  tsconfig: 'tsconfig.json',
};

export default defineConfig([
  {
    ...common,
    format: 'esm',
    plugins: [
      {
        // It is 40 kB, and not in both.
        name: 'packed-schema-once',
        resolveId: id => (id.endsWith('packed-schema.js') ? { id: './packed-schema.cjs', external: true } : undefined),
      },
    ],
  },
  {
    ...common,
    entry: { ...entry, 'packed-schema': 'src/generated/packed-schema.ts' },
    format: 'cjs',
    clean: false,
  },
]);

// The package that is published: ES modules and CommonJS, minified, with the types of both.
import { defineConfig, type UserConfig } from 'tsdown';

const common: UserConfig = {
  entry: ['src/index.ts', 'src/query.ts', 'src/webhooks.ts'],
  platform: 'neutral',
  target: 'es2022',
  dts: { oxc: true },
  outputOptions: { comments: { legal: false, annotation: true } },
  tsconfig: 'tsconfig.json',
};

export default defineConfig([
  {
    ...common,
    format: 'esm',
    // With its white space it keeps the marks of what is pure, by which a bundler drops what a page does not use.
    minify: { compress: true, mangle: true, codegen: { removeWhitespace: false } },
  },
  { ...common, format: 'cjs', minify: true, clean: false },
]);

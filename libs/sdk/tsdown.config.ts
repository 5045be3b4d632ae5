// The package that is published: ES modules and CommonJS, minified, with the types of both.
import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/webhooks.ts'],
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  dts: { oxc: true },
  minify: { compress: true, mangle: true, codegen: { removeWhitespace: false } },
  treeshake: true,
  sourcemap: false,
  tsconfig: 'tsconfig.json',
  outputOptions: { comments: { legal: false, annotation: true } },
});

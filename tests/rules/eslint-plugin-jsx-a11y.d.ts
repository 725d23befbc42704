/** What is used of a plugin that declares no types; those that others declare for it bring an older ESLint along. */
declare module 'eslint-plugin-jsx-a11y' {
  import type { ESLint, Linter } from 'eslint'

  const plugin: ESLint.Plugin & { flatConfigs: { strict: Linter.Config } }
  export = plugin
}

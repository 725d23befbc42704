import next from '@next/eslint-plugin-next'
import accessibility from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { house } from './house-rules.mjs'
import { namesOfTypes } from './names-of-types.mjs'

const CODE = ['src', 'scripts', 'tests', 'e2e'].map((folder) => `${folder}/**/*.{ts,tsx,mjs,cjs}`)
const TYPED = ['**/*.ts', '**/*.tsx']

/** Files whose reader (Next, or a tool) looks for a default export. */
const DEFAULT_EXPORT_DEMANDED = [
  '**/*.config.{ts,mjs}',
  'src/app/**/{page,layout,template,loading,error,global-error,not-found,default}.tsx',
  'src/app/**/{manifest,robots,sitemap}.ts',
  '{tests,e2e}/support/{global-setup,global-teardown,keeping-runner,demo-reporter}.ts',
]

const typeChecked = tseslint.configs.strictTypeChecked.map((block) => ({ ...block, files: TYPED }))
const untyped = tseslint.configs.strict.map((block) => ({ ...block, files: ['**/*.{mjs,cjs}'] }))
const unused = ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }]

const everywhere = {
  files: CODE,
  plugins: { house },
  rules: {
    'max-lines': ['error', { max: 170, skipBlankLines: false, skipComments: false }],
    'max-lines-per-function': ['error', { max: 25, skipBlankLines: true, skipComments: true }],
    complexity: ['error', { max: 12, variant: 'modified' }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-console': 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
    '@typescript-eslint/no-unused-vars': unused,
    'house/settings-in-env': 'error',
    'house/telling-file-name': 'error',
    'house/telling-identifier': 'error',
    'house/no-default-export': 'error',
    'house/no-module-mock': 'error',
  },
}

const typescript = {
  files: TYPED,
  // One programme of all files: the service that an editor asks looks at the whole of it anew for each.
  languageOptions: { parserOptions: { project: ['tsconfig.json'], tsconfigRootDir: process.cwd() } },
  rules: {
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'no-restricted-syntax': ['error', ...namesOfTypes],
    // There are none.
    '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    // Next demands async server actions, pages and proxies, whether or not they wait.
    '@typescript-eslint/require-await': 'off',
  },
}

const IN_PRODUCT = [
  ...['server-actions-in-actions', 'actions-hold-nothing', 'posted-by-one-form', 'addresses-written-once'],
  ...['client-code-in-components', 'no-inner-html', 'no-style-attribute', 'forms-unfold-themselves'],
]

const product = {
  files: ['src/**/*.{ts,tsx}'],
  rules: Object.fromEntries(IN_PRODUCT.map((rule) => [`house/${rule}`, 'error'])),
}

/** What a page must be for everybody, what a hook must be for React, and what Next knows better ways for. */
const pages = {
  files: ['src/**/*.{ts,tsx}'],
  plugins: { 'jsx-a11y': accessibility, 'react-hooks': hooks, '@next/next': next },
  rules: {
    ...accessibility.flatConfigs.strict.rules,
    // What scrolls must be reached by the keyboard: a region is what ui/scroll-region.tsx makes of it.
    'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }],
    // The rules of React's compiler, which this project does not use, would take half as long again as all others.
    'react-hooks/rules-of-hooks': 'error',
    'react-hooks/exhaustive-deps': 'error',
    ...asErrors(next.configs['core-web-vitals'].rules),
    // Every link is a plain one: a page is always read anew, by whoever is still signed in, and nothing is fetched early.
    '@next/next/no-html-link-for-pages': 'off',
  },
}

/** @param {object} [rules] @returns {Record<string, 'error'>} */
function asErrors(rules = {}) {
  return Object.fromEntries(Object.keys(rules).map((name) => [name, 'error']))
}

const domain = {
  files: ['src/domain/**/*.ts'],
  rules: {
    'house/no-present-time': 'error',
    'house/no-chance': 'error',
    'no-restricted-globals': [
      'error',
      ...['process', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'window', 'document'].map(
        (name) => ({ name, message: 'The domain is plain functions on plain data' }),
      ),
    ],
  },
}

const actions = { files: ['src/features/**/actions.ts'], rules: { 'house/guarded-actions': 'error' } }

/** Each block lifts named rules from the files that must be free of them. */
const exemptions = [
  lift(['scripts/**', 'src/server/log.ts'], 'no-console'),
  lift(['src/server/env.ts', 'scripts/lib/environments.mjs'], 'house/settings-in-env'),
  lift(['src/features/**/actions.ts'], 'house/server-actions-in-actions'),
  lift(
    ['src/features/**/components/**', 'src/ui/**', 'src/app/{error,global-error}.tsx'],
    'house/client-code-in-components',
  ),
  lift(['src/domain/addresses/**'], 'house/addresses-written-once'),
  // The dialog signs out, as the header does, and has no box.
  lift(['src/ui/posting/**', '**/session-dialog.tsx'], 'house/posted-by-one-form'),
  lift(['src/app/layout.tsx'], 'house/no-inner-html'),
  // An empty address is the page's own, with its query, also for who has no JavaScript.
  lift(['src/app/problem.tsx'], 'jsx-a11y/anchor-is-valid'),
  lift(DEFAULT_EXPORT_DEMANDED, 'house/no-default-export'),
]

/** @param {string[]} files @param {string} rule */
function lift(files, rule) {
  return { files, rules: { [rule]: 'off' } }
}

/** Scripts do one thing after another, which takes a few lines more. */
const scripts = {
  files: ['scripts/**'],
  rules: { 'max-lines-per-function': ['error', { max: 30, skipBlankLines: true, skipComments: true }] },
}

/** Markup and tests are long without being tangled: there, a function may have sixty lines. */
const roomier = {
  files: ['**/*.tsx', 'tests/**', 'e2e/**'],
  rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
}

export default [
  {
    ignores: [
      'node_modules/',
      '.next/',
      '.local/',
      'next-env.d.ts',
      'public/',
      'src/server/db/generated/',
      'prisma/migrations/',
      'tests/fixtures/',
      'test-results/',
      'playwright-report/',
    ],
  },
  ...typeChecked,
  ...untyped,
  everywhere,
  typescript,
  product,
  pages,
  domain,
  actions,
  scripts,
  roomier,
  ...exemptions,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
]

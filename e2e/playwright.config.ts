import { defineConfig } from '@playwright/test'
import path from 'node:path'
import { ownEnvironment } from '../scripts/lib/environments.mjs'
import { valueOf } from '../src/server/setting.mjs'
import { olderBuild, slowPosts } from '../src/server/test-settings.mjs'
import { isWhole } from '../tests/support/extent'
import { browserWith } from './support/find-browser'

const root = path.resolve(import.meta.dirname, '..')

/**
 * What has no layout, or no phone: a keyboard, a sheet of paper, an address that leads nowhere, all rules, what is stored. The pages that
 * the last are typed into, and what they say of saving, never-lost.spec.ts and submit-a-return.spec.ts show on a phone.
 */
const RULES = [
  'guards',
  'demo-stories',
  'every-number',
  'keyboard',
  'print',
  'bad-addresses',
  'strangers',
  'strange-quarters',
  'declaration-never-lost',
  'lost-answers',
  'older-build',
]
/** What is about layout, and so is walked on a phone in each run; on a whole run everything that has a phone is. */
const LAYOUT = ['charts', 'provider-page', 'mend-a-section']
/** Needs another build beside this one, so that only `npm run assurance` asks it. */
const OLDER = '**/older-build.spec.ts'
/** What shows both widths by itself. */
const BOTH_WIDTHS = ['every-page', 'every-face', 'overview', 'dashboards']
/** What reads the matrix of an overview: on a phone that is cards, which overview.spec.ts looks at. */
const OF_THE_MATRIX = ['commissioner-sees', 'published-figures']

/** What is asked in the widest face; every page on a whole run in the usual one and the narrowest too. */
const [IN_A_FACE, EVERY_PAGE] = ['**/every-face.spec.ts', '**/every-page.spec.ts']

export default defineConfig({
  testDir: '.',
  // For the service's own code, by which journeys arrange what they are not about.
  tsconfig: './tsconfig.json',
  outputDir: path.join(root, 'test-results'),
  globalSetup: './support/global-setup.ts',
  fullyParallel: true,
  forbidOnly: Boolean(ownEnvironment.CI),
  // A test that passes the second time has found something: no retries.
  retries: 0,
  // One more than the two processors that there are at least: a journey often waits for the clock, as what saves itself does. Where
  // posts are held back it waits for them too.
  workers: valueOf(ownEnvironment, slowPosts) > 0 ? 5 : 3,
  timeout: 60_000,
  // A page saves what was typed before it posts: on a busy machine that is more than the usual five seconds.
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: path.join(root, '.local/reports/browser.json') }],
    ['./support/demo-reporter.ts'],
  ],
  use: {
    locale: 'en-GB',
    // A page that never comes should say so before the whole test is out of time.
    navigationTimeout: 15_000,
    actionTimeout: 10_000,
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    launchOptions: browserWith('usual'),
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: isWhole ? [IN_A_FACE, OLDER] : [IN_A_FACE, EVERY_PAGE, OLDER],
      use: { viewport: { width: 1280, height: 900 } },
    },
    ...(valueOf(ownEnvironment, olderBuild) ? [{ name: 'older build', testMatch: OLDER }] : []),
    // Wherever Arial is missing, a browser falls back to what there is: what is too wide is too wide in the widest.
    ...(isWhole ? (['wide', 'narrow'] as const) : (['wide'] as const)).map((face) => ({
      name: `${face} face`,
      testMatch: [IN_A_FACE, EVERY_PAGE],
      // How wide letters are hangs on no script: without scripts every page is read in the usual face.
      grepInvert: /without JavaScript/,
      use: { launchOptions: browserWith(face) },
    })),
    {
      name: 'phone',
      testMatch: isWhole ? '**/*.spec.ts' : LAYOUT.map((name) => `**/${name}.spec.ts`),
      testIgnore: [...RULES, ...BOTH_WIDTHS, ...OF_THE_MATRIX].map((name) => `**/${name}.spec.ts`),
      // What a job needs of a phone it needs with JavaScript, and what it does without it does at every width. That no
      // page is too wide before its scripts have come is shown by every-face.spec.ts.
      grepInvert: /without JavaScript/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
})

// What somebody may ask of a run of the tests, apart from the settings of the service; settings.mjs lists them.

import { setting } from './setting.mjs'
import { oneOf, wholeNumber } from './setting-readers.mjs'

export const chromiumPath = setting('PLAYWRIGHT_CHROMIUM_PATH', {
  meaning: 'the browser for `npm test`',
  otherwise: 'found by itself',
  wanted: 'the path of a Chromium',
  read: (text) => text,
  fallback: '',
})

export const slowPosts = setting('SLOW_POSTS', {
  meaning: 'milliseconds for which the journeys hold back every post',
  otherwise: '`0`',
  wanted: 'a number of milliseconds, such as 2000',
  read: wholeNumber(0, 60_000),
  fallback: 0,
})

export const demoPictures = setting('DEMO_PICTURES', {
  meaning: '`yes` to take the pictures of this page anew, in the journey of the demo',
  otherwise: '`no`',
  wanted: 'yes or no',
  read: oneOf({ yes: true, no: false }),
  fallback: false,
})

export const wholeRun = setting('WHOLE', {
  meaning: '`yes` to test everything that takes long too, as `npm run assurance` does',
  otherwise: '`no`',
  wanted: 'yes or no',
  read: oneOf({ yes: true, no: false }),
  fallback: false,
})

export const smallDisks = setting('SMALL_DISKS', {
  meaning: '`yes` where tests may mount small disks and fill them, as `npm run assurance` sees to',
  otherwise: '`no`',
  wanted: 'yes or no',
  read: oneOf({ yes: true, no: false }),
  fallback: false,
})

export const olderBuild = setting('OLDER_BUILD', {
  meaning: '`yes` to walk pages of another build too, which `npm run assurance` makes first',
  otherwise: '`no`',
  wanted: 'yes or no',
  read: oneOf({ yes: true, no: false }),
  fallback: false,
})

/** What somebody asks of a run of the tests; the service itself knows none of them. */
export const settingsOfTests = [chromiumPath, slowPosts, demoPictures, wholeRun, smallDisks, olderBuild]

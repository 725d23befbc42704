import { expect, test as base } from '@playwright/test'
import { type Rules, type Size, listBarriers, listBarriersWithoutScripts } from './accessibility'
import { collectFaults } from './faults'
import type { Role } from '@/domain/access/roles'
import type { Account } from './accounts'
import { isWhole } from '../../tests/support/extent'
import { findRunning } from './running'
import { signInAs } from './sessions'
import { holdPostsBack } from './hold-posts-back'

type Journey = {
  /** Declares that the page will answer with this status, once; any other complaint of the browser fails the test. */
  expectStatus: (status: number) => void
  /** Fails the test unless the page, as it now stands, is free of accessibility faults; in each size that is named. */
  expectAccessible: (sizes?: readonly Size[], rules?: Rules) => Promise<void>
  /** Opens a session in the browser for a new person of this role, of this provider or commissioner. */
  signInAs: (role: Role, organisation?: string) => Promise<Account>
  watched: ReturnType<typeof collectFaults>
}

export { expect }

/** The test of every journey: against the built service, and failed by whatever the browser complains of. */
export const test = base.extend<Journey>({
  baseURL: async ({}, use) => use(findRunning().origin),
  watched: [
    async ({ context }, use) => {
      const watched = collectFaults(context)
      await holdPostsBack(context)
      await use(watched)
      expect(watched.faults, 'the browser complained').toEqual([])
    },
    { auto: true },
  ],
  signInAs: async ({ context }, use) => use((role, organisation) => signInAs(context, role, organisation)),
  expectStatus: async ({ watched }, use) => use(watched.expectStatus),
  expectAccessible: async ({ page, browser, javaScriptEnabled }, use) =>
    use(async (sizes, rules) => {
      const barriers = javaScriptEnabled
        ? await listBarriers(page, sizes, rules)
        : await listBarriersWithoutScripts(page, browser, sizes)
      expect(barriers, 'accessibility faults').toEqual([])
    }),
})

/** Declares the same tests twice: as most people meet the service, and without any JavaScript. Once for each form. */
export function withAndWithoutJavaScript(declare: (javaScriptEnabled: boolean) => void) {
  declareWith([true, false], declare)
}

/** The same where another journey posts the same form without JavaScript: there only `npm run assurance` does it here too. */
export function withJavaScript(declare: (javaScriptEnabled: boolean) => void) {
  declareWith(isWhole ? [true, false] : [true], declare)
}

function declareWith(choices: readonly boolean[], declare: (javaScriptEnabled: boolean) => void) {
  for (const javaScriptEnabled of choices) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled })
      declare(javaScriptEnabled)
    })
  }
}

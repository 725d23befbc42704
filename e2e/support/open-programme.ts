import type { Page } from '@playwright/test'
import { openAwake } from './awake'
import { registerPlace } from './places'
import { idOf } from './returns'
import { signInAs } from './sessions'

/** What somebody types into the page that it opens: one line of figures. */
export const PROGRAMME = { '106.state': 'value', '106.denominator': '40', '106.numerator': '24' }

/** Opens an empty page of figures as somebody who fills it in, once the page can save itself. */
export async function openProgramme(page: Page, javaScriptEnabled = true) {
  const { provider } = await registerPlace()
  const account = await signInAs(page.context(), 'contributor', provider)
  await openAwake(page, `/returns/${idOf(provider)}/programme`, javaScriptEnabled)
  return { provider, account }
}

/** The line that says what was saved by itself. */
export const statusOf = (page: Page) => page.getByRole('status', { name: 'Saving' })

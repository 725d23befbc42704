import type { BrowserContext, ConsoleMessage } from '@playwright/test'

/**
 * Everything a browser complains of during a test: console errors (a refusal by the content security policy is one) and
 * errors that nothing caught. The line that reports a status the test has declared it expects is no fault.
 */
export function collectFaults(context: BrowserContext) {
  const faults: string[] = []
  const expected: number[] = []
  context.on('weberror', (event) => faults.push(`error: ${event.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message, expected))
      faults.push(`console: ${message.text()} (${message.location().url})`)
  })
  return { faults, expectStatus: (status: number) => void expected.push(status) }
}

/** One declaration excuses one line. */
function isExpected(message: ConsoleMessage, expected: number[]) {
  const status = /^Failed to load resource: the server responded with a status of (\d{3})\b/.exec(
    message.text(),
  )?.[1]
  const place = expected.indexOf(Number(status))
  if (place >= 0) expected.splice(place, 1)
  return place >= 0
}

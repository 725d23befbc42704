import type { ComponentProps, ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { answerFaults } from '@/features/history/answer-history'
import { HistoryForm } from '@/features/history/components/history-form'
import { type HistoryState, NOTHING_CHOSEN } from '@/features/history/history-state'
import { TwoStepFile } from '@/ui/two-step-file'

const preview = {
  ...{
    content: 'quarter,box,value',
    source: 'The old returns.',
    seen: 'a',
    rows: [],
    said: '',
    warnings: [],
  },
}
const typed = { source: 'The old returns.' }
const previewed = { ...NOTHING_CHOSEN, answer: 1, typed, preview }
const unsaid = { line: 0, column: 'source', message: 'Say where these figures come from' }
const stale = { at: 'passphrase', message: 'Enter your passphrase' }

/** The forms of the page once a file was looked at, in their order. */
function formsOf(state: typeof previewed): readonly string[] {
  const drawn = HistoryForm({ framework: 'f', provider: 'ZZ1', children: null })
  const { props } = drawn as ReactElement<ComponentProps<typeof TwoStepFile<HistoryState>>>
  const html = renderToStaticMarkup(<TwoStepFile {...props} before={state} />)
  return [...html.matchAll(/<form.*?<\/form>/gs)].map(([form]) => form)
}

test('where figures come from stands in the form in which somebody vouches for them', () => {
  const [vouching = '', another = ''] = formsOf(previewed)
  expect(vouching).toMatch(/value="vouch".*<textarea[^>]* name="source"[^>]*>The old returns\.<\/textarea>/s)
  expect(vouching.match(/name="source"/g)).toHaveLength(1)
  expect(another).toContain('<input type="hidden" name="source" value="The old returns."/>')
  expect(another).not.toContain('<textarea')
})

test('who leaves that out, with old proof of who they are, is told both, with what they were about to vouch for', () => {
  const refused = { source: ' ', stale, preview }
  const answered = answerFaults(previewed, [unsaid], refused)
  expect(answered).toMatchObject({ preview, asksPassphrase: true, answer: 2 })
  expect(answered.errors.map(({ at }) => at)).toEqual(['source', 'passphrase'])
  const ofFile = { line: 3, column: 'value', message: 'Too many' }
  expect(answerFaults(previewed, [unsaid, ofFile], refused).preview).toBeNull()
})

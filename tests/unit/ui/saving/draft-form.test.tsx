import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { describe, expect, test } from 'vitest'
import type { BoxView } from '@/ui/box'
import { DraftForm } from '@/ui/saving/draft-form'
import { DraftPage } from '@/ui/saving/draft-page'
import type { FindingView } from '@/ui/saving/finding-view'
import { type DraftState, untouched } from '@/ui/saving/draft-state'
import type { DraftView } from '@/ui/saving/draft-view'

const finding = (at: string, message: string): FindingView => ({
  ...{ code: 'C05', at, message, summary: `${at}: ${message}`, href: `#${at}` },
})
const box: BoxView = {
  ...{ id: '106.numerator', type: 'count', label: 'Patients', hint: null, unit: null },
  ...{ optional: false, options: [], value: '24' },
}
const view: DraftView = {
  ...{ fields: { returnId: 'ZZ1', section: 'programme' }, address: '/returns/ZZ1/programme' },
  ...{ title: 'Programme', caption: 'ZZ1', standing: 'editable', revision: 7, base: '{"x":"1"}' },
  ...{ lastSaved: null, justSaved: false, aim: 'before it is sent', stay: 'Save and stay on this page' },
  ...{ findings: [finding('106.numerator', 'Too many')], whys: [], next: { href: '/next', title: 'Next' } },
  closed: { href: '/sent', remedy: 'Ask for it.' },
}
const never = () => Promise.reject(new Error('not asked'))

/** What is drawn, that which is fetched late included. */
async function markupOf(page: ReactNode): Promise<string> {
  return new Response((await prerender(page)).prelude).text()
}

function draw(state: Partial<DraftState>) {
  const form = { view, header: null, pending: false, post: () => undefined, autosave: never }
  return markupOf(
    <DraftForm {...form} state={{ ...untouched, ...state }} boxes={({ draw: drawBox }) => drawBox(box)} />,
  )
}

describe('the form of a page', () => {
  test('shows what is stored, says which page it is and what it was drawn from', async () => {
    const drawn = await draw({})
    expect(drawn).toContain('name="returnId" value="ZZ1"')
    expect(drawn).toContain('name="revision" value="7"')
    expect(drawn).toContain('name="base" value="{&quot;x&quot;:&quot;1&quot;}"')
    expect(drawn).toMatch(/name="106\.numerator"[^>]*value="24"/)
    expect(drawn).toContain('One thing needs attention before it is sent')
    expect(drawn).toContain('106.numerator: Too many')
  })

  test('shows again what was typed, with what is wrong with it and what it was drawn from then', async () => {
    const refused = { answer: 1, typed: { '106.numerator': '2O' }, seen: { revision: '5', base: '{}' } }
    const drawn = await draw({
      ...refused,
      findings: [finding('106.numerator', 'No number')],
      problem: 'Not so',
    })
    expect(drawn).toMatch(/name="106\.numerator"[^>]*value="2O"/)
    expect(drawn).toContain('name="revision" value="5"')
    expect(drawn).toContain('name="base" value="{}"')
    expect([drawn.includes('No number'), drawn.includes('Not so')]).toEqual([true, true])
    expect(drawn).not.toContain('Too many')
  })

  test('names both answers to a box that two changed, and saves mine only on demand', async () => {
    const conflict = { at: '106.numerator', href: '#106.numerator', label: 'Patients', by: 'Ann on Monday' }
    const drawn = await draw({
      answer: 1,
      conflicts: [{ ...conflict, base: '24', theirs: '30', mine: '31' }],
    })
    expect(drawn).toContain('Patients: Ann on Monday saved 30; you typed 31')
    expect(drawn).toContain('Changed by both of you')
    expect(drawn).toContain('Save mine over theirs')
    expect(drawn).not.toContain('Save and continue')
  })
})

test.each(['readable', 'closed'] as const)(
  'whoever finds a page %s reads it, and has no form',
  async (standing) => {
    const page = { header: null, action: never, autosave: never, boxes: () => null }
    const drawn = await markupOf(
      <DraftPage {...page} view={{ ...view, standing }}>
        <p>As it stands</p>
      </DraftPage>,
    )
    expect(drawn).toBe('<p>As it stands</p>')
  },
)

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { EvidencePage } from '@/features/declarations/components/evidence-page'
import type { EvidenceView } from '@/features/declarations/to-evidence-view'
import { MadeInvitation } from '@/features/people/components/made-invitation'

const titlesIn = (html: string) => [...html.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title)

const made = {
  ...{ name: 'Sam Quill', email: 'sam@zz1.example', role: 'Service lead, Northern' },
  ...{ until: '1 December 2026', link: 'https://returns.example/invitation/x' },
}

test('the page that says somebody is invited is titled so', () => {
  const html = renderToStaticMarkup(
    <MadeInvitation made={made} listHref="/people" againHref="/people/invite" />,
  )
  expect(titlesIn(html)).toEqual(['Sam Quill is invited - Specialist pain quality returns'])
})

test('the files of the documents have one title, which says when an upload was refused', () => {
  const view: EvidenceView = {
    ...{ declarationId: 'ZZ1-2025-26', caption: 'ZZ1, 2025-26', documentsHref: '/documents', rows: [] },
    ...{ isEditable: true, isSigned: false, places: [{ value: '1', text: 'Document 1' }], standing: {} },
    ...{ choices: [], chosenSlot: '1', error: undefined, justSaved: false },
  }
  const choices = [{ value: 'x', text: 'Protocol.pdf' }]
  const drawn = (shown: Partial<EvidenceView>) =>
    titlesIn(
      renderToStaticMarkup(
        <EvidencePage view={{ ...view, ...shown }} choose={(state) => Promise.resolve(state)} />,
      ),
    )
  const title = 'Files of the documents, ZZ1, 2025-26 - Specialist pain quality returns'
  for (const shown of [{}, { choices }, { choices, isEditable: false }]) {
    expect(drawn(shown)).toEqual([title])
    expect(drawn({ ...shown, error: 'Too large' })).toEqual([`Error: ${title}`])
  }
})

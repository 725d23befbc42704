import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MadeLink } from '@/features/account/components/link-form'
import { RecoveryCodes } from '@/features/account/components/recovery-codes'
import { EvidencePage } from '@/features/declarations/components/evidence-page'
import type { EvidenceView } from '@/features/declarations/to-evidence-view'
import { MadeInvitation } from '@/features/people/components/made-invitation'
import { MovingTable } from '@/features/timetable/components/moving-table'
import { TwoStepFile, type TwoStepState } from '@/ui/two-step-file'

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

const unposted: TwoStepState = {
  ...{ answer: 1, typed: {}, errors: [], asksPassphrase: false, faults: [], moreFaults: 0 },
  preview: { content: 'code,name', seen: 'x' },
}

function file(done: (state: TwoStepState) => ReactNode) {
  return (
    <TwoStepFile
      {...{ title: 'A file', action: (state) => Promise.resolve(state), before: unposted, about: {}, done }}
      last={{ step: 'enter', button: 'Enter', does: 'enter' }}
      preview={() => 'One provider'}
    >
      {null}
    </TwoStepFile>
  )
}

test.each([
  ['recovery codes', <RecoveryCodes key="codes" codes={['1111']} />, '1111'],
  [
    'a link for a new passphrase',
    <MadeLink key="link" link={{ address: '/forgotten/x', until: 'noon' }} />,
    'noon',
  ],
  [
    'an invitation',
    <MadeInvitation key="made" made={made} listHref="/people" againHref="/people" />,
    made.link,
  ],
  ['what a file would do', file(() => null), 'One provider'],
  ['what a file did', file(() => 'Entered'), 'Entered'],
  ['what a rule would move', <MovingTable key="moving" moving={[]} takesFocus />, 'No period ahead moves'],
])('%s stands in what takes the focus as it appears', (_, screen, said) => {
  const step = /<div tabindex="-1" class="app-step">(.*)/s.exec(renderToStaticMarkup(screen))
  expect(step?.[1]).toContain(said)
})

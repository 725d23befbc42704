import fc from 'fast-check'
import { expect } from 'vitest'
import type { DecisionKind } from '@/domain/returns/decision'
import { acceptReturn } from '@/operations/accept-return'
import { reopenReturn } from '@/operations/reopen-return'
import { sendBackReturn } from '@/operations/send-back-return'
import { submitReturn } from '@/operations/submit-return'
import { withdrawCorrection } from '@/operations/withdraw-correction'
import { saveSection } from '../../factories/saving'
import { checked } from '../returns/entering'
import { type BoxName, type Editor, type Form, type Model, type Page, typable } from './model'
import { type Command, command, kindOf } from './command'
import { trespass, withdrawRequest } from './other-commands'
import type { Place } from './world'

/** An editor opens the page of a section, and leaves it open. */
const openPage = (editor: Editor) =>
  command(
    `${editor} opens the page`,
    () => true,
    (model) => {
      model.pages.set(editor, { revision: model.revision, boxes: model.boxes })
      return Promise.resolve()
    },
  )

/** Both open it at the same time, so that whoever saves second saves over something newer. */
const bothOpenPage = command(
  'both open the page',
  () => true,
  (model) => {
    for (const editor of ['lead', 'contributor'] as const)
      model.pages.set(editor, { revision: model.revision, boxes: model.boxes })
    return Promise.resolve()
  },
)

/** An editor types into a page that may be old by now, and saves it, pressing the button so many times. */
const save = (editor: Editor, box: BoxName, text: string, times: number) =>
  command(
    `${editor} saves ${box} = "${text}" ${times}x`,
    ({ pages }) => pages.has(editor),
    async (model, place) => {
      const page = model.pages.get(editor) as Page
      const mine = { ...page.boxes, [box]: text }
      const posted = {
        ...place.key,
        section: 'programme',
        revision: page.revision,
        typed: mine,
        base: page.boxes,
      }
      const saves = Array.from({ length: times }, () => saveSection(place.editors[editor], posted, place.at))
      const kinds = (await Promise.all(saves)).map(kindOf)
      const expected = Array.from({ length: times }, () => model.save(page, mine))
      expect(kinds).toEqual(expected)
      if (expected.at(-1) === null) model.pages.set(editor, { revision: model.revision, boxes: model.boxes })
    },
  )

/** An editor opens the check page, and leaves it open. */
const check = (editor: Editor) =>
  command(
    `${editor} opens the check page`,
    () => true,
    async (model, { key, at, editors }) => {
      model.forms.set(editor, { posted: await checked(editors.lead, key, at), version: null })
    },
  )

/** The check page is submitted, once or twice at the same moment; it may be old, or have been submitted before. */
const submit = (editor: Editor, times: number) =>
  command(
    `the form of ${editor} is submitted ${times}x`,
    ({ forms }) => forms.has(editor),
    (model, place) => submitForm(model, place, model.forms.get(editor) as Form, times),
  )

/** What mostly happens: the check page is opened and submitted at once. */
const checkAndSubmit = command(
  'checked and submitted',
  () => true,
  async (model, place) => {
    const posted = await checked(place.editors.lead, place.key, place.at)
    await submitForm(model, place, { posted, version: null }, 1)
  },
)

async function submitForm(model: Model, { at, editors }: Place, form: Form, times: number) {
  const posts = Array.from({ length: times }, () => submitReturn(editors.lead, form.posted, at))
  const outcomes = await Promise.all(posts)
  const expected = Array.from({ length: times }, () => model.submit(form))
  expect(outcomes.map(kindOf)).toEqual(expected)
  for (const outcome of outcomes) if (outcome.ok) expect(outcome.value.version).toBe(form.version)
}

const deciding = {
  accepted: acceptReturn,
  returned: sendBackReturn,
  reopened: reopenReturn,
  withdrawn: withdrawCorrection,
} as const

/** Somebody decides about the version in force, on a page that may be old. */
const decide = (decision: DecisionKind, behind: number) =>
  command(
    `${decision}, ${behind} revisions behind`,
    ({ revision }) => revision >= behind,
    async (model, place) => {
      const isOwn = decision === 'reopened' || decision === 'withdrawn'
      const actor = isOwn ? place.editors.lead : place.commissioner
      const revision = model.revision - behind
      const posted = { ...place.key, revision, reason: decision === 'accepted' ? '' : 'A count was wrong' }
      expect(kindOf(await deciding[decision](actor, posted, place.at))).toBe(model.decide(decision, revision))
    },
  )

const anyEditor = fc.constantFrom<Editor>('lead', 'contributor')
const onceOrTwice = fc.constantFrom(1, 1, 2)
const anyTyping = fc
  .constantFrom(...(Object.keys(typable) as BoxName[]))
  .chain((box) => fc.tuple(fc.constant(box), fc.constantFrom<string>(...typable[box])))

const anyDecision = fc
  .tuple(
    fc.constantFrom<DecisionKind>('accepted', 'returned', 'reopened', 'withdrawn'),
    fc.constantFrom(0, 0, 0, 1),
  )
  .map(([decision, behind]) => decide(decision, behind))

/** Whatever may happen to a return, what happens most coming up most. */
export const anyCommand: fc.Arbitrary<Command>[] = [
  anyEditor.map(openPage),
  fc.constant(bothOpenPage),
  fc
    .tuple(anyEditor, anyTyping, onceOrTwice)
    .map(([editor, [box, text], times]) => save(editor, box, text, times)),
  fc.tuple(anyEditor, anyTyping).map(([editor, [box, text]]) => save(editor, box, text, 1)),
  anyEditor.map(check),
  fc.tuple(anyEditor, onceOrTwice).map(([editor, times]) => submit(editor, times)),
  fc.constant(checkAndSubmit),
  anyDecision,
  anyDecision,
  anyDecision,
  fc.constant(withdrawRequest),
  fc.constantFrom<'accept' | 'reopen' | 'save'>('accept', 'reopen', 'save').map(trespass),
]

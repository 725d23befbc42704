import { expect, test } from 'vitest'
import { frameworks } from '@/domain/catalogue'
import type { Framework } from '@/domain/catalogue/framework'
import { partsOf } from '@/domain/declarations/declaration-boxes'
import { declarationPages } from '@/domain/declarations/declaration-form'
import { OF_A_PATIENT } from '@/domain/forms/describes-patient'
import { type PostedBoxes, fillReadable } from '@/domain/forms/fill-page'
import type { Pages } from '@/domain/forms/form'
import { profileForm } from '@/domain/returns/profile-form'
import { returnPages } from '@/domain/returns/return-form'
import { aDeclaration } from '../../../factories/declaration'
import { anEmptyDraft } from '../../../factories/draft-return'
import { mustFill } from '../../../factories/filling'
import { PERIOD } from '../../../factories/period'

const SAID = 'Seen again in May: 943 476 5919'

/** One page of any form that is filled in over days, ready to be posted. */
interface FormPage {
  readonly name: string
  readonly textBoxes: readonly string[]
  readonly fill: (posted: PostedBoxes) => {
    readonly warned: readonly string[]
    readonly kept: readonly string[]
    readonly filled: readonly string[]
  }
}

function toPage<Draft>(name: string, pages: Pages<Draft>, draft: Draft, page: string): FormPage {
  const boxes = pages.boxesOf(draft, page)
  const textBoxes = Object.keys(boxes).filter((at) => boxes[at]?.type === 'text')
  const fill = (posted: PostedBoxes) => {
    const { unreadable, mine } = mustFill(fillReadable(pages, draft, page, posted))
    const warned = unreadable.filter(({ message }) => message.startsWith(OF_A_PATIENT)).map(({ at }) => at)
    const filled = textBoxes.filter((at) => mine[at] !== undefined)
    return { warned, filled, kept: textBoxes.filter((at) => mine[at] === SAID) }
  }
  return { name: `${name}, ${page}`, textBoxes, fill }
}

function pagesIn(framework: Framework): readonly FormPage[] {
  const own = { framework: framework.code }
  const [draft, declaration] = [anEmptyDraft(own), { ...aDeclaration(own), parts: {} }]
  const profile = { profile: [], typed: {} }
  return [
    ...framework.sections.map(({ code }) => toPage(framework.code, returnPages(framework), draft, code)),
    ...partsOf(framework, declaration.year).map((part) =>
      toPage(framework.code, declarationPages(framework), declaration, part),
    ),
    toPage(`${framework.code}, profile`, profileForm(framework, [PERIOD]), profile, PERIOD),
  ]
}

const everyPage = frameworks.flatMap(pagesIn).filter(({ textBoxes }) => textBoxes.length > 0)
const typedInto = ({ textBoxes }: FormPage) => Object.fromEntries(textBoxes.map((at) => [at, SAID]))

test('there are text boxes on pages of every kind, under every framework', () => {
  expect(everyPage.length).toBeGreaterThan(frameworks.length * 2)
})

test.each(everyPage)(
  '$name: what may describe a patient is kept in no box before somebody was warned',
  (page) => {
    const { warned, kept } = page.fill({ typed: typedInto(page) })
    expect([warned.toSorted(), kept]).toEqual([page.textBoxes.toSorted(), []])
  },
)

test.each(everyPage)(
  '$name: what nobody sees stands in no box, and what arrived as no text neither',
  (page) => {
    for (const text of ['\u200b\u200b\u200b', '\u0000', ' \u3164 ', '\ufffd\ufffd']) {
      const typed = Object.fromEntries(page.textBoxes.map((at) => [at, text]))
      expect(page.fill({ typed }).filled).toEqual([])
    }
  },
)

test.each(everyPage)('$name: sent again it is kept, and what stands is not asked about again', (page) => {
  const typed = typedInto(page)
  expect(page.fill({ typed, acknowledged: page.textBoxes }).warned).toEqual([])
  expect(page.fill({ typed, base: typed }).warned).toEqual([])
  const [first = '', ...others] = page.textBoxes
  expect(page.fill({ typed, acknowledged: others }).warned).toEqual([first])
})

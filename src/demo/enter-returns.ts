import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import type { Period } from '@/domain/periods/period'
import { type QuarterlyReturn, type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import type { Typed } from '@/domain/returns/read-boxes'
import { fieldsOfSection } from '@/domain/returns/read-section'
import { openReturn } from '@/operations/open-return'
import { previewSubmission } from '@/operations/preview-submission'
import { reopenReturn } from '@/operations/reopen-return'
import { saveSection } from '@/operations/save-section'
import { submitReturn } from '@/operations/submit-return'
import { atLatest, morningAfter } from './clock'
import { demoQuarter } from './demo-quarter'
import type { TypedLines } from './draw-quarter'
import type { Entry } from './entry'
import { explain } from './explain'
import { must } from './must'
import { type People, personOf } from './people'
import type { DemoProvider } from './providers'
import { LAST_QUARTER, MISTAKEN, hasBegun } from './stories'
import { typedQuarter } from './typed-quarter'

/** Days after the end of a quarter on which its figures are typed. */
const TYPED_AFTER = 24

/** Days after the end of a quarter. */
interface Days {
  readonly typed: number
  readonly submitted: number
}

/** A return as it is opened. */
type ReturnFile = Awaited<ReturnType<typeof openReturn>>

/** The returns of a provider, each with the day on which its entry begins: those that are submitted, and an open one that was begun. */
export function returnsToEnter(
  people: People,
  provider: DemoProvider,
  periods: readonly Period[],
  now: Date,
): readonly Entry[] {
  return periods.flatMap((period, quarter): readonly Entry[] => {
    const key = { providerCode: provider.code, period }
    const { lines, mistaken, submittedAfter } = demoQuarter(provider, quarter)
    if (submittedAfter === null) {
      if (quarter <= LAST_QUARTER || !hasBegun(provider.code)) return []
      const at = atLatest(morningAfter(period, 1), now)
      return [{ at, enter: () => begin(people, key, lines, at) }]
    }
    const enter = async () => {
      await enterQuarter(people, key, mistaken ?? lines, { typed: TYPED_AFTER, submitted: submittedAfter })
      if (mistaken) await correct(people, key, lines, submittedAfter + 12)
    }
    return [{ at: morningAfter(period, TYPED_AFTER), enter }]
  })
}

async function begin(people: People, key: ReturnKey, lines: TypedLines, at: Date) {
  const contributor = personOf(people, 'contributor', key.providerCode)
  const file = await openReturn(contributor, key)
  const typed = typedQuarter(lines, key.period)
  await enterSections(contributor, file, typed, at, ['waiting-times', 'experience'])
}

/** Types a whole quarter, explains what the rules ask about, and submits it some days later. */
async function enterQuarter(people: People, key: ReturnKey, lines: TypedLines, days: Days) {
  const contributor = personOf(people, 'contributor', key.providerCode)
  const at = morningAfter(key.period, days.typed)
  const file = await openReturn(contributor, key)
  const typed = explain({ ...file, framework }, file.current, typedQuarter(lines, key.period), at)
  const current = await enterSections(contributor, file, typed, at, sectionsWith(typed, key))
  const lead = personOf(people, 'service-lead', key.providerCode)
  await submitOn(lead, { ...file, current }, morningAfter(key.period, days.submitted))
}

/** Opens a submitted quarter again with a reason, types it as it should have been, and submits it again. */
async function correct(people: People, key: ReturnKey, lines: TypedLines, reopened: number) {
  const lead = personOf(people, 'service-lead', key.providerCode)
  const { current } = await openReturn(lead, key)
  const posted = { ...key, revision: current.revision, reason: MISTAKEN }
  must(await reopenReturn(lead, posted, morningAfter(key.period, reopened)))
  await enterQuarter(people, key, lines, { typed: reopened + 2, submitted: reopened + 5 })
}

/** Types sections of a return as a person would, one page after another. Says how the draft then stands. */
async function enterSections(
  actor: Actor,
  { current: { providerCode, period, ...opened } }: ReturnFile,
  typed: Typed,
  at: Date,
  sections: readonly string[],
) {
  let draft: QuarterlyReturn = { providerCode, period, ...opened }
  for (const section of sections) {
    const posted = { providerCode, period, section, revision: draft.revision, typed }
    draft = { ...draft, ...must(await saveSection(actor, posted, at)).stands }
  }
  return draft
}

function sectionsWith(typed: Typed, key: ReturnKey): readonly string[] {
  return framework.sections
    .map(({ code }) => code)
    .filter((section) => {
      const lines = Object.keys(fieldsOfSection(framework, section, key))
      return Object.keys(typed).some((box) => lines.includes(box.split('.')[0] ?? ''))
    })
}

/** Submits a whole return, as it was last seen, on a past day. */
async function submitOn(actor: Actor, file: ReturnFile, at: Date) {
  const { providerCode, period, revision } = file.current
  const key = { providerCode, period }
  const stamp = { personId: actor.personId, name: actor.name, at }
  const { errors, figuresSha256 } = previewSubmission(file, stamp)
  if (!figuresSha256) throw new Error(`${returnId(key)} cannot be submitted: ${JSON.stringify(errors)}`)
  const posted = { ...key, revision, figuresSha256, idempotencyKey: randomUUID(), declared: true }
  must(await submitReturn(actor, posted, at))
}

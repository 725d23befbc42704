import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { Period } from '@/domain/periods/period'
import { type QuarterlyReturn, type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import type { Typed } from '@/domain/forms/read-boxes'
import { boxesOfSection } from '@/domain/returns/section-boxes'
import { openReturn } from '@/operations/open-return'
import { previewSubmission } from '@/operations/preview-submission'
import { reopenReturn } from '@/operations/reopen-return'
import { returnDrafts } from '@/operations/return-drafts'
import { saveDraft } from '@/operations/save-draft'
import { submitReturn } from '@/operations/submit-return'
import { atLatest, morningAfter } from './clock'
import { demoQuarter } from './demo-quarter'
import type { TypedLines } from './draw-quarter'
import type { Entry } from './entry'
import { explain } from './explain'
import { valueOrThrow } from './value-or-throw'
import { acceptOn, sendBackOn } from './judge-returns'
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

/** A return as it stands once it is submitted. */
interface Submitted extends ReturnKey {
  readonly revision: number
}

/** A return as it is opened. */
type ReturnRecord = Awaited<ReturnType<typeof openReturn>>

/** The returns of a provider, each with the day on which its entry begins: those that are submitted, and an open one that was begun. */
export function returnsToEnter(
  people: People,
  provider: DemoProvider,
  periods: readonly Period[],
  now: Date,
): readonly Entry[] {
  return periods.flatMap((period, quarter): readonly Entry[] => {
    const key = { framework: framework.code, providerCode: provider.code, period }
    const { lines, mistake, submittedAfter, acceptedAfter } = demoQuarter(provider, quarter)
    if (submittedAfter === null) {
      if (quarter <= LAST_QUARTER || !hasBegun(provider.code)) return []
      const at = atLatest(morningAfter(period, 1), now)
      return [{ at, enter: () => begin(people, key, lines, at) }]
    }
    const enter = async () => {
      const days = { typed: TYPED_AFTER, submitted: submittedAfter }
      const first = await enterQuarter(people, key, mistake?.lines ?? lines, days)
      const last = mistake
        ? await correct(people, provider, { ...first, ...mistake, lines }, submittedAfter + 12)
        : first
      if (acceptedAfter !== null) await acceptOn(people, provider, last, morningAfter(period, acceptedAfter))
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
async function enterQuarter(
  people: People,
  key: ReturnKey,
  lines: TypedLines,
  days: Days,
): Promise<Submitted> {
  const contributor = personOf(people, 'contributor', key.providerCode)
  const at = morningAfter(key.period, days.typed)
  const file = await openReturn(contributor, key)
  const typed = explain({ ...file, framework }, file.current, typedQuarter(lines, key.period), at)
  const current = await enterSections(contributor, file, typed, at, sectionsWith(typed, key))
  const lead = personOf(people, 'service-lead', key.providerCode)
  return submitOn(lead, { ...file, current }, morningAfter(key.period, days.submitted))
}

/** Opens a submitted quarter again, or sends it back; then it is typed as it should have been, and submitted again. */
async function correct(
  people: People,
  provider: DemoProvider,
  { lines, question, ...submitted }: Submitted & { lines: TypedLines; question: string | null },
  opened: number,
): Promise<Submitted> {
  const at = morningAfter(submitted.period, opened)
  const lead = personOf(people, 'service-lead', provider.code)
  if (question === null) valueOrThrow(await reopenReturn(lead, { ...submitted, reason: MISTAKEN }, at))
  else await sendBackOn(people, provider, { ...submitted, reason: question }, at)
  return enterQuarter(people, submitted, lines, { typed: opened + 2, submitted: opened + 5 })
}

/** Types sections of a return as a person would, one page after another. Says how the draft then stands. */
async function enterSections(
  actor: Actor,
  { current: { framework: code, providerCode, period, ...opened } }: ReturnRecord,
  typed: Typed,
  at: Date,
  sections: readonly string[],
) {
  const key = { framework: code, providerCode, period }
  let draft: QuarterlyReturn = { ...key, ...opened }
  for (const page of sections) {
    const posted = { ...key, page, revision: draft.revision, typed }
    draft = valueOrThrow(await saveDraft(returnDrafts, actor, posted, 'whole', at)).stands
  }
  return draft
}

function sectionsWith(typed: Typed, key: ReturnKey): readonly string[] {
  return framework.sections
    .map(({ code }) => code)
    .filter((section) => {
      const boxes = boxesOfSection(framework, section, key)
      return Object.keys(typed).some((box) => box in boxes)
    })
}

/** Submits a whole return, as it was last seen, on a past day. */
async function submitOn(actor: Actor, file: ReturnRecord, at: Date): Promise<Submitted> {
  const { framework: code, providerCode, period, revision } = file.current
  const key = { framework: code, providerCode, period }
  const stamp = { personId: actor.personId, name: actor.name, at }
  const { errors, figuresSha256 } = previewSubmission(file, stamp)
  if (!figuresSha256) throw new Error(`${returnId(key)} cannot be submitted: ${JSON.stringify(errors)}`)
  const posted = { ...key, revision, figuresSha256, idempotencyKey: randomUUID(), declared: true }
  valueOrThrow(await submitReturn(actor, posted, at))
  return { ...key, revision: revision + 1 }
}

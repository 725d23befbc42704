import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { can, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { fieldId } from '@/domain/catalogue/field-id'
import { population } from '@/domain/catalogue/population'
import type { Section } from '@/domain/catalogue/framework'
import { textIn } from '@/domain/kinds/field'
import { sayPeriod, saySpan } from '@/domain/periods/format'
import { draftFindings } from '@/domain/returns/draft-findings'
import type { Finding } from '@/domain/returns/finding'
import {
  type QuarterlyReturn,
  lineOf,
  lineStates,
  parseReturnId,
  returnId,
} from '@/domain/returns/quarterly-return'
import { EXPLANATION } from '@/domain/returns/return-warnings'
import { findingsOfSection, isUnfinished } from '@/domain/returns/section-findings'
import { type SettledLine, isUntouched, settle } from '@/domain/returns/settle'
import type { ReturnFile } from '@/server/db/return-file'
import { findReturn } from '@/server/db/returns'
import { withActor } from '@/server/db/transaction'
import { nextSection } from './next-section'
import { saySaved } from './say-saved'
import type { FindingView, LineView, SectionView } from './section-view'
import { toBoxViews } from './to-box-view'
import { toFindingView } from './to-finding-view'
import { toWhyView } from './to-why-view'

interface Wanted {
  readonly returnId: string
  readonly section: string
  /** Show blanks as errors too, as after the check page. */
  readonly showAll: boolean
  readonly justSaved: boolean
  readonly becameNil: string
}

/** One page of a return as this person may see it, or null when it is not there or not theirs. */
export async function getSection(actor: Actor, wanted: Wanted): Promise<SectionView | null> {
  const key = parseReturnId(wanted.returnId)
  const section = framework.sections.find(({ code }) => code === wanted.section)
  if (!key || !section) return null
  const scope = reachOf(actor, 'return:read-draft')
  return withActor(actor, async ({ tx, at }) => {
    const file = await findReturn(tx, framework.code, scope, key)
    if (!file) return null
    const { current } = file
    const findings = draftFindings({ ...file, framework }, current, current.answers, at)
    return toSectionView(actor, file, section, wanted, findings)
  })
}

function toSectionView(
  actor: Actor,
  file: ReturnFile,
  section: Section,
  wanted: Wanted,
  findings: readonly Finding[],
): SectionView {
  const { current } = file
  const lines = settle({ ...file, framework }, current, current.answers)
  const own = lines.filter(({ indicator }) => indicator.section === section.code)
  const posted = wanted.becameNil.split(',')
  return {
    returnId: returnId(current),
    section: section.code,
    title: section.title,
    introduction: section.introduction,
    caption: `${current.providerCode}, ${sayPeriod(current.period)} (${saySpan(current.period)})`,
    revision: current.revision,
    lastSaved: saySaved(current),
    standing: standingOf(actor, current),
    ...(section.code === framework.aboutReturn.section
      ? toAbout(current, findings)
      : { about: [], why: null }),
    lines: own.map((line) => toLineView(line, current, findings)),
    findings: errorsShown(current, section, wanted, findings),
    becameNil: own.map(({ indicator }) => indicator.code).filter((code) => posted.includes(code)),
    justSaved: wanted.justSaved,
    next: nextSection(current, section.code),
  }
}

function standingOf(actor: Actor, current: QuarterlyReturn): SectionView['standing'] {
  if (current.state !== 'draft') return 'submitted'
  return can(actor, 'return:fill', current) ? 'editable' : 'readable'
}

/** The boxes of the return as a whole; the one that explains stands with the warnings that it answers. */
function toAbout({ answers }: QuarterlyReturn, findings: readonly Finding[]) {
  const { code, fields } = framework.aboutReturn
  const { figures } = lineOf(answers, code)
  const boxes = toBoxViews(code, fields, figures, {})
  const why = toWhyView(code, findings, textIn(figures, EXPLANATION) ?? null)
  return { about: boxes.filter(({ id }) => id !== fieldId(code, EXPLANATION)), why }
}

function toLineView(
  { indicator, boxes, asked, line, filled }: SettledLine,
  { answers }: QuarterlyReturn,
  findings: readonly Finding[],
): LineView {
  const typed = lineOf(answers, indicator.code)
  const filling = Object.fromEntries(Object.entries(line.figures).filter(([name]) => filled.includes(name)))
  const isIdle = !asked && isUntouched(typed)
  return {
    code: indicator.code,
    title: indicator.title,
    href: `/indicators/${indicator.code}`,
    notAsked: isIdle
      ? 'Your service profile says that this is not offered in this quarter. Nothing to enter.'
      : null,
    state: typed.state,
    states: (['value', 'nil', 'not-available'] as const).map((value) => ({
      value,
      label: lineStates[value],
    })),
    reason: typed.reason ?? '',
    why: isIdle ? null : toWhyView(indicator.code, findings, typed.explanation),
    boxes: isIdle ? [] : toBoxViews(indicator.code, boxes, typed.figures, filling),
    ...indicator.asOperated,
    notes: indicator.asOperated.notes.filter((note) => !population.includes(note)),
  }
}

/** What stops submission and stands on this page; blanks only where they are asked for. */
function errorsShown(
  { period }: QuarterlyReturn,
  { code }: Section,
  { showAll }: Wanted,
  findings: readonly Finding[],
): readonly FindingView[] {
  return findingsOfSection(framework, code, period, findings)
    .filter(({ severity }) => severity === 'error')
    .filter((finding) => showAll || !isUnfinished(finding))
    .map(toFindingView)
}

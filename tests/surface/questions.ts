import { isWhole } from '../support/extent'
import type { Asker } from './asker'
import { type FrameworkCode, type Objects, illFormed, nobodysUnder, under } from './objects'
import { REFUSED_MOMENTS } from './refused-moments'
import { type PageRule, may } from './rules'

/** Those whose questions go furthest before they are refused: what is refused whoever asks is asked by them, and by all on a whole run. */
export const FURTHEST = ['lead1', 'auditor', 'nobody']

/** What somebody asks about: all that is there and is not, or each of it once, where somebody alike asks everything. */
export interface Extent {
  readonly existing: readonly Objects[]
  readonly onceEach?: boolean
}

/** A question about known objects, and whether whoever asks may see what it asks for. */
export interface AskedFor {
  readonly path: string
  readonly objects: Objects
  readonly allowed: boolean
}

/** All that one person asks at the addresses of one rule. */
export function questionsAt(
  rule: PageRule,
  asker: Asker,
  { existing, onceEach = false }: Extent,
): readonly AskedFor[] {
  const isOfNothing = rule.of === 'nothing'
  const known = isOfNothing ? existing.slice(0, 1) : existing.filter((one) => isAt(rule, one))
  const codes = isOfNothing ? [] : frameworksIn(existing)
  return [
    ...known.flatMap((objects) => questionsOf(rule, asker, objects, onceEach)),
    ...codes.flatMap((code) => forgedQuestions(rule, asker, code, onceEach)),
  ]
}

/** What is of no framework stands at its address once, whatever is reported. */
function isAt({ ofNone, of, heldUnder }: PageRule, { framework }: Objects): boolean {
  if (heldUnder) return framework === heldUnder
  return !(ofNone && of === 'shared') || framework === 'hsps-1767'
}

function questionsOf(rule: PageRule, asker: Asker, objects: Objects, onceEach: boolean): AskedFor[] {
  const allowed = may(asker, rule, objects)
  const here = pathsOf(rule, objects).map((path) => ({ path, objects, allowed }))
  // Whoever has nothing to do with a framework is asked once about each page of it.
  if (onceEach || isStranger(asker, objects)) return here.slice(0, 1)
  const absent = (rule.absentAt?.(objects) ?? []).filter((path) => isAskedBy(asker, path))
  const absentHere = absent.map((path) => underOwn(rule, objects, path))
  return [...here, ...absentHere.map((path) => ({ path, objects, allowed: false }))]
}

/** Whether a moment can be shown is decided without knowing who asks. */
function isAskedBy({ name }: Asker, path: string): boolean {
  return isWhole || FURTHEST.includes(name) || !REFUSED_MOMENTS.some((moment) => path.endsWith(moment))
}

function isStranger({ role, held }: Asker, { framework }: Objects): boolean {
  return role !== null && held.every((each) => each.framework !== null && each.framework !== framework)
}

/** The addresses of one rule for these objects. */
export function pathsOf(rule: PageRule, objects: Objects): readonly string[] {
  return rule.at(objects).map((path) => underOwn(rule, objects, path))
}

function underOwn({ ofNone }: PageRule, { framework }: Objects, path: string): string {
  return ofNone ? path : under(framework, path)
}

/** What is nowhere, for everybody; what is ill-formed, for those whose questions go furthest. */
function forgedQuestions(rule: PageRule, asker: Asker, code: FrameworkCode, onceEach: boolean): AskedFor[] {
  const nobodys = nobodysUnder[code]
  const all = pathsOf(rule, nobodys).map((path) => ({ path, objects: nobodys, allowed: false }))
  const unknown = onceEach || isStranger(asker, nobodys) ? all.slice(0, 1) : all
  if (code !== 'hsps-1767' || !FURTHEST.includes(asker.name)) return unknown
  const broken = illFormed.flatMap((objects) =>
    rule
      .at(objects)
      .slice(0, 1)
      .map((path) => ({ path, objects, allowed: false })),
  )
  return [...unknown, ...broken]
}

function frameworksIn(existing: readonly Objects[]): readonly FrameworkCode[] {
  return [...new Set(existing.map(({ framework }) => framework))]
}

import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import { isWhole } from '../support/extent'
import type { Answer, Question } from './ask'
import { faceOf, findInnards } from './judge'
import { findLeaks } from './leaks'
import { type FrameworkCode, type Objects, illFormed, namesOf, nobodysUnder, under } from './objects'
import { type PageRule, may } from './rules'
import { REFUSED_MOMENTS } from './refused-moments'
import type { Asker } from './asker'

/** What a walk needs of the service: to ask it, and to see what that changed. */
export interface Walked {
  readonly ask: (asker: Asker, question: Question) => Promise<Answer>
  readonly findChanges: () => Promise<readonly string[]>
}

/** Whoever has given a passphrase and no code yet: for every page but one a stranger. */
export const HALF = 'half a sign-in'

/** Where somebody gives a passphrase, or then a code. */
const SIGN_IN = /^\/sign-in(\/code)?(\?|$)/

/** Those whose questions go furthest before they are refused: what is refused whoever asks is asked by them, and by all on a whole run. */
const FURTHEST = ['lead1', 'auditor', 'nobody']

/** One question about known objects, and what was answered. */
interface Asked {
  readonly path: string
  readonly objects: Objects
  readonly allowed: boolean
  readonly answer: Answer
}

/** Asks for everything at the addresses of one rule as one person, and says all that is not as declared. */
export async function walkPage(
  service: Walked,
  rule: PageRule,
  asker: Asker,
  { existing, headers = {} }: { existing: readonly Objects[]; headers?: Record<string, string> },
): Promise<readonly string[]> {
  const asked: Asked[] = []
  const known = rule.of === 'nothing' ? existing.slice(0, 1) : existing.filter((one) => isAt(rule, one))
  for (const one of [
    ...known.flatMap((objects) => questionsOf(rule, asker, objects)),
    ...(rule.of === 'nothing'
      ? []
      : frameworksIn(existing).flatMap((code) => forgedQuestions(rule, asker, code))),
  ])
    asked.push({ ...one, answer: await service.ask(asker, { path: one.path, headers }) })
  const changes = await service.findChanges()
  const allowedOwners = asked
    .filter(({ allowed }) => allowed)
    .flatMap(({ objects }) =>
      (rule.writes ?? []).flatMap((chain) => [chain, withFrameworkCode(objects.framework, chain)]),
    )
  return [
    ...asked.flatMap((one) => judgeOne(rule, asker, one).map((fault) => `${one.path}: ${fault}`)),
    ...compareForbidden(rule, asker, asked),
    ...changes
      .filter((change) => !allowedOwners.some((owner) => change.endsWith(` of ${owner}`)))
      .map((change) => `asking changed ${change}`),
  ].map((fault) => `${asker.name} asks ${fault}`)
}

/** What is of no framework stands at its address once, whatever is reported. */
function isAt({ ofNone, of, heldUnder }: PageRule, { framework }: Objects): boolean {
  if (heldUnder) return framework === heldUnder
  return !(ofNone && of === 'shared') || framework === 'hsps-1767'
}

function questionsOf(rule: PageRule, asker: Asker, objects: Objects): Omit<Asked, 'answer'>[] {
  const allowed = may(asker, rule, objects)
  const here = pathsOf(rule, objects).map((path) => ({ path, objects, allowed }))
  // Whoever has nothing to do with a framework is asked once about each page of it.
  if (isStranger(asker, objects)) return here.slice(0, 1)
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

function pathsOf(rule: PageRule, objects: Objects): readonly string[] {
  return rule.at(objects).map((path) => underOwn(rule, objects, path))
}

function underOwn({ ofNone }: PageRule, { framework }: Objects, path: string): string {
  return ofNone ? path : under(framework, path)
}

/** What is nowhere, for everybody; what is ill-formed, for those whose questions go furthest. */
function forgedQuestions(rule: PageRule, asker: Asker, code: FrameworkCode): Omit<Asked, 'answer'>[] {
  const nobodys = nobodysUnder[code]
  const all = pathsOf(rule, nobodys).map((path) => ({ path, objects: nobodys, allowed: false }))
  const unknown = isStranger(asker, nobodys) ? all.slice(0, 1) : all
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

function judgeOne(rule: PageRule, asker: Asker, { objects, allowed, answer }: Asked): string[] {
  return [
    ...judgeStatus(rule, asker, allowed, answer),
    ...(allowed && !isSentOn(answer) && !answer.body.includes(rule.shows(objects))
      ? [`"${rule.shows(objects)}" is not on the page`]
      : []),
    ...findInnards(answer).map((found) => `shows what is inside, ${found}`),
    ...findLeaks(rule, asker, { objects, answer }).map((mark) => `tells of "${mark}"`),
  ]
}

function isSentOn({ status }: Answer): boolean {
  return status >= 300 && status < 400
}

function judgeStatus(rule: PageRule, asker: Asker, allowed: boolean, answer: Answer): string[] {
  const { status, headers } = answer
  if (asker.role === null && rule.stranger === 'sign-in') return judgeStranger(rule, asker, answer)
  if (asker.role !== null && rule.sendsOn)
    return headers.location === rule.sendsOn ? [] : [`is not sent on to ${rule.sendsOn}`]
  const isRefused = asker.role === null && rule.stranger === 401
  const expected = isRefused ? [401] : statusesOf(rule, allowed)
  return expected.includes(status) ? [] : [`answered ${status} and not ${expected.join(' or ')}`]
}

/** A stranger is shown the way to sign in; half a sign-in the one page on which it goes on. */
function judgeStranger({ isForHalf }: PageRule, { name }: Asker, { status, headers }: Answer): string[] {
  const isTheirs = isForHalf && name === HALF
  const isRight = isTheirs ? status === 200 : status === 307 && SIGN_IN.test(headers.location ?? '')
  return isRight ? [] : [`answered ${status} and not the way to sign in`]
}

function statusesOf({ status = 200 }: PageRule, allowed: boolean): number[] {
  return allowed ? [status] : [404, 400]
}

/** Another's must look exactly as what is nowhere; each page says whose it is, who may be the person that is asked about. */
function compareForbidden(rule: PageRule, { personId }: Asker, asked: readonly Asked[]): string[] {
  if (rule.of !== 'provider') return []
  const face = ({ answer, objects }: Asked) => faceOf(answer, [...namesOf(objects), personId ?? ''])
  const others = Object.entries(nobodysUnder).flatMap(([code, nobodys]) =>
    pathsOf(rule, nobodys).flatMap((_, place) => {
      const measure = asked.filter(({ objects }) => objects === nobodys)[place]
      const theirs = asked.filter(
        ({ objects, path, allowed }) =>
          !allowed && objects.framework === code && pathsOf(rule, objects)[place] === path,
      )
      const real = theirs.filter(({ objects }) => ['ZZ1', 'ZZ2'].includes(objects.provider))
      return measure ? real.filter((one) => face(one) !== face(measure)) : []
    }),
  )
  return others.map(({ path }) => `${path}: what is another's can be told from what is not there`)
}

import { signedHref } from '@/domain/addresses/declarations'
import {
  decideDeclarationHref,
  findingsHref,
  outcomeHref,
  reviewFiguresHref,
  reviewedHref,
  signedOutcomeHref,
} from '@/domain/addresses/reviews'
import { declarationId } from '@/domain/declarations/declaration'
import { declaredStatuses, indicatorOfPart } from '@/domain/declarations/declaration-boxes'
import { type DueParts, dayAfter, daysLeft, sayDueParts } from '@/domain/periods/days-left'
import { sayMoment } from '@/domain/periods/format'
import { sayCount } from '@/domain/say-count'
import { isAccepted } from '@/domain/reviews/decide-declaration'
import { judgementNames, outcomeNames } from '@/domain/reviews/say-review'
import {
  type ReviewedLine,
  isJudged,
  isToBeSigned,
  reviewedLines,
  standingFindings,
  standingOutcome,
} from '@/domain/reviews/standing-review'
import type { ReviewRead } from '@/operations/read/get-review'
import type { TaskListProps } from '@/ui/task-list'
import { sayReviewed } from './say-review'

type Task = TaskListProps['tasks'][number]
type Status = Task['status']

/** The tasks of a review, and how far it is. */
export interface ReviewView {
  readonly title: string
  readonly caption: string
  /** Which version is reviewed, by whom it was signed, and what was decided about it. */
  readonly version: { readonly text: string; readonly href: string }
  readonly decided: string
  /** Until when it is to be reviewed; null once an outcome of this version is signed. */
  readonly due: (DueParts & { readonly isOverdue: boolean }) | null
  /** That the signed outcome is of an older version, and what is to be looked at again; null where it is not. */
  readonly again: string | null
  readonly indicators: readonly Task[]
  readonly rest: readonly Task[]
}

/** The list of tasks of a review: its ten indicators, and what follows from them. */
export function toReviewView(read: ReviewRead): ReviewView {
  const { key, file, provider, at, days } = read
  const id = declarationId(key)
  const lines = reviewedLines(file.review, file.contents, file.version)
  const signed = file.versions.find(({ version }) => version === file.version)
  const outcome = standingOutcome(file.review)
  const dueOn = outcome?.version === file.version || !signed ? null : dayAfter(signed.signedAt, days)
  return {
    title: 'Review of the declaration',
    caption: sayReviewed(provider, key),
    version: {
      text: `Version ${file.version}${signed ? `, signed by ${signed.typedName}, ${signed.typedRole}, on ${sayMoment(signed.signedAt)}` : ''}`,
      href: signedHref(id),
    },
    decided: sayDecided(read),
    due: dueOn === null ? null : { ...sayDueParts(dueOn, at), isOverdue: daysLeft(dueOn, at) < 0 },
    again: sayAgain(read, lines),
    indicators: lines.map((line) => toTask(read, line)),
    rest: restOf(read, lines),
  }
}

function sayDecided({ file: { state, version, decisions } }: ReviewRead): string {
  const last = decisions.findLast((each) => each.version === version)
  if (state === 'draft')
    return last?.decision === 'returned' ? 'Sent back to the provider' : 'Being corrected'
  return isAccepted(decisions, version) ? 'Accepted' : 'Not accepted yet'
}

function sayAgain({ file }: ReviewRead, lines: readonly ReviewedLine[]): string | null {
  const outcome = standingOutcome(file.review)
  const before = Math.max(0, ...file.review.judgements.map(({ version }) => version))
  if (before === 0 || (outcome?.version ?? before) === file.version) return null
  const changed = lines.filter(({ isChanged }) => isChanged).map(({ line }) => line.indicator)
  const of = outcome ? `The outcome is of version ${outcome.version}` : `You began with version ${before}`
  const look =
    changed.length > 0 ? `Look again at what changed: ${changed.join(', ')}.` : 'No indicator changed.'
  return `${of}. Version ${file.version} has been signed since. ${look}`
}

const COLOURS = { agreed: 'green', asked: 'blue', disagreed: 'orange' } as const

function toTask({ key, framework, file: { questions } }: ReviewRead, reviewed: ReviewedLine): Task {
  const { line, judged, isChanged } = reviewed
  const code = line.indicator
  const open = questions.filter(({ indicator, isOpen }) => isOpen && indicator === code).length
  const declared = line.status ? declaredStatuses[line.status] : 'Not declared'
  return {
    id: `indicator-${code}`,
    title: `${code} ${indicatorOfPart(framework, key.year, code)?.shortTitle ?? ''}`,
    href: reviewedHref(declarationId(key), code),
    hint: [
      `Declared: ${declared.toLowerCase()}`,
      sayDoubted(judged),
      open > 0 ? `${sayCount(open, 'question')} open` : '',
    ]
      .filter((said) => said !== '')
      .join('. '),
    status:
      !judged || isChanged
        ? { text: isChanged ? 'Look again' : 'To do', colour: isChanged ? 'yellow' : 'blue' }
        : { text: judgementNames[judged.judgement], colour: COLOURS[judged.judgement] },
  }
}

/** `2 of 7 criteria not agreed or asked about`; nothing where none is, or the indicator was judged as a whole. */
function sayDoubted(judged: ReviewedLine['judged']): string {
  const doubted = judged?.byCriterion.filter(({ judgement }) => judgement !== 'agreed') ?? []
  if (!judged || doubted.length === 0) return ''
  return `${doubted.length} of ${sayCount(judged.byCriterion.length, 'criterion', 'criteria')} not agreed or asked about`
}

function restOf(read: ReviewRead, lines: readonly ReviewedLine[]): readonly Task[] {
  const id = declarationId(read.key)
  const findings = standingFindings(read.file.review.findings).length
  const grey = (text: string) => ({ text, colour: 'grey' }) as const
  const task = (name: string, title: string, href: string, status: Status): Task => ({
    ...{ id: name, title, href, status },
  })
  return [
    task('figures', 'The year’s figures', reviewFiguresHref(id), grey('To read')),
    task('findings', 'Findings', findingsHref(id), grey(findings > 0 ? String(findings) : 'None')),
    task(
      'decide',
      'Accept the declaration or send it back',
      decideDeclarationHref(id),
      grey(sayDecided(read)),
    ),
    ...outcomeTasks(read, lines),
  ]
}

/** The outcome that is to be signed, and the one that stands. */
function outcomeTasks({ key, file }: ReviewRead, lines: readonly ReviewedLine[]): readonly Task[] {
  const id = declarationId(key)
  const outcome = standingOutcome(file.review)
  const isReady = lines.every(isJudged)
  const open: Status = isReady
    ? { text: 'Ready to sign', colour: 'blue' }
    : { text: 'Not ready', colour: 'grey' }
  const toSign = isToBeSigned(file.review, file.version)
  const title = outcome && toSign ? 'Sign another outcome' : 'Outcome'
  const status: Status = toSign ? open : { text: 'Signed', colour: 'green' }
  const signed = outcome && {
    ...{ id: 'signed', title: 'What was signed, and its letter', href: signedOutcomeHref(id) },
    status: { text: outcomeNames[outcome.outcome], colour: 'green' } as const,
  }
  return [{ id: 'outcome', title, href: outcomeHref(id), status }, ...(signed ? [signed] : [])]
}

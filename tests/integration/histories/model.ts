import type { DecisionKind } from '@/domain/returns/decision'
import type { ReturnState } from '@/domain/returns/quarterly-return'
import type { PostedSubmission } from '@/domain/returns/posted-return-schema'

/** The boxes that the editors type into, with what they type. Some of it breaks a rule, which stops submission only. */
export const typable = {
  '106.denominator': ['40', '41', '20'],
  '106.numerator': ['24', '30', '40', '45'],
  '106.neverAttended': ['', '0', '6'],
} as const

export type BoxName = keyof typeof typable
export type Boxes = Readonly<Record<BoxName, string>>
export type Editor = 'lead' | 'contributor'

/** A section as an editor's browser holds it. */
export interface Page {
  readonly revision: number
  readonly boxes: Boxes
}

/** A check page as an editor's browser holds it, ready to be submitted. */
export interface Form {
  readonly posted: PostedSubmission
  /** The version it became, once it was accepted. */
  version: number | null
}

/** What a return must be after everything that was done to it: service.md, section 3, in as few words as possible. */
export class Model {
  state: ReturnState = 'draft'
  revision = 0
  boxes: Boxes
  /** Every submitted version, the first one first: what it says for ever. */
  readonly versions: Boxes[] = []
  readonly decisions: {
    readonly revision: number
    readonly decision: DecisionKind
    readonly version: number
    /** Of a withdrawal: which side's correction it ended. */
    readonly began?: DecisionKind
  }[] = []
  readonly pages = new Map<Editor, Page>()
  readonly forms = new Map<Editor, Form>()
  /** With which revision a box was last saved: what was changed and put back is newer than a page that was drawn before. */
  private readonly savedAt = new Map<BoxName, number>()
  /** How many changes must be on record. */
  events = 0

  constructor(boxes: Boxes) {
    this.boxes = boxes
  }

  isSound(): boolean {
    return Number(this.boxes['106.numerator']) <= Number(this.boxes['106.denominator'])
  }

  /** One change that was made. */
  moved(): void {
    this.revision += 1
    this.events += 1
  }

  /** What becomes of a page that is saved: the kind of the refusal, or null when it is taken. */
  save(page: Page, mine: Boxes): string | null {
    if (this.state !== 'draft') return 'not-a-draft'
    const changed = boxNames.filter((name) => mine[name] !== page.boxes[name])
    const isNewer = (name: BoxName) =>
      this.boxes[name] !== page.boxes[name] || (this.savedAt.get(name) ?? 0) > page.revision
    if (changed.some((name) => isNewer(name) && this.boxes[name] !== mine[name])) return 'collided'
    const merged = { ...this.boxes, ...Object.fromEntries(changed.map((name) => [name, mine[name]])) }
    const saved = boxNames.filter((name) => merged[name] !== this.boxes[name])
    if (saved.length > 0) this.moved()
    for (const name of saved) this.savedAt.set(name, this.revision)
    this.boxes = merged
    return null
  }

  /** What becomes of a form that is submitted. */
  submit(form: Form): string | null {
    if (form.version !== null) return null
    if (this.state !== 'draft') return 'not-a-draft'
    if (form.posted.revision !== this.revision) return 'changed-elsewhere'
    if (!this.isSound()) return 'invalid'
    this.versions.push(this.boxes)
    form.version = this.versions.length
    this.state = 'submitted'
    this.moved()
    return null
  }

  /** What becomes of a decision over a revision. */
  decide(decision: DecisionKind, revision: number, began: DecisionKind = 'reopened'): string | null {
    const isTaken = (taken: (typeof this.decisions)[number]) =>
      taken.revision === revision && taken.decision === decision
    const taken = this.decisions.find(isTaken)
    if (taken && (taken.began === undefined || taken.began === began)) return null
    if (revision !== this.revision) return 'changed-elsewhere'
    if (decision === 'withdrawn') return this.withdraw(began)
    if (this.state === 'draft') return 'draft-open'
    if (this.state === 'accepted' && decision === 'accepted') return 'already-accepted'
    this.decisions.push({ revision, decision, version: this.versions.length })
    this.state = decision === 'accepted' ? 'accepted' : 'draft'
    this.moved()
    return null
  }

  /** What becomes of a correction that is withdrawn by the side that began it. */
  withdraw(began: DecisionKind): string | null {
    const last = this.decisions.findLast(({ decision }) => decision !== 'accepted')
    if (this.state !== 'draft' || this.versions.length === 0 || last?.decision !== began)
      return 'not-withdrawable'
    if (began === 'returned' && this.revision !== last.revision + 1) return 'not-withdrawable'
    const stood = this.versions.at(-1) ?? this.boxes
    const since = this.decisions.filter(({ version }) => version === this.versions.length)
    this.decisions.push({
      revision: this.revision,
      decision: 'withdrawn',
      version: this.versions.length,
      began,
    })
    this.state = since.some(({ decision }) => decision === 'accepted') ? 'accepted' : 'submitted'
    if (boxNames.some((name) => stood[name] !== this.boxes[name])) this.revision += 1
    this.boxes = stood
    this.moved()
    return null
  }
}

export const boxNames = Object.keys(typable) as BoxName[]

import { sha256 } from '@/operations/hash-submission'
import type { StoredReturn, StoredSubmission, readStored } from './stored-returns'
import { type Told, nothingTold } from './told'

/** In how many ways what was acknowledged and what is stored can disagree. */
type Fault =
  | 'lost'
  | 'doubled'
  | 'half-written'
  | 'not asked for'
  | 'refused'
  | 'refused although it stands'
  | 'broken chain'

export interface Found {
  readonly fault: Fault
  readonly at: string
}

const LINES = 12

/** Compares what the clients were told with what is stored, return by return, and follows every audit chain. */
export function findFaults(
  told: readonly Told[],
  { returns, chains }: Awaited<ReturnType<typeof readStored>>,
): readonly Found[] {
  const found = returns.flatMap((stored) => {
    const known = told.find(({ id }) => id === stored.id) ?? nothingTold(stored.id)
    const faults = [...compareSubmissions(known, stored), ...compareSaves(known, stored), ...inspect(stored)]
    return [...new Set(faults)].map((fault) => ({
      fault,
      at: `${stored.id} ${known.refusals.join()}`.trim(),
    }))
  })
  const broken = chains.filter(({ broken }) => broken !== null)
  return [
    ...found,
    ...broken.map(({ organisation }) => ({ fault: 'broken chain' as const, at: organisation })),
  ]
}

function compareSubmissions(told: Told, { submissions }: StoredReturn): Fault[] {
  const [first, ...others] = submissions
  const faults: Fault[] = []
  if (others.length > 0 || (first && first.keys.length > 1)) faults.push('doubled')
  if (first && told.key === null) faults.push('not asked for')
  if (told.refusals.length > 0) faults.push(first ? 'refused although it stands' : 'refused')
  if (told.versions.length > 0 && !(first && isAsTold(told, first))) faults.push('lost')
  return faults
}

function isAsTold(told: Told, stored: StoredSubmission): boolean {
  const isVersion = told.versions.every((version) => version === stored.version)
  return isVersion && stored.snapshotSha256 === told.snapshotSha256 && stored.keys.includes(told.key ?? '')
}

/** The last save that was acknowledged stands in the draft and in what was submitted of it, and each has its event. */
function compareSaves({ saved, saves }: Told, stored: StoredReturn): Fault[] {
  if (saved === null) return []
  if (stored.savesAudited < saves) return ['lost']
  const figures = [stored.numerator, ...stored.submissions.map(({ numerator }) => numerator)]
  return figures.every((figure) => figure === saved) ? [] : ['lost']
}

/** Whether all parts of each change are there: they were written in one transaction, or some of them were not. */
function inspect({ submissions, ...stored }: StoredReturn): Fault[] {
  const isWhole =
    submissions.every(isWholeSubmission) &&
    stored.version === submissions.length &&
    stored.submissionsAudited === submissions.length &&
    stored.revision === stored.savesAudited + submissions.length &&
    stored.state === (submissions.length > 0 ? 'submitted' : 'draft')
  return isWhole ? [] : ['half-written']
}

function isWholeSubmission({ lines, snapshot, snapshotSha256, keys, isAudited }: StoredSubmission): boolean {
  return lines === LINES && sha256(snapshot) === snapshotSha256 && keys.length > 0 && isAudited
}

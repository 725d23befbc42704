import { isRole, roles } from '@/domain/access/roles'
import { toCsv } from '@/domain/exports/csv'
import type { Fault } from '@/domain/imports/fault'
import { sayMoment } from '@/domain/periods/format'
import { sayCount } from '@/domain/say-count'
import type { ImportedPeople, PreviewedPerson } from '@/operations/import-people'
import { sayFaults } from '@/features/draft/answer-file'
import type { PostedError } from '@/ui/posted-state'
import type { PeopleImportState } from './import-state'

/** The page again with everything that is wrong with the file, by line and column. */
export function answerFaults(state: PeopleImportState, faults: readonly Fault[]): PeopleImportState {
  return { ...again(state), ...sayFaults(faults, 'nobody was invited') }
}

type Preview = Extract<ImportedPeople, { kind: 'preview' }> & { readonly content: string }

/** The page again with what the file would do, and what is wrong with the proof of who is asking. */
export function answerPreview(
  state: PeopleImportState,
  { people, seen, content, isChanged }: Preview,
  stale: PostedError | null,
): PeopleImportState {
  const changed =
    isChanged && !stale ? 'Something has changed since you looked, so nobody was invited yet. ' : ''
  return {
    ...again(state),
    ...{ errors: stale ? [stale] : [], asksPassphrase: stale !== null },
    preview: {
      ...{ content, seen, rows: people.map(toRow) },
      said: `${changed}${sayCount(people.length, 'person', 'people')} would be invited. Nobody is before you say so.`,
    },
  }
}

function toRow({ line, person, facts, hasAccount }: PreviewedPerson) {
  const { name, email, role, organisation } = person
  const where = organisation ? `${organisation}, ${facts.organisationName ?? ''}` : 'National'
  const invited = facts.isInvited ? ' The link that they have is void then.' : ''
  return {
    line,
    who: `${name}, ${email}`,
    role: `${roles[role].name}, ${where}`,
    does: hasAccount
      ? `Has an account, and takes up the role with it.${invited}`
      : `Gets a link to make an account.${invited}`,
  }
}

/** Everybody was invited: who, and the links of those to whom no mail goes. They are shown now and never again. */
export function answerDone(
  state: PeopleImportState,
  { made }: Extract<ImportedPeople, { kind: 'done' }>,
): PeopleImportState {
  const rows = made.map(({ name, email, role, organisation, link }) => {
    const named = isRole(role) ? roles[role].name : role
    return { name, email, role: `${named}, ${organisation}`, link }
  })
  const isMailed = rows.every(({ link }) => link === null)
  const [first] = made
  const until = first ? sayMoment(first.expiresAt) : ''
  const said = `${sayCount(rows.length, 'person was', 'people were')} invited. Each link works once, until ${until}.`
  return { ...again(state), done: { said, rows, file: isMailed ? null : toFile(rows) } }
}

function toFile(rows: NonNullable<PeopleImportState['done']>['rows']): string {
  return toCsv([
    ['name', 'email', 'role', 'link'],
    ...rows.map(({ name, email, role, link }) => [name, email, role, link]),
  ])
}

function again(state: PeopleImportState): PeopleImportState {
  return {
    ...state,
    ...{ answer: state.answer + 1, typed: {}, errors: [], asksPassphrase: false },
    ...{ preview: null, faults: [], moreFaults: 0, done: null },
  }
}

import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Role } from '@/domain/access/roles'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { contentOf } from '@/domain/declarations/declared-content'
import { DeclarationPage } from '@/features/declarations/components/declaration-page'
import { toDeclarationView } from '@/features/declarations/to-declaration-view'
import { TaskListPage } from '@/features/returns/components/task-list-page'
import { toTaskListView } from '@/features/returns/to-task-list-view'
import { anActor } from '../../factories/actors'
import { aDeclaration, aDeclarationContext } from '../../factories/declaration'
import { aDraftReturn, aSubmitContext } from '../../factories/draft-return'

type Sent = { readonly state?: 'draft' | 'submitted'; readonly version?: number }

/** The task list of a return, as read. */
function taskList(at: Date, sent: Sent = {}, until: Date | null = null, role: Role = 'service-lead') {
  const record = {
    ...aSubmitContext({ extendedUntil: until }),
    ...{ framework: framework.code, current: aDraftReturn(sent), submittedBy: null, handover: null },
  }
  const read = { framework, record, findings: [], at, progress: [], provider: null }
  const report = () => Promise.reject(new Error('not posted'))
  return readHtml(<TaskListPage view={toTaskListView(anActor(role), read)} report={report} />)
}

/** The parts of a declaration, as an executive reads them. */
function declaration(at: Date, state: 'draft' | 'signed' = 'draft', version = 0) {
  const current = aDeclaration({ state, version })
  const context = aDeclarationContext()
  const record = { ...context, current, handover: null }
  const content = contentOf(framework, current.year, context.profile, current.parts)
  const view = toDeclarationView(anActor('executive'), { framework, record, content, findings: [], at })
  return readHtml(<DeclarationPage view={view} />)
}

const readHtml = (page: React.ReactElement) =>
  renderToStaticMarkup(page)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const after = (moment: Date) => new Date(moment.getTime() + 1)
const { window } = aSubmitContext()
const year = aDeclarationContext().window

test('a quarter says until when it is accepted, and once it has closed, that it has and who gives more time', () => {
  expect(taskList(window.deadlineAt)).toMatch(/Submit by \d.+Check answers and submit/)
  expect(taskList(window.closesAt)).toMatch(/accepted as late until \d.+Check answers and submit/)
  const closed = taskList(after(window.closesAt))
  expect(closed).toMatch(
    /This quarter closed on .+ Ask an administrator for more time; your figures are kept\. /,
  )
  expect(closed).not.toMatch(/accepted as late|and submit|Submit by/)
  expect(taskList(after(window.closesAt), {}, null, 'contributor')).not.toContain('submits the return')
})

test('more time opens it again until its end, and a quarter that has not opened says when it does', () => {
  const until = new Date(window.closesAt.getTime() + 86_400_000)
  expect(taskList(until, {}, until)).toMatch(/accepted as late until \d.+Check answers and submit/)
  expect(taskList(after(until), {}, until)).toContain('Ask an administrator for more time')
  const early = taskList(new Date(window.opensAt.getTime() - 1))
  expect(early).toContain('This quarter opens on ')
  expect(early).not.toMatch(/The deadline was|and submit/)
})

test('once the year has closed, nobody is sent to somebody who could correct a return', () => {
  const closes = window.yearClosesAt
  const sent = { state: 'submitted', version: 1 } as const
  expect(taskList(closes, sent)).toContain('Correct this return')
  expect(taskList(closes, sent, null, 'contributor')).toContain('A service lead or a gatekeeper')
  const closed = taskList(after(closes), sent)
  expect(closed).toMatch(/The year closed on \d.+, so that it can no longer be corrected\./)
  expect(closed).not.toMatch(/Correct this return|A service lead or a gatekeeper/)
  expect(taskList(closes, { version: 1 })).toMatch(/Submit the correction by .+Check answers and submit/)
  const correction = taskList(after(closes), { version: 1 })
  expect(correction).toMatch(/The year closed on .+ can no longer be corrected/)
  expect(correction).not.toMatch(/Submit the correction|and submit/)
})

test('a declaration says the same of its signature and of its correction', () => {
  expect(declaration(year.closesAt)).toMatch(/accepted as late until \d.+Check and sign/)
  const closed = declaration(after(year.closesAt))
  expect(closed).toMatch(/closed on .+ Ask an administrator for more time; what you entered is kept\. /)
  expect(closed).not.toMatch(/accepted as late|Check and sign/)
  expect(declaration(year.yearClosesAt, 'signed', 1)).toContain('A service lead or a gatekeeper')
  const over = declaration(after(year.yearClosesAt), 'signed', 1)
  expect(over).toContain('so that it can no longer be corrected.')
  expect(over).not.toContain('A service lead or a gatekeeper')
  expect(declaration(after(year.yearClosesAt), 'draft', 1)).not.toMatch(/Sign the correction|Check and sign/)
})

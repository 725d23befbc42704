import { checkHref, receiptHref, reopenHref, sectionHref } from '@/domain/addresses/returns'
import { worksheetHref } from '@/domain/addresses/worksheet'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { LinkButton } from '@/ui/link-button'
import { SummaryList } from '@/ui/summary-list'
import { TaskList } from '@/ui/task-list'
import type { TaskListView } from '../to-task-list-view'
import type { PostedAction } from '@/ui/posted-state'
import { NothingForm } from './nothing-form'
import { CorrectionNote } from './correction-note'
import { sayStatus } from './section-status'

/** What there is to do for a return, how far each page is, and until when. */
export function TaskListPage({ view, report }: { view: TaskListView; report: PostedAction }) {
  const done = view.sections.filter(({ status }) => status === 'complete' || status === 'not-asked').length
  return (
    <>
      <Heading level={1} caption={view.provider}>
        {view.period}
      </Heading>
      {view.state === 'draft' ? <DraftStanding view={view} /> : <SubmittedStanding view={view} />}
      {view.handover && (
        <InsetText>
          <p>{view.handover}</p>
        </InsetText>
      )}
      <SummaryList rows={toFacts(view)} />
      <p className="app-not-printed">
        To collect the figures on paper,{' '}
        <a href={worksheetHref(view.returnId)}>print the whole return blank</a>.
      </p>
      <h2 className="nhsuk-heading-m">Sections of this return</h2>
      <p>
        {done} of {view.sections.length} sections complete.
        {view.state === 'draft' && ' You can fill them in any order; what you have saved is kept.'}
      </p>
      <TaskList
        tasks={view.sections.map(({ code, title, status, errors, toExplain }) => ({
          id: `section-${code}`,
          title,
          // As many as its number says, blanks included.
          href: sectionHref(view.returnId, code, status === 'has-errors' ? { show: 'all' } : {}),
          status: sayStatus(status, errors, toExplain),
        }))}
      />
      {view.nothing && <NothingForm {...{ view, nothing: view.nothing, action: report }} />}
      {view.state === 'draft' && (
        <>
          <LinkButton href={checkHref(view.returnId)}>
            {view.maySubmit && view.isOpen ? 'Check answers and submit' : 'Check answers'}
          </LinkButton>
          {!view.maySubmit && view.isOpen && (
            <p>
              A service lead or a gatekeeper of the provider submits the return. When it is complete, you can
              tell them so on the page where its answers are checked.
            </p>
          )}
        </>
      )}
    </>
  )
}

function DraftStanding({ view }: { view: TaskListView }) {
  if (view.correction)
    return (
      <>
        <CorrectionNote correction={view.correction} />
        <p>
          {view.when} <a href={receiptHref(view.returnId)}>See version {view.version}</a>
        </p>
        {view.mayWithdraw && (
          <p>
            Was this begun by mistake? <a href={reopenHref(view.returnId)}>Withdraw the correction</a>
          </p>
        )}
      </>
    )
  return (
    <InsetText>
      <p>{view.when}</p>
    </InsetText>
  )
}

function SubmittedStanding({ view }: { view: TaskListView }) {
  return (
    <InsetText>
      <p>
        This return has been submitted (version {view.version}).{' '}
        <a href={receiptHref(view.returnId)}>See the receipt and what was submitted</a>
      </p>
      <p>
        Is something wrong?{' '}
        {view.mayReopen ? <a href={reopenHref(view.returnId)}>Correct this return</a> : view.whoCorrects}
      </p>
    </InsetText>
  )
}

function toFacts(view: TaskListView) {
  return [
    ...view.leads.map(({ role, name }) => ({ key: role, value: name })),
    { key: 'Registry data cut', value: view.dataCut },
    { key: 'Draft', value: view.lastSaved ?? 'Nothing has been saved yet.' },
  ]
}

import { outboxHref } from '@/domain/addresses/admin'
import { PressForm } from '@/ui/press-form'
import { SummaryList } from '@/ui/summary-list'
import { Table } from '@/ui/table'
import { retryNoticeAction } from '../actions'
import type { NoticeView } from '../to-notice-view'

const COLUMNS = ['When', 'What came of it', 'Answer'].map((heading) => ({ heading }))

/** One notice: to whom, how far, what it says, and a way to send it again where that helps. */
export function NoticeScreen({ view }: { readonly view: NoticeView }) {
  if (!view.mayRetry) return <Notice {...view} />
  return (
    <PressForm
      title={view.subject}
      button="Send it again"
      action={retryNoticeAction}
      fields={{ notice: view.id }}
    >
      <Notice {...view} />
    </PressForm>
  )
}

function Notice({ subject, facts, attempts, text, link }: NoticeView) {
  return (
    <>
      <h1 className="nhsuk-heading-l">{subject}</h1>
      <SummaryList rows={facts} />
      {attempts.length > 0 && (
        <Table caption="Tries, the last one first" captionSize="s" columns={COLUMNS} rows={attempts} />
      )}
      <h2 className="nhsuk-heading-m">What it says</h2>
      <div className="app-mail">{text}</div>
      {link && (
        <p>
          <a href={link}>Open its link</a>
        </p>
      )}
      <p>
        <a href={outboxHref()}>Back to the outbox</a>
      </p>
    </>
  )
}

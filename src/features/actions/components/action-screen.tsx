import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { Tag } from '@/ui/tag'
import type { ActionView, EntryView } from '../to-action-view'
import { ActionFiles } from './action-files'
import { EntryForm } from './entry-form'

interface Props {
  readonly view: ActionView
  /** Whether a file was just uploaded. */
  readonly isSaved: boolean
}

/** An action: what is to be done, by whom and until when, everything that was entered, and what may be entered next. */
export function ActionScreen({ view, isSaved }: Props) {
  const { title, caption, form, upload } = view
  const shown = (
    <>
      {upload?.error && <ErrorSummary errors={[{ message: upload.error, href: '#file' }]} />}
      {isSaved && <InsetText>Saved.</InsetText>}
      <Action {...view} />
    </>
  )
  if (!form) return shown
  return (
    <EntryForm key={String(form.fields['seen'])} title={`${title}, ${caption}`} form={form}>
      {shown}
    </EntryForm>
  )
}

function Action({
  title,
  caption,
  source,
  what,
  aim,
  owner,
  stands,
  day,
  isOverdue,
  isCompleted,
  told,
  entries,
  files,
  upload,
  toldHref,
}: ActionView) {
  return (
    <>
      <Heading level={1} caption={caption}>
        {title}
      </Heading>
      <p className="nhsuk-body-l app-preserve">{what}</p>
      <p>
        <Tag colour={isOverdue ? 'red' : isCompleted ? 'green' : 'blue'}>{stands}</Tag> {day}. {owner}.{' '}
        {source.href ? <a href={source.href}>{source.text}</a> : source.text}.
      </p>
      {aim && (
        <p>
          It aims at <a href={aim.href}>{aim.text}</a>.
        </p>
      )}
      {told.length > 0 && (
        <ul className="nhsuk-list">
          {told.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {entries.map((entry) => (
        <Entry key={entry.place} {...entry} />
      ))}
      <ActionFiles files={files} upload={upload} />
      <p>
        <a href={toldHref}>What the public is told</a>
      </p>
    </>
  )
}

function Entry({ place, title, by, text, facts }: EntryView) {
  return (
    <article className="app-query" id={`entry-${place}`} aria-labelledby={`entry-${place}-title`}>
      <h2 className="nhsuk-heading-s" id={`entry-${place}-title`}>
        {title}
      </h2>
      <p className="app-query__said">{by}</p>
      <p className="app-query__text">{text}</p>
      {facts.map(({ name, value }) => (
        <p key={name} className="app-query__text">
          <strong>{name}:</strong> {value}
        </p>
      ))}
    </article>
  )
}

import { besideHref, correctHref, signedHref, signingHref } from '@/domain/addresses/declarations'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { LinkButton } from '@/ui/link-button'
import { TaskList } from '@/ui/task-list'
import type { DeclarationView, PartTask } from '../to-declaration-view'
import { sayCount } from '@/domain/say-count'

/** What there is to do for a year's declaration, how far each part is, and until when. */
export function DeclarationPage({ view }: { view: DeclarationView }) {
  const { tasks, state, version, declarationId } = view
  const done = tasks.filter(({ isStarted, errors }) => isStarted && errors === 0).length
  return (
    <>
      <Heading level={1} caption={view.caption}>
        Annual self-declaration
      </Heading>
      <InsetText>
        {state === 'signed' ? <SignedStanding view={view} /> : <p>{view.when}</p>}
        {view.correction && <p className="app-preserve">{view.correction}</p>}
        {view.handover && <p className="app-preserve">{view.handover}</p>}
        {view.correction && view.mayCorrect && (
          <p>
            Was this begun by mistake? <a href={correctHref(declarationId)}>Withdraw the correction</a>
          </p>
        )}
      </InsetText>
      <p>
        {done} of {tasks.length} parts complete. {view.lastSaved ?? 'Nothing has been saved yet.'}
        {view.hasLastYear && (
          <>
            {' '}
            <a href={besideHref(declarationId)}>Last year beside this year</a>
          </>
        )}
      </p>
      <TaskList
        tasks={tasks.map((task) => ({
          id: `part-${task.part}`,
          title: task.title,
          href: task.href,
          hint: task.hint,
          status: sayStatus(task),
        }))}
      />
      {state === 'draft' && (
        <LinkButton href={signingHref(declarationId)}>
          {view.maySign ? 'Check and sign' : 'Check the declaration'}
        </LinkButton>
      )}
      {version > 0 && state === 'draft' && (
        <p>
          <a href={signedHref(declarationId)}>See version {version}, which is in force</a>
        </p>
      )}
    </>
  )
}

function SignedStanding({
  view: { version, declarationId, mayCorrect, whoCorrects },
}: {
  view: DeclarationView
}) {
  return (
    <>
      <p>
        This declaration has been signed (version {version}).{' '}
        <a href={signedHref(declarationId)}>See the receipt and what was signed</a>
      </p>
      <p>
        Is something wrong?{' '}
        {mayCorrect ? <a href={correctHref(declarationId)}>Correct this declaration</a> : whoCorrects}
      </p>
    </>
  )
}

function sayStatus({ isStarted, errors }: PartTask) {
  if (!isStarted) return { text: 'Not started', colour: 'blue' as const }
  if (errors === 0) return { text: 'Complete', colour: 'green' as const }
  return { text: `${sayCount(errors, 'thing')} to do`, colour: 'yellow' as const }
}

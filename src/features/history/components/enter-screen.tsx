import { historyTemplateHref } from '@/domain/addresses/history'
import { Heading } from '@/ui/heading'
import { HistoryForm } from './history-form'

interface Props {
  readonly framework: string
  readonly provider: { readonly code: string; readonly name: string }
}

/** How quarters from before this service are entered, and the form. */
export function EnterHistoryScreen({ framework, provider }: Props) {
  return (
    <HistoryForm framework={framework} provider={provider.code}>
      <Heading level={1} caption={`${provider.name} (${provider.code})`}>
        Enter past quarters
      </Heading>
      <div className="nhsuk-u-reading-width">
        <p>
          Figures from before this service give your trends a past. Fill in{' '}
          <a href={historyTemplateHref(framework, provider.code)}>the template</a>: a row for each box of each
          quarter. Leave blank what you do not know; a line that you leave out is not kept.
        </p>
        <p>
          They are kept as <strong>history that you vouch for</strong>, with your name, the day, and where
          they come from. They are no returns: they count in trends alone, and in no total and no export. You
          see every line, and everything that is wrong, before anything is kept. All quarters are kept, or
          none.
        </p>
      </div>
    </HistoryForm>
  )
}

import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'
import { Step } from '@/ui/step'
import { WarningCallout } from '@/ui/warning-callout'

const TITLE = 'Your recovery codes'

/** The codes that were just made: shown here once, and nowhere again. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <Step>
      <PageTitle title={TITLE} />
      <Heading level={1}>{TITLE}</Heading>
      <WarningCallout heading="Keep these recovery codes now">
        <p>
          They are shown only this once. Print this page, or write them down, and keep them away from your
          phone. Each lets you sign in once without it.
        </p>
        <ul className="nhsuk-list app-codes" id="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p>
          <a href="/">I have kept them: go on</a>
        </p>
      </WarningCallout>
    </Step>
  )
}

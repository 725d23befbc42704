import { allowDeclarationHref, besideHref, correctHref, signedHref } from '@/domain/addresses/declarations'
import { WHO_CORRECTS } from '@/features/draft/say-who-corrects'
import { Details } from '@/ui/details'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { Panel } from '@/ui/panel'
import { Proof } from '@/ui/proof'
import { SummaryList } from '@/ui/summary-list'
import { Table } from '@/ui/table'
import { WarningCallout } from '@/ui/warning-callout'
import type { SignedView } from '../to-signed-view'
import type { BesideDeclared } from './content-cards'
import { FoldedContent } from './folded-content'

/** The receipt of a signed declaration: who, when, what exactly, and the hash by which it can be proved. */
export function SignedPage({ view, beside }: { view: SignedView; beside: BesideDeclared | null }) {
  return (
    <div className="app-receipt">
      <SignedHeading view={view} />
      <Standing view={view} />
      <SummaryList rows={view.facts.map(({ key, value }) => ({ key, value }))} />
      <h2 className="nhsuk-heading-m">What was declared</h2>
      <p>
        <a href={besideHref(view.declarationId)}>Last year beside this year</a>
      </p>
      <FoldedContent content={view.content} beside={beside} actionsHref={view.actionsHref} />
      <Details summary="The statement that was signed">
        <p>{view.statement}</p>
      </Details>
      {view.versions.length > 1 && <Versions view={view} />}
      <Proof {...view} />
    </div>
  )
}

/** Thanks for whose declaration it is, and for everybody else what they look at. */
function SignedHeading({ view: { isOwn, version, inForce, provider, caption } }: { view: SignedView }) {
  if (isOwn && version === inForce)
    return (
      <>
        <Panel heading="Declaration signed">
          {provider}
          <br />
          {caption}
        </Panel>
        <p>Keep or print this page. What was signed never changes and can be shown again here at any time.</p>
      </>
    )
  return (
    <Heading level={1} caption={`${provider}, ${caption}`}>
      Declaration as signed, version {version}
    </Heading>
  )
}

function Standing({ view }: { view: SignedView }) {
  const { version, inForce, declarationId, correction, mayCorrect } = view
  if (version !== inForce)
    return (
      <WarningCallout heading={`Version ${inForce} is in force`}>
        <p>
          This is version {version}, as it was signed. It has been replaced.{' '}
          <a href={signedHref(declarationId)}>See version {inForce}</a>
        </p>
      </WarningCallout>
    )
  return (
    <>
      {correction && (
        <InsetText>
          <p>
            {view.isSentBack ? 'Sent back by the commissioner' : 'Being corrected'}: version {inForce} is in
            force until version {inForce + 1} is signed.
            {view.mayWithdraw && (
              <>
                {' '}
                Was this begun by mistake? <a href={correctHref(declarationId)}>Withdraw the correction</a>
              </>
            )}
          </p>
          <p className="app-preserve">Reason: {correction}</p>
        </InsetText>
      )}
      {view.mayAllow && (
        <p>
          Its year has closed.{' '}
          <a href={allowDeclarationHref(declarationId)}>Allow a correction all the same</a>
        </p>
      )}
      {view.isOwn && view.isOpen && (
        <p>
          Is something wrong?{' '}
          {mayCorrect ? <a href={correctHref(declarationId)}>Correct this declaration</a> : WHO_CORRECTS}
        </p>
      )}
    </>
  )
}

function Versions({ view: { versions, version: shown, inForce, declarationId } }: { view: SignedView }) {
  return (
    <Table
      caption="Versions of this declaration"
      columns={[{ heading: 'Version' }, { heading: 'Signed by' }, { heading: 'Why' }]}
      rows={versions.map(({ version, signed, reason }) => ({
        key: String(version),
        cells: [
          <span key="version">
            {version === shown ? (
              <strong>Version {version}, shown here</strong>
            ) : (
              <a href={signedHref(declarationId, { version })}>Version {version}</a>
            )}
            {version === inForce ? ' (in force)' : version === 1 ? ' (as first signed)' : ''}
          </span>,
          signed,
          <span className="app-preserve" key="reason">
            {reason ?? 'First signature'}
          </span>,
        ],
      }))}
    />
  )
}

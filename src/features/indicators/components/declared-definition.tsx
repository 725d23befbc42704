import type { Framework } from '@/domain/catalogue/framework'
import type { Criterion, DeclaredIndicator } from '@/domain/catalogue/indicator'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { Table } from '@/ui/table'

interface Props {
  readonly framework: Framework
  readonly indicator: DeclaredIndicator
}

const columns = [{ heading: 'Criterion' }, { heading: 'Weight' }]

/** What is declared, the evidence that is cited for it, and the criteria, published and operated. */
export function DeclaredDefinition({ framework, indicator }: Props) {
  const { asSpecified, criteria, evidenceRequired } = indicator
  const cited = evidenceRequired.map((types) =>
    types.map((type) => `the ${framework.evidenceTypes[type]?.toLowerCase()}`).join(' or '),
  )
  return (
    <>
      <Heading>As specified</Heading>
      <InsetText>
        {asSpecified.descriptor?.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {asSpecified.evidence && <p>Evidence documents: {asSpecified.evidence}</p>}
      </InsetText>
      {asSpecified.notes && <p>Published note: “{asSpecified.notes}”</p>}
      <Heading>As operated here</Heading>
      <p>
        Declared once for each financial year, after it: Met or Not met. Met needs every mandatory criterion
        and a citation of {cited.join(' and of ')}. Not met needs an action, an owner and a due date.
      </p>
      <Table
        id="criteria"
        caption="Criteria"
        columns={columns}
        rows={criteria.map((criterion) => ({
          key: criterion.id,
          cells: [criterion.text, sayWeight(framework, criterion)],
        }))}
      />
    </>
  )
}

function sayWeight(framework: Framework, { mandatory, askedWith }: Criterion): string {
  const offering = framework.offerings.find(({ code }) => code === askedWith)
  const weight = mandatory ? 'Mandatory' : 'Advised'
  return offering ? `${weight}, where this is offered: ${offering.name}` : weight
}

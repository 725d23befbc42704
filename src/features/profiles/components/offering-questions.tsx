import { Radios } from '@/ui/radios'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'
import { completionRules, offeringReporters, offeringStatuses } from '@/domain/returns/service-profile'
import type { OfferingView } from '../profile-view'

interface Props {
  readonly offering: OfferingView
  readonly valueOf: (name: string) => string
  readonly errorAt: (name: string) => string | undefined
}

/** How one offering stands; who provides it instead; and where one is asked for, its written rule. */
export function OfferingQuestions({ offering, valueOf, errorAt }: Props) {
  const { code, name, hint, suggestedRule } = offering
  const box = (field: string) => `${code}.${field}`
  const status = box('status')
  return (
    <div className="app-line">
      <Radios
        id={status}
        name={status}
        legend={name}
        legendSize="m"
        headingLevel={2}
        hint={hint}
        error={errorAt(status)}
        defaultValue={valueOf(status)}
        items={Object.entries(offeringStatuses).map(([value, label]) => ({
          value,
          label,
          conditional: value === 'partner' && <Partner {...{ offering, valueOf, errorAt }} />,
        }))}
      />
      {suggestedRule !== null && (
        <Radios
          id={box('ruleFrom')}
          name={box('ruleFrom')}
          legend="By which written rule does a patient complete it?"
          legendSize="s"
          hint="Kept where it is offered here, or by a partner whose patients you report. Otherwise what you answer here is not recorded."
          defaultValue={valueOf(box('ruleFrom'))}
          items={[
            { value: 'suggested', label: completionRules.suggested, hint: suggestedRule },
            {
              value: 'own',
              label: completionRules.own,
              conditional: <Rule {...{ offering, valueOf, errorAt }} />,
            },
            { value: 'none', label: completionRules.none },
          ]}
        />
      )}
    </div>
  )
}

function Partner({ offering: { code }, valueOf, errorAt }: Props) {
  const [partnerName, reportedBy] = [`${code}.partnerName`, `${code}.reportedBy`]
  return (
    <>
      <TextInput
        id={partnerName}
        name={partnerName}
        label="Name of the partner"
        width={30}
        autoComplete="off"
        defaultValue={valueOf(partnerName)}
        error={errorAt(partnerName)}
      />
      <Radios
        id={reportedBy}
        name={reportedBy}
        legend="Who reports the patients of the partner?"
        small
        defaultValue={valueOf(reportedBy)}
        error={errorAt(reportedBy)}
        items={Object.entries(offeringReporters).map(([value, label]) => ({ value, label }))}
      />
    </>
  )
}

function Rule({ offering: { code }, valueOf, errorAt }: Props) {
  const completionRule = `${code}.completionRule`
  return (
    <TextArea
      id={completionRule}
      name={completionRule}
      label="Written completion rule"
      hint="As your programme's own document has it."
      rows={3}
      defaultValue={valueOf(completionRule)}
      error={errorAt(completionRule)}
    />
  )
}

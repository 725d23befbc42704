import { isQuarterly } from '@/domain/catalogue/indicator'
import { Heading } from '@/ui/heading'
import { WarningCallout } from '@/ui/warning-callout'
import type { IndicatorView } from '../to-indicator-view'
import { DeclaredDefinition } from './declared-definition'
import { IndicatorFacts } from './indicator-facts'
import { RulesTable } from './rules-table'
import { QuarterlyDefinition } from './quarterly-definition'

/** One definition: as published, as operated here, what is entered, what is checked, and where the draft is faulty. */
export function IndicatorScreen({ framework, indicator, rules }: IndicatorView) {
  const { code, shortTitle, title, group, draftFaults } = indicator
  return (
    <>
      <Heading level={1} caption={framework.groups[group]}>
        {code} {shortTitle}
      </Heading>
      <p className="nhsuk-lede-text">Published name: “{title}”</p>
      <p>{framework.basis}.</p>
      {isQuarterly(indicator) ? (
        <QuarterlyDefinition indicator={indicator} />
      ) : (
        <DeclaredDefinition framework={framework} indicator={indicator} />
      )}
      {draftFaults.length > 0 && (
        <WarningCallout heading="Where the draft is faulty">
          <ul className="nhsuk-list nhsuk-list--bullet">
            {draftFaults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </WarningCallout>
      )}
      <RulesTable
        rules={rules}
        caption={isQuarterly(indicator) ? 'Checks on the figures' : 'Checks on the declaration'}
      />
      <IndicatorFacts framework={framework} indicator={indicator} />
    </>
  )
}

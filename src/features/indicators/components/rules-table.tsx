import type { RegisteredRule } from '@/domain/catalogue/registered-rule'
import { Table } from '@/ui/table'
import type { IndicatorView } from '../to-indicator-view'

const columns = [
  { heading: 'Rule' },
  { heading: 'What is checked' },
  { heading: 'If it fails' },
  { heading: 'Why it asks' },
]

interface Props extends Pick<IndicatorView, 'rules'> {
  readonly caption: string
}

/** Rules, each with an anchor: a page that was stopped by one leads here. */
export function RulesTable({ rules, caption }: Props) {
  if (rules.length === 0) return null
  return (
    <Table
      id="rules"
      caption={caption}
      columns={columns}
      rows={rules.map((rule) => ({
        key: rule.code,
        cells: [
          <span key="code" id={rule.code}>
            {rule.code}
          </span>,
          `${rule.checks}.`,
          sayConsequence(rule),
          rule.why ?? '',
        ],
      }))}
    />
  )
}

function sayConsequence({ of, severity }: RegisteredRule): string {
  const asked = of === 'declaration' ? ' in the annual declaration' : ''
  if (severity === 'warning') return `Asks why${asked}`
  return of === 'declaration' ? 'Stops the signature' : 'Stops submission'
}

import type { RegisteredRule } from '@/domain/catalogue/rules-register'
import { Table } from '@/ui/table'
import type { IndicatorView } from '../to-indicator-view'

const columns = [{ heading: 'Rule' }, { heading: 'What is checked' }, { heading: 'If it fails' }]

/** The checks that name the indicator; those that every return or declaration has alike are left out. */
export function IndicatorRules({ rules }: Pick<IndicatorView, 'rules'>) {
  if (rules.length === 0) return null
  return (
    <Table
      id="rules"
      caption={
        rules.some(({ of }) => of === 'return') ? 'Checks on the figures' : 'Checks on the declaration'
      }
      columns={columns}
      rows={rules.map((rule) => ({
        key: rule.code,
        cells: [rule.code, `${rule.checks}.`, sayConsequence(rule)],
      }))}
    />
  )
}

function sayConsequence({ of, severity }: RegisteredRule): string {
  const asked = of === 'declaration' ? ' in the annual declaration' : ''
  if (severity === 'warning') return `Asks why${asked}`
  return of === 'declaration' ? 'Stops the signature' : 'Stops submission'
}

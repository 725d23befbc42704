import { Table } from '@/ui/table'
import type { IndicatorView } from '../get-indicator'

const columns = [{ heading: 'Rule' }, { heading: 'What is checked' }, { heading: 'If it fails' }]

const consequences = { error: 'Stops submission', warning: 'Asks why' }

/** The checks that name the line; those that every return has alike are left out. */
export function IndicatorRules({ rules }: Pick<IndicatorView, 'rules'>) {
  if (rules.length === 0) return null
  return (
    <Table
      id="rules"
      caption="Checks on the figures"
      columns={columns}
      rows={rules.map(({ code, checks, severity }) => ({
        key: code,
        cells: [code, `${checks}.`, consequences[severity]],
      }))}
    />
  )
}

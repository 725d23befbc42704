import { yearTables } from '@/domain/exports/year-tables'
import { Details } from '@/ui/details'

/** What each column of each table means: the same words that the data package gives to programs. */
export function ExportColumns() {
  return yearTables.map(({ ending, title, columns }) => (
    <Details summary={`Columns: ${title.charAt(0).toLowerCase()}${title.slice(1)}`} key={ending}>
      <dl className="nhsuk-u-margin-bottom-0">
        {Object.entries(columns).map(([name, { meaning, unit, empty }]) => (
          <div key={name}>
            <dt>
              <code className="app-hash">{name}</code>
            </dt>
            <dd>
              {meaning}
              {unit !== undefined && ` Unit: ${unit}.`}
              {empty !== undefined && ` Empty: ${empty}`}
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  ))
}

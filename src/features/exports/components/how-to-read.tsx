import { Details } from '@/ui/details'

/** Two lines for each of the programs that most people open files with. */
export function HowToRead({ name }: { readonly name: string }) {
  return (
    <Details summary="How to read them in Excel, pandas and R">
      <dl className="nhsuk-u-margin-bottom-0">
        <dt>
          <strong>Excel, LibreOffice</strong>
        </dt>
        <dd>
          Open the file with names and units ({`${name}.labels.csv`}): nothing in it is taken for a number
          that is none.
          <br />
          In the file with codes, set the column indicator to Text on import, or 001 becomes 1.
        </dd>
        <dt>
          <strong>pandas</strong>
        </dt>
        <dd>
          <code className="app-hash">{`pd.read_csv("${name}.labels.csv", encoding="utf-8-sig")`}</code>
          <br />
          <code className="app-hash">{`pd.read_csv("${name}.csv", dtype={"indicator": str, "domains": str})`}</code>
        </dd>
        <dt>
          <strong>R</strong>
        </dt>
        <dd>
          <code className="app-hash">{`readr::read_csv("${name}.labels.csv")`}</code>
          <br />
          <code className="app-hash">
            {`readr::read_csv("${name}.csv", col_types = readr::cols(indicator = "c", domains = "c"))`}
          </code>
        </dd>
      </dl>
    </Details>
  )
}

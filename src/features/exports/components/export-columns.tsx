import { Details } from '@/ui/details'

/** What each column of an annual export means. */
export function ExportColumns() {
  return (
    <Details summary="The columns">
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>year, provider, indicator, and definition_version: the version of its definition</li>
        <li>
          state: value when any quarter has figures; else missing, not-available, nil, not-offered or not-due,
          the first of these that occurs in the year. What is not due is not missing: its deadline is to come,
          or the provider was not asked for it
        </li>
        <li>
          numerator, denominator and paired: sums over the quarters; for waiting times total days and patients
        </li>
        <li>
          estimate, lower and upper: shares from 0 to 1 with their 95% Wilson interval, or mean days with
          their 95% t interval where standard deviations are known; six decimals. Empty where quarters used
          different value sets or definitions, which are never pooled
        </li>
        <li>
          quarters and quarters_expected: quarters reported with figures or nil, and quarters expected: four,
          less those in which the line was not offered or the provider not in service
        </li>
        <li>status: Met or Not met, for the self-declared indicators</li>
        <li>data_source, domains and cqc: as published</li>
        <li>
          coverage: on how many quarters the row rests, in words; note: what its figure must not be taken for
        </li>
        <li>
          provider_lead and commissioner_lead, each with _email and _telephone: whom to ring today, as far as
          that is recorded; in the CSV file alone
        </li>
      </ul>
      <p>A patient may count in more than one quarter. The interval assumes independent patients.</p>
    </Details>
  )
}

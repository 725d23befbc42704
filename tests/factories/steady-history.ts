import { addQuarters, financialYearOf } from '@/domain/periods/period'
import { asSuperuser } from '../support/database'
import { PERIOD } from './period'

/**
 * Thirteen quarters of ZZ1 from before this service in which nine of ten completed the programme, give or take one: beside them the
 * 24 of 40 of the other factories lie far below the limit.
 */
export async function vouchSteadily(personId: string): Promise<void> {
  for (let quarter = 1; quarter <= 13; quarter += 1) {
    const period = addQuarters(PERIOD, -20 - quarter)
    const figures = { numerator: 36 + (quarter % 2 === 0 ? 1 : -1), denominator: 40 }
    const line = {
      indicator: '106',
      definitionVersion: 1,
      kind: 'proportion',
      state: 'value',
      reason: null,
      figures,
    }
    await asSuperuser(
      `INSERT INTO vouched_quarter (framework, provider_code, financial_year, period, version, lines, lines_sha256, source,
        catalogue_version, vouched_by, vouched_by_name, vouched_at)
       VALUES ('hsps-1767', 'ZZ1', $1, $2, 1, $3, repeat('0', 64), 'Returns that were sent by e-mail', '1', $4, 'lead1', now())`,
      [financialYearOf(period), period, JSON.stringify([line]), personId],
    )
  }
}

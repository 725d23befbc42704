import { asSuperuser } from './probe'
import { insertion, validRows, type Row } from './valid-rows'
import { OF_ZZ1 } from './world'

export const moving = (change: string) => ({
  sql: `UPDATE quarterly_return SET ${change} ${OF_ZZ1} RETURNING 1`,
})

/** Puts the return of ZZ1 into a state, past every guard. Its revision is 5. */
export async function stand(state: string, version = 1) {
  await asSuperuser('ALTER TABLE quarterly_return DISABLE TRIGGER quarterly_return_moves')
  await asSuperuser(`UPDATE quarterly_return SET state = $1, version = $2, revision = 5 ${OF_ZZ1}`, [
    state,
    version,
  ])
  await asSuperuser('ALTER TABLE quarterly_return ENABLE TRIGGER quarterly_return_moves')
}

export const decisionOf = (personId: string, fact: Row) =>
  insertion('return_decision', {
    ...validRows.return_decision('ZZ1'),
    ...{ revision: 5, decided_by: personId, ...fact },
    ...(fact['decision'] === 'accepted' ? { reason: null } : {}),
  })

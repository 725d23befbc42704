import { isRole, roles } from '@/domain/access/roles'
import type { PreviewRead } from '@/operations/read/get-preview'

/** Who else may submit what somebody alone entered, where their provider asks for two people. */
export function sayOthers(others: NonNullable<PreviewRead['others']>): string {
  if (others.length === 0)
    return 'Nobody else of your provider can submit it yet. Ask a gatekeeper or an administrator to invite somebody.'
  const names = others.map(({ name, role }) =>
    isRole(role) ? `${name} (${roles[role].name.toLowerCase()})` : name,
  )
  return `Who can submit it: ${names.join(', ')}.`
}

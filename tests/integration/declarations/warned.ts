import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { declarationFindings } from '@/domain/declarations/declaration-findings'
import { registerOrganisations } from '../../factories/organisations'
import { read } from './declaring'

const people = await registerOrganisations()
export const { lead1, executive1, gatekeeper1 } = people

export const warnings = async () => {
  const file = await read(lead1)
  return declarationFindings({ ...file, framework }, file.current, '2026-05-10')
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, at }) => `${code} ${at}`)
}
export const NOT_MET = {
  status: 'not-met',
  action: 'Write down what 202 asks for',
  owner: 'Service lead',
  due: '31/12/2026',
}
export const typed = (code: string, boxes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(boxes).map(([name, text]) => [`${code}.${name}`, text]))

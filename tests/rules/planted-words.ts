import type { PlantedFault } from './planted-faults'

export const words: PlantedFault[] = [
  {
    rule: 'house/telling-file-name',
    at: 'src/domain/utils.ts',
    fault: 'export {}\n',
    clean: 'export {}\n',
    cleanAt: 'src/domain/share.ts',
  },
  {
    rule: 'house/telling-file-name',
    at: 'src/server/common/log.ts',
    fault: 'export {}\n',
    clean: 'export {}\n',
    cleanAt: 'src/server/log.ts',
  },
  {
    rule: 'house/telling-file-name',
    at: 'src/domain/date-helpers.ts',
    fault: 'export {}\n',
    clean: 'export {}\n',
    cleanAt: 'src/domain/service-profile.ts',
  },
  {
    rule: 'house/telling-identifier',
    at: 'src/domain/named.ts',
    fault: 'export class ReturnManager {\n  is = 1\n}\n',
    clean: "export const serviceProfile = 'service lead'\n",
  },
  {
    rule: 'no-warning-comments',
    at: 'src/domain/later.ts',
    fault: '// TODO: think\nexport {}\n',
    clean: '// Thought about.\nexport {}\n',
  },
  {
    rule: 'house/no-module-mock',
    at: 'tests/unit/mocked.test.ts',
    fault: "import { vi } from 'vitest'\nvi.mock('@/domain/returns')\n",
    clean: "import { vi } from 'vitest'\nvi.useFakeTimers()\n",
  },
  {
    rule: 'eqeqeq',
    at: 'src/domain/loose.ts',
    fault: 'export const same = (a: string, b: string) => a == b\n',
    clean: 'export const same = (a: string, b: string) => a === b\n',
  },
]

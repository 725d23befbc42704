import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// Loaded before a web process: SIGUSR2 has it collect its garbage. Left to itself it lets garbage lie for minutes where there is room, and
// what it holds then says nothing of what it keeps.

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
process.on('SIGUSR2', () => collect())

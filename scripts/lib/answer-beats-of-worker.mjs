// Loaded before the worker, which knows nothing of who started it.

import { answerBeats } from './answer-beats.mjs'

answerBeats()
// That somebody may ask is no reason to go on.
process.channel?.unref()

// Each starts from what was arranged, and leaves that: one start of the service, which has then read its pages, does for all of them.
import './bad-declarations'
import './text-boxes'
import './organisation-actions'
import './session-actions'

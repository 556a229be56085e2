export { apply } from './applying/apply.ts'
export { confirmApplication } from './applying/confirm-application.ts'
export { readOwnApplication } from './applying/read-own-application.ts'
export { withdrawApplication } from './applying/withdraw-application.ts'
export { type ChoiceOutcome, decideOnApplications } from './choosing/decide-on-applications.ts'
export { listUndecided, readApplication, readChoice } from './choosing/read-choice.ts'
export { addRound } from './keeping/add-round.ts'
export { addQuestion, moveQuestion, removeQuestion } from './keeping/change-questions.ts'
export { closeRound, reopenRound } from './keeping/close-round.ts'
export { deleteOldApplications } from './keeping/delete-old-applications.ts'
export { editRound } from './keeping/edit-round.ts'
export {
  listOpenRounds,
  listRounds,
  readPublicRound,
  readRound,
} from './keeping/list-rounds.ts'

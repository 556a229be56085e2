export { acceptInvitation } from './accept-invitation.ts'
export { changeDepartment } from './by-comms/change-department.ts'
export { type AddressRefusal, correctAddress } from './by-comms/correct-address.ts'
export { enterAbsenceFor } from './by-comms/enter-absence-for.ts'
export { inviteAmbassador } from './by-comms/invite-ambassador.ts'
export { countPeopleByDepartment, listPeople, type PersonLine } from './by-comms/list-people.ts'
export { moveAmbassador } from './by-comms/move-ambassador.ts'
export { readPerson } from './by-comms/read-person.ts'
export { listRefusedInvitations } from './by-comms/refused-invitations.ts'
export { resendInvitation } from './by-comms/resend-invitation.ts'
export {
  findHindrances,
  type TakeOnRefusal,
  takeOnApplicant,
} from './by-comms/take-on-applicant.ts'
export type { StateRefusal } from './change-state.ts'
export { completeOnboarding } from './complete-onboarding.ts'
export { endParticipation } from './end-participation.ts'
export { findAmbassadorAccount } from './find-ambassador-account.ts'
export {
  listParticipation,
  type Participation,
  readAmbassador,
} from './list-participation.ts'
export { lookAtOnboarding } from './look-at-onboarding.ts'
export { changeOwnTarget } from './own/change-own-target.ts'
export { enterOwnAbsence } from './own/enter-own-absence.ts'
export { joinProgramme } from './own/join-programme.ts'
export { pauseOwn } from './own/pause-own.ts'
export { type OwnParticipation, readOwnParticipation } from './own/read-own-participation.ts'
export { removeOwnAbsence } from './own/remove-own-absence.ts'
export { resumeOwn } from './own/resume-own.ts'
export { setNudgeMail } from './own/set-nudge-mail.ts'
export { isStaying, selectIdsInState } from './participation.queries.ts'
export { type ConfirmRefusal, confirmPeopleImport } from './people-import/confirm-people-import.ts'
export { discardPeopleImport } from './people-import/discard-people-import.ts'
export { previewPeopleImport } from './people-import/preview-people-import.ts'
export type { ListRefusal } from './people-import/read-list.ts'
export { readPeopleImport } from './people-import/read-people-import.ts'
export { restartPeopleImport } from './people-import/restart-people-import.ts'
export { storePeopleImport } from './people-import/store-people-import.ts'

export { selectFirstAttendance } from './attendance.queries.ts'
export { remindOfEvents } from './remind-of-events.ts'

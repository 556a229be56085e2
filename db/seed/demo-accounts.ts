import type { DemoAccount } from '#app/web/app-services.ts'

// Printed at the start and offered on the sign-in page: there is nothing to protect in an invented
// town on one's own machine.
const password = 'Lindental-am-Fluss'

/** One account of each role, in the order people try them. */
export const demoAccounts: readonly DemoAccount[] = [
  { role: 'ambassador', name: 'Samira Yıldız', email: 'samira.yildiz@lindental.example', password },
  { role: 'comms', name: 'Katharina Vogt', email: 'katharina.vogt@lindental.example', password },
  { role: 'hr', name: 'Thomas Brinkmann', email: 'thomas.brinkmann@lindental.example', password },
  { role: 'oversight', name: 'Petra Sommer', email: 'petra.sommer@lindental.example', password },
  { role: 'admin', name: 'Jonas Reuter', email: 'jonas.reuter@lindental.example', password },
]

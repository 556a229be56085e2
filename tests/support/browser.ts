import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * Finds a browser for the stories: Playwright's own, else the system's, else Debian's `chromium`
 * installed now (as root). Ends the process with a sentence when there is none to be had.
 * @returns the path of the executable
 */
export function ensureBrowser(): string {
  return findBrowser() ?? installBrowser()
}

function findBrowser(): string | undefined {
  return [process.env.BROWSER_PATH, chromium.executablePath(), ...systemBrowsers].find(
    path => path && existsSync(path),
  )
}

function installBrowser(): string {
  if (process.getuid?.() === 0) {
    console.log('No browser found. Installing Debian’s chromium …')
    const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update'], quiet)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
  } else {
    console.log('No browser found. Asking Playwright for its own …')
    spawnSync('playwright', ['install', 'chromium'], { stdio: 'inherit' })
  }
  const found = findBrowser()
  if (found) return found
  console.error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium) and run npm test again.',
  )
  process.exit(1)
}

import { describe, expect, test } from 'vitest'
import { drawQrCode } from '#app/charts/draw-qr-code.ts'

const address = 'https://stimmen.lindental.example/ideen/77GQPQ'

describe('the QR code of an address', () => {
  test('is a picture of its own that asks nobody for anything', async () => {
    const svg = await drawQrCode(address)
    expect(svg).toMatch(/^<svg /)
    expect(svg).not.toMatch(/href|<script|<style|url\(/)
  })

  test('is black on white with a quiet edge, in any theme', async () => {
    const svg = await drawQrCode(address)
    expect(svg).toContain('fill="#ffffff"')
    expect(svg).toContain('stroke="#000000"')
    // The edge: four modules on each side, so nothing is drawn in the first four rows.
    expect(svg).toMatch(/d="M4 4\.5/)
  })

  test('is another one for another address, and the same for the same', async () => {
    expect(await drawQrCode(address)).toBe(await drawQrCode(address))
    expect(await drawQrCode(address)).not.toBe(await drawQrCode(`${address}2`))
  })
})

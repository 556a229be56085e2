import QRCode from 'qrcode'

/**
 * An address as a QR code (SVG): black on white with its quiet edge in any theme, because cameras look
 * for exactly that.
 */
export function drawQrCode(address: string): Promise<string> {
  return QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 })
}

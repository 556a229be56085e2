import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts'
import {
  GridComponent,
  type GridComponentOption,
  MarkAreaComponent,
  TitleComponent,
  type TitleComponentOption,
} from 'echarts/components'
import { type ComposeOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, MarkAreaComponent, TitleComponent, SVGRenderer])

/** What our pictures are made of: bars and lines in grids, with titles. */
export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TitleComponentOption
>

/**
 * Draws a chart as a standalone SVG document, `width` x `height` in CSS pixels. It scales, holds no script and no
 * style sheet, and so looks the same in a page, in a mail and in print, whatever its surroundings forbid.
 */
export function renderSvg(option: ChartOption, { width, height }: { width: number; height: number }): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, ...option })
    return plain(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

// The renderer writes fonts as inline styles and adds rules for the mouse: a strict content policy blocks the
// first, and a picture needs no second.
function plain(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, declarations: string) =>
      declarations
        .split(';')
        .filter(declaration => declaration.includes(':'))
        .map(declaration => {
          const [name = '', value = ''] = declaration.split(':')
          return ` ${name.trim()}="${value.trim()}"`
        })
        .join(''),
    )
}

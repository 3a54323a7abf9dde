// A thin element around Apache ECharts: draws lines over days in our own colours, in light and dark.
// Its description and its data table are the server's; to readers it is one picture with that text.
import * as echarts from '/_static/echarts/6.0.0/dist/echarts.esm.min.js';

const token = (element, name) => getComputedStyle(element).getPropertyValue(name).trim();

// light-dark() is not resolved in custom properties: let the browser resolve it on a real one
const colour = (element, name) => {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  element.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
};

// slanting lines, as the SVG renderer takes a pattern
const hatch = stroke => ({
  svgWidth: 6, svgHeight: 6,
  svgElement: { tag: 'path', key: 'hatch', attrs: { d: 'M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2', stroke, 'stroke-opacity': 0.45, 'stroke-width': 1 } },
});

class TallawahChart extends HTMLElement {
  #chart;
  #resize = new ResizeObserver(() => this.#chart?.resize());
  #scheme = matchMedia('(prefers-color-scheme: dark)');
  #repaint = () => this.#draw();
  #themes = new MutationObserver(this.#repaint);
  #data;

  set data(json) {
    this.#data = json ? JSON.parse(json) : undefined;
    this.#draw();
  }

  connectedCallback() {
    this.#resize.observe(this);
    this.#scheme.addEventListener('change', this.#repaint);
    this.#themes.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
    this.#draw();
  }

  disconnectedCallback() {
    this.#resize.disconnect();
    this.#themes.disconnect();
    this.#scheme.removeEventListener('change', this.#repaint);
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  #draw() {
    if (!this.isConnected || !this.#data) return;
    this.#chart ??= echarts.init(this, null, { renderer: 'svg' });
    this.#chart.setOption(this.#option(this.#data), { notMerge: true });
  }

  #option({ days, series, finalDays }) {
    const muted = colour(this, '--muted');
    const line = colour(this, '--line');
    const axis = { axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: { color: muted, fontSize: 11 } };
    return {
      animation: false,
      textStyle: { fontFamily: token(document.documentElement, '--aura-font-family') || 'system-ui' },
      grid: { left: 4, right: 8, top: 28, bottom: 4, containLabel: true },
      legend: { show: series.length > 1, data: series.map(one => one.name), top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 3, textStyle: { color: muted, fontSize: 11 } },
      tooltip: {
        trigger: 'axis', confine: true, backgroundColor: colour(this, '--surface'), borderColor: line,
        textStyle: { color: colour(this, '--text'), fontSize: 12 },
        formatter: points => [points[0].axisValue, ...points.filter(p => p.seriesIndex < series.length).map(p => `${p.marker}${p.seriesName} <b>${series[p.seriesIndex].texts[p.dataIndex]}</b>`)].join('<br>'),
      },
      xAxis: { type: 'category', data: days, boundaryGap: true, ...axis },
      yAxis: series.map((one, i) => ({
        type: 'value', min: 0, position: i ? 'right' : 'left', splitNumber: 3, ...axis,
        axisLine: { show: false }, splitLine: { show: !i, lineStyle: { color: line } },
        axisLabel: { color: muted, fontSize: 11, formatter: v => Intl.NumberFormat(document.documentElement.lang || undefined, { notation: 'compact' }).format(v) },
      })).concat({ type: 'value', min: 0, max: 1, show: false }),
      series: series.map((one, i) => ({
        name: one.name, type: 'line', yAxisIndex: i, data: one.values, showSymbol: false, connectNulls: false,
        lineStyle: { width: 2, color: colour(this, `--category-${one.colour}`), type: i ? 'dashed' : 'solid' },
        itemStyle: { color: colour(this, `--category-${one.colour}`) },
      })).concat({
        name: 'not final', type: 'bar', yAxisIndex: series.length, data: days.map((day, i) => (i < finalDays ? null : 1)),
        barWidth: '100%', silent: true, z: 0, itemStyle: { color: hatch(muted) },
      }),
    };
  }
}

customElements.define('tallawah-chart', TallawahChart);

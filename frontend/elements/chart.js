// A thin element around Apache ECharts: trends and bars in our own colours, in light and dark.
// Its description, its key and its table are the server's; to readers it is one picture with that text.
import * as echarts from '/_static/echarts/6.0.0/dist/echarts.esm.min.js';
import { takeEarly } from './early.js';

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'arrow'];
// what happened, as the list below the chart shows it: a shape and a lane under the axis for each kind
const HAPPENINGS = { change: 'triangle', note: 'circle', holiday: 'diamond' };
const LANE = 12;
const LABEL_CHARACTER = 6.4;
const WIDEST_LABEL = 120;
const KEY_LINE = 20;
const PRINTING = ['beforeprint', 'afterprint'];

const token = (element, name) => getComputedStyle(element).getPropertyValue(name).trim();

// paper is light, whatever the screen is
let onPaper = false;

// light-dark() is not resolved in custom properties: let the browser resolve it on a real one
const colour = (element, name) => {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  if (onPaper) probe.style.colorScheme = 'light';
  element.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
};

// slanting lines: a path for the SVG renderer, a small picture for a downloaded one
const hatch = (stroke, svg) => {
  if (svg) {
    return {
      svgWidth: 6, svgHeight: 6,
      svgElement: { tag: 'path', key: 'hatch', attrs: { d: 'M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2', stroke, 'stroke-opacity': 0.3, 'stroke-width': 1 } },
    };
  }
  const image = document.createElement('canvas');
  image.width = image.height = 6;
  const pen = image.getContext('2d');
  pen.strokeStyle = stroke;
  pen.globalAlpha = 0.3;
  pen.stroke(new Path2D('M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2'));
  return { image, repeat: 'repeat' };
};

const number = (value, unit) => {
  const locale = document.documentElement.lang || undefined;
  return unit === 'percent'
    ? Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value)
    : Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 }).format(value);
};

const last = values => values.findLastIndex(value => value !== null);
const alone = (values, i) => values[i] !== null && (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null;

class TallawahChart extends HTMLElement {
  #chart;
  #ids; // of its series, in the option's order
  #resize = new ResizeObserver(() => this.#chart?.resize());
  #scheme = matchMedia('(prefers-color-scheme: dark)');
  #repaint = () => this.#draw();
  #themes = new MutationObserver(this.#repaint);
  #paper = matchMedia('print');
  #print = event => {
    onPaper = event.matches ?? event.type === 'beforeprint';
    this.#draw();
    this.#chart?.getZr().flush(); // nothing is drawn later for paper
  };
  #data;

  set data(json) {
    this.#data = json ? JSON.parse(json) : undefined;
    this.#draw();
  }

  connectedCallback() {
    takeEarly(this, 'data');
    this.#resize.observe(this);
    this.#scheme.addEventListener('change', this.#repaint);
    this.#paper.addEventListener('change', this.#print);
    for (const turn of PRINTING) addEventListener(turn, this.#print);
    this.#themes.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
    this.#draw();
  }

  disconnectedCallback() {
    this.#resize.disconnect();
    this.#themes.disconnect();
    this.#scheme.removeEventListener('change', this.#repaint);
    this.#paper.removeEventListener('change', this.#print);
    for (const turn of PRINTING) removeEventListener(turn, this.#print);
    this.#chart?.dispose();
    this.#chart = this.#ids = undefined;
  }

  // Saves what is shown as a picture, with its title, on the surface's colour.
  download(name) {
    if (!this.#data) return;
    const size = { width: Math.max(this.clientWidth, 640), height: Math.max(this.clientHeight, 320) };
    const paper = echarts.init(document.createElement('div'), null, { renderer: 'canvas', ...size });
    if (this.#data.keyed) size.height += this.#data.series.length * KEY_LINE;
    const option = this.#option(this.#data, false);
    option.title = { text: this.#data.title, left: 8, top: 6, textStyle: { fontSize: 14, color: colour(this, '--text') } };
    option.grid.top += 24;
    option.legend.top = 28;
    if (this.#data.keyed) this.#key(option, size.width);
    paper.setOption(option);
    const picture = document.createElement('a');
    picture.href = paper.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colour(this, '--surface') });
    picture.download = `${name}.png`;
    picture.click();
    paper.dispose();
  }

  // One line for each name, as the key beside the chart has them: a picture has no other.
  #key(option, width) {
    const text = { ...option.legend.textStyle, width: width - 80, overflow: 'truncate' };
    Object.assign(option.legend, { show: true, orient: 'vertical', left: 8, itemGap: 8, itemWidth: 34, itemHeight: 12, textStyle: text });
    option.grid.top += this.#data.series.length * KEY_LINE;
  }

  // Shows what stands at a place, as if somebody pointed there.
  point(place) {
    const at = this.#data ? this.#markedPlaces(this.#data).indexOf(place) : -1;
    if (at >= 0) this.#chart?.dispatchAction({ type: 'showTip', seriesIndex: this.#data.series.length + 1, dataIndex: at });
  }

  #draw() {
    if (!this.isConnected || !this.#data) return;
    this.#chart ??= echarts.init(this, null, { renderer: 'svg' });
    const option = this.#option(this.#data, true);
    const ids = option.series.map(one => one.id).join();
    // what goes on is moved, not built anew; other series would stand in holes of the old and not in the option's order
    if (this.#ids !== undefined && ids !== this.#ids) this.#chart.clear();
    this.#ids = ids;
    this.#chart.setOption(option, { replaceMerge: ['series', 'xAxis', 'yAxis'] });
  }

  #option(data, svg) {
    const look = { muted: colour(this, '--muted'), line: colour(this, '--line'), text: colour(this, '--text'), surface: colour(this, '--surface') };
    const several = data.axes.length > 1;
    const direct = !data.keyed && !data.across && !several && data.series.length > 1;
    const label = direct ? Math.min(WIDEST_LABEL, Math.max(...data.series.map(one => one.label.length)) * LABEL_CHARACTER) + 12 : 0;
    const series = data.series.map((one, i) => this.#series(data, one, i, direct, look));
    const lanes = this.#lanes(data);
    const category = {
      type: 'category', data: data.labels, boundaryGap: true, axisTick: { show: false },
      axisLine: { lineStyle: { color: look.line } }, axisLabel: { color: look.muted, fontSize: 11, hideOverlap: true, ...(lanes.length && { margin: 8 + lanes.length * LANE }), ...(data.across && { width: 120, overflow: 'truncate' }) },
    };
    const values = data.axes.map((axis, i) => ({
      type: 'value', scale: !axis.zero, position: data.across ? undefined : i ? 'right' : 'left', splitNumber: 3,
      axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: !i, lineStyle: { color: look.line } },
      axisLabel: { color: look.muted, fontSize: 11, hideOverlap: true, formatter: v => number(v, axis.unit) },
    }));
    if (!data.across) {
      values.push({ type: 'value', min: 0, max: 1, show: false });
      series.push(this.#notFinal(data, values.length - 1, look, svg));
      series.push(...this.#happened(data, lanes, values.length - 1, look));
    }
    return {
      animation: false,
      aria: { enabled: true, label: { enabled: false }, decal: { show: data.series.filter(one => one.style !== 'line' && one.style !== 'before').length > 1 } },
      textStyle: { fontFamily: token(document.documentElement, '--aura-font-family') || 'system-ui' },
      grid: { left: 4, right: data.across ? 64 : Math.max(12, label), top: (several && !data.keyed) || (data.across && data.series.length > 1) ? 30 : 14, bottom: 4, containLabel: true },
      legend: {
        show: data.series.length > 1 && !direct && !data.keyed, data: data.series.map(one => one.name), top: 0, left: 0,
        itemWidth: 12, itemHeight: 8, textStyle: { color: look.muted, fontSize: 11 },
      },
      tooltip: {
        trigger: 'axis', confine: true, backgroundColor: look.surface, borderColor: look.line, textStyle: { color: look.text, fontSize: 12 },
        extraCssText: 'max-width: 100%; white-space: normal; overflow-wrap: anywhere',
        axisPointer: { type: data.across ? 'shadow' : 'line', lineStyle: { color: look.muted } }, formatter: points => this.#tip(data, points),
      },
      xAxis: data.across ? values[0] : category,
      yAxis: data.across ? { ...category, inverse: true } : values,
      series,
    };
  }

  #tip(data, points) {
    const safe = echarts.format.encodeHTML;
    const mark = points.find(point => point.seriesType === 'scatter');
    const place = mark ? mark.value[0] : points[0].dataIndex;
    const lines = points.filter(point => point.seriesIndex < data.series.length).map(point => {
      const one = data.series[point.seriesIndex];
      const head = one.heads[point.dataIndex];
      return `${point.marker}${safe(head || one.name)} <b>${safe(one.texts[point.dataIndex])}</b>`;
    });
    const happened = data.marks.filter(one => one.place === place).map(one => safe(one.text));
    return [safe(data.heads[place] ?? points[0].axisValue), ...lines, ...happened].join('<br>');
  }

  #lanes(data) {
    return Object.keys(HAPPENINGS).filter(kind => data.marks.some(mark => mark.kind === kind));
  }

  #markedPlaces(data) {
    return [...new Set(data.marks.map(mark => mark.place))];
  }

  // the first series stands for all marked places and draws nothing: it is what can be pointed at
  #happened(data, lanes, axis, look) {
    if (!lanes.length) return [];
    const common = { type: 'scatter', yAxisIndex: axis, clip: false, silent: true, z: 5, emphasis: { disabled: true } };
    const places = kind => [...new Set(data.marks.filter(mark => mark.kind === kind).map(mark => mark.place))];
    return [
      { ...common, id: 'places', symbolSize: 0, data: this.#markedPlaces(data).map(place => [place, 0]) },
      ...lanes.map((kind, lane) => ({
        ...common, id: `marks-${kind}`, symbol: HAPPENINGS[kind], symbolSize: 8, symbolOffset: [0, 9 + lane * LANE],
        data: places(kind).map(place => [place, 0]), itemStyle: { color: look.text, decal: { color: 'rgba(0, 0, 0, 0)' } },
      })),
    ];
  }

  #series(data, one, i, direct, look) {
    const paint = one.colour ? colour(this, `--category-${one.colour}`) : look.muted;
    const common = { id: `series-${i}`, name: one.name, itemStyle: { color: paint }, emphasis: { disabled: true } };
    const axis = data.across ? {} : { yAxisIndex: one.axis };
    if (one.style === 'bar') {
      const named = { show: data.across && data.series.length === 1, position: 'right', color: look.text, fontSize: 11, formatter: point => one.texts[point.dataIndex] };
      return { ...common, ...axis, type: 'bar', data: one.values, barMaxWidth: data.across ? 18 : 28, barGap: '10%', label: named };
    }
    const end = last(one.values);
    const symbol = one.shape ? `path://${one.shape}` : SYMBOLS[i % SYMBOLS.length];
    const name = { show: true, position: 'right', distance: 6, color: paint, fontSize: 12, width: WIDEST_LABEL, overflow: 'truncate', formatter: () => one.label };
    const points = one.values.map((value, at) => {
      if (one.shape) return this.#bearsShape(data, i, at, end) ? value : { value, symbol: 'none' };
      if (direct && at === end) return { value, symbol, symbolSize: 6, label: name };
      return alone(one.values, at) ? { value, symbol: 'circle', symbolSize: 5 } : value;
    });
    return {
      ...common, ...axis, type: 'line', data: points, symbol: one.shape ? symbol : 'none', symbolSize: 8, showAllSymbol: true, connectNulls: false, z: one.style === 'before' ? 2 : 3,
      lineStyle: { width: one.style === 'before' ? 1.5 : 2.2, color: paint, type: this.#dashes(one) },
      labelLayout: { moveOverlap: 'shiftY' }, ...(one.style === 'area' && { areaStyle: { color: paint, opacity: 0.12 } }),
    };
  }

  #dashes(one) {
    if (one.shape) return one.dashes.length ? one.dashes : 'solid';
    return one.style === 'before' || one.axis ? 'dashed' : 'solid';
  }

  // here and there, each line at days of its own, at its end and where a day stands alone
  #bearsShape(data, i, at, end) {
    const step = Math.max(data.series.length, Math.ceil(data.labels.length / 6));
    return at === end || at % step === i % step || alone(data.series[i].values, at);
  }

  #notFinal(data, axis, look, svg) {
    const open = data.labels.length - data.finals;
    const middle = data.finals + Math.floor((open - 1) / 2);
    const word = { show: true, position: 'insideTop', color: look.muted, fontSize: 11, formatter: () => data.notFinal };
    return {
      id: 'not-final', name: data.notFinal, type: 'bar', yAxisIndex: axis, barWidth: '100%', barGap: '-100%', silent: true, z: 0,
      data: data.labels.map((day, i) => (i < data.finals ? null : i === middle && data.notFinal ? { value: 1, label: word } : 1)),
      itemStyle: { color: hatch(look.muted, svg), decal: { color: 'rgba(0, 0, 0, 0)' } },
    };
  }
}

customElements.define('tallawah-chart', TallawahChart);

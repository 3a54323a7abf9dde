// A thin element around Leaflet: regions as areas, each in the class of its figure, in light and dark, with or without tiles.
// One can go through the regions by keyboard; what they show is a table beside it, which is the server's.
import { geoJSON, latLngBounds, map as leaflet, tileLayer } from '/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js';
import { takeEarly } from './early.js';
import { hatching } from './hatch.js';

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const TICK_MILLIS = 1200;
const STEP = 0.4; // of the map's size, that a button moves by
const WAYS = [['←', 'left', -1, 0], ['↑', 'up', 0, -1], ['↓', 'down', 0, 1], ['→', 'right', 1, 0]];
let maps = 0;

class TallawahMap extends HTMLElement {
  #map;
  #areas = [];
  #regions = new Map();
  #paint = {};
  #chosen = '';
  #words = {};
  #tiles;
  #ring;
  #tileLayer;
  #ticking;
  #hatch = `tallawah-hatch-${++maps}`;
  #fitted = false;
  #zooms = false;
  #resize = new ResizeObserver(() => this.#fit());

  /** [{id, name, geometry}], drawn anew. */
  set areas(json) {
    this.#areas = json ? JSON.parse(json) : [];
    this.#draw();
  }

  /** {id: {step, text}}: step 1 to 5 by class, 0 for zero, null for not reported. */
  set paint(json) {
    this.#paint = json ? JSON.parse(json) : {};
    this.#regions.forEach((region, id) => this.#colour(id, region));
  }

  /** The id of the region that is chosen. */
  set chosen(id) {
    this.#chosen = id || '';
    this.#mark();
    this.#reveal(this.#chosen);
  }

  /** {zoomIn, zoomOut, whole, left, up, down, right} in the person's language. */
  set words(json) {
    this.#words = json ? JSON.parse(json) : {};
  }

  /** {url, attribution} of tiles below the regions, or nothing. */
  set tiles(json) {
    this.#tiles = json ? JSON.parse(json) : undefined;
    this.#lay();
  }

  /** Whether week-tick is told again and again. */
  set playing(on) {
    clearInterval(this.#ticking);
    this.#ticking = on ? setInterval(() => document.hidden || this.#tell('week-tick'), TICK_MILLIS) : undefined;
  }

  connectedCallback() {
    takeEarly(this, 'areas', 'paint', 'chosen', 'words', 'tiles', 'playing');
    this.addEventListener('keydown', this.#keys);
    this.#resize.observe(this);
    this.#draw();
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.#keys);
    this.#resize.disconnect();
    clearInterval(this.#ticking);
    this.#map?.remove();
    this.#map = this.#ring = this.#tileLayer = undefined;
    this.#regions.clear();
    this.#fitted = this.#zooms = false;
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }

  #draw() {
    if (!this.isConnected || !this.#areas.length) return;
    this.#map ??= this.#make();
    this.#regions.forEach(region => region.layer.remove());
    this.#regions.clear();
    for (const area of this.#areas) {
      const layer = geoJSON(area.geometry, { style: { className: 'map-region', weight: 1, fillOpacity: 1 } }).addTo(this.#map);
      const region = { layer, area, centre: layer.getBounds().getCenter() };
      this.#regions.set(area.id, region);
      this.#listen(area.id, region);
      this.#colour(area.id, region);
    }
    hatching(this.querySelector('.leaflet-overlay-pane svg'), this.#hatch);
    this.#mark();
    this.#fitted = false;
    this.#fit();
  }

  #make() {
    const animate = this.#animate();
    const map = leaflet(this, {
      keyboard: false, scrollWheelZoom: false, boxZoom: false, doubleClickZoom: false, zoomSnap: this.#tiles ? 0.25 : 0, zoomControl: false,
      dragging: matchMedia('(pointer: fine)').matches, zoomAnimation: animate, fadeAnimation: animate, attributionControl: !!this.#tiles,
    });
    map.attributionControl?.setPrefix(false);
    map.on('zoomstart zoomend', event => { this.#zooms = event.type === 'zoomstart'; });
    map.setView([0, 0], 1);
    this.#zooming(map);
    this.#moving(map);
    this.#lay(map);
    return map;
  }

  #animate = () => !matchMedia('(prefers-reduced-motion: reduce)').matches;

  // Leaflet's own buttons say their names in English alone
  #zooming(map) {
    this.append(this.#bar('map-zoom', [['+', this.#words.zoomIn, () => this.#zoom(map, 1)], ['−', this.#words.zoomOut, () => this.#zoom(map, -1)]]));
  }

  // Leaflet begins it a frame later
  #zoom(map, by) {
    const to = Math.min(map.getMaxZoom(), Math.max(map.getMinZoom(), map.getZoom() + by));
    if (to === map.getZoom()) return;
    this.#zooms = true;
    map.setZoom(to);
  }

  // a zoom ends at the place where it began, whatever moved the map meanwhile: that waits for its end
  #still(act) {
    if (this.#zooms) this.#map.once('zoomend', () => requestAnimationFrame(() => this.#map && this.#still(act)));
    else act();
  }

  // what dragging does, by buttons, as long as the map shows another part than all of it
  #moving(map) {
    const ways = WAYS.map(([sign, name, x, y]) => [sign, this.#words[name], () => map.panBy([x * STEP * this.clientWidth, y * STEP * this.clientHeight], { animate: this.#animate() })]);
    const bar = this.#bar('map-move', [...ways, ['⤢', this.#words.whole, () => this.#fit()]]);
    bar.hidden = true;
    this.append(bar);
    map.on('moveend', () => {
      const whole = !this.#fitted || map.getBounds().contains(this.#all());
      if (whole && bar.contains(document.activeElement)) this.querySelector('.map-zoom button').focus();
      bar.hidden = whole;
    });
  }

  #bar(name, acts) {
    const bar = document.createElement('div');
    bar.className = name;
    for (const [sign, said, act] of acts) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = sign;
      button.setAttribute('aria-label', said ?? sign);
      button.addEventListener('click', event => { event.stopPropagation(); this.#still(act); });
      bar.append(button);
    }
    return bar;
  }

  // no region that has the focus or is chosen lies outside what is seen
  #reveal(id) {
    const isAway = () => this.#fitted && this.#regions.has(id) && !this.#isSeen(id);
    this.#still(() => isAway() && this.#map.panTo(this.#regions.get(id).centre, { animate: this.#animate() }));
  }

  #isSeen(id) {
    return this.#map.getBounds().contains(this.#regions.get(id).layer.getBounds());
  }

  #all() {
    return latLngBounds([...this.#regions.values()].map(one => one.layer.getBounds()).flatMap(one => [one.getSouthWest(), one.getNorthEast()]));
  }

  #lay(map = this.#map) {
    if (!map || !this.#tiles || this.#tileLayer) return;
    const attribution = document.createElement('i');
    attribution.textContent = this.#tiles.attribution ?? '';
    this.#tileLayer = tileLayer(this.#tiles.url, { attribution: attribution.innerHTML, maxZoom: 19 }).addTo(map);
  }

  #listen(id, { layer, area }) {
    layer.eachLayer(one => {
      const path = one.getElement();
      path.setAttribute('role', 'button');
      path.setAttribute('tabindex', '-1');
      path.addEventListener('focus', () => {
        if (!path.matches(':focus-visible')) return;
        this.#reveal(id);
        this.#tell('region-point', { id });
      });
      path.addEventListener('click', event => {
        const first = event.pointerType === 'touch' && this.#chosen !== id;
        this.#tell(first ? 'region-point' : 'region-pick', { id });
      });
      one.bindTooltip(() => this.#tip(id, area), { sticky: true, className: 'map-tip', opacity: 1 });
    });
  }

  // an element, so that no name is ever read as markup
  #tip(id, area) {
    const tip = document.createElement('span');
    const name = document.createElement('b');
    name.textContent = area.name;
    tip.append(name, ` ${this.#paint[id]?.text ?? ''}`);
    return tip;
  }

  #colour(id, { layer, area }) {
    const { step = null, text = '' } = this.#paint[id] ?? {};
    layer.eachLayer(one => {
      const path = one.getElement();
      if (!path) return;
      path.classList.remove('step-0', 'step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'not-reported');
      path.classList.add(step === null ? 'not-reported' : `step-${step}`);
      path.setAttribute('aria-label', `${area.name} ${text}`.trim());
      path.style.setProperty('--hatch', `url(#${this.#hatch})`);
    });
  }

  #paths(id) {
    return this.#regions.get(id)?.layer.getLayers().map(one => one.getElement()) ?? [];
  }

  #mark() {
    if (!this.#map) return;
    const ids = [...this.#regions.keys()];
    const current = this.#regions.has(this.#chosen) ? this.#chosen : ids[0];
    for (const id of ids) {
      this.#paths(id).forEach((path, i) => {
        path.setAttribute('tabindex', id === current && !i ? '0' : '-1');
        path.setAttribute('aria-pressed', String(id === this.#chosen));
      });
    }
    this.#ring?.remove();
    const region = this.#regions.get(this.#chosen);
    this.#ring = region && geoJSON(region.area.geometry, { interactive: false, style: { className: 'map-ring', weight: 3, fill: false } }).addTo(this.#map);
    this.#ring?.eachLayer(one => one.getElement().setAttribute('aria-hidden', 'true'));
  }

  #keys = event => {
    const at = [...this.#regions.keys()].find(id => this.#paths(id).includes(event.target));
    if (!at) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#tell('region-pick', { id: at });
      return;
    }
    const ids = [...this.#regions.keys()];
    const to = event.key === 'Home' ? ids[0] : event.key === 'End' ? ids.at(-1) : this.#towards(at, DIRECTIONS[event.key]);
    if (to && to !== at) {
      event.preventDefault();
      this.#paths(to)[0].focus({ preventScroll: !this.#isSeen(to) }); // the map itself brings it into view
    } else if (DIRECTIONS[event.key]) {
      event.preventDefault();
    }
  };

  // the nearest region on that side, where what is aside counts double
  #towards(from, direction) {
    if (!direction) return undefined;
    const start = this.#regions.get(from).centre;
    let nearest;
    let least = Infinity;
    this.#regions.forEach(({ centre }, id) => {
      const x = centre.lng - start.lng;
      const y = centre.lat - start.lat;
      const ahead = x * direction[0] + y * direction[1];
      const aside = Math.abs(x * direction[1]) + Math.abs(y * direction[0]);
      if (id !== from && ahead > 0 && ahead + 2 * aside < least) {
        least = ahead + 2 * aside;
        nearest = id;
      }
    });
    return nearest;
  }

  // at size zero Leaflet would make a point of everything: it waits for the first real size
  #fit() {
    if (!this.#map || !this.clientWidth || !this.clientHeight || !this.#regions.size) return;
    this.#map.invalidateSize({ animate: false });
    const all = this.#all();
    this.#map.setMinZoom(0);
    this.#map.fitBounds(all, { padding: [12, 12], animate: false });
    this.#map.setMinZoom(this.#map.getZoom());
    this.#map.setMaxBounds(all.pad(0.5));
    this.#fitted = true;
  }
}

customElements.define('tallawah-map', TallawahMap);

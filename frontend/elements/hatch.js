// Slanting lines for what has no figure, in a picture's own definitions.
const SVG = 'http://www.w3.org/2000/svg';

const drawn = (name, attributes) => {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([attribute, value]) => element.setAttribute(attribute, value));
  return element;
};

/** Defines them under an id, once. */
export const hatching = (picture, id) => {
  if (!picture || picture.querySelector('pattern')) return;
  const pattern = drawn('pattern', { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
  pattern.append(drawn('rect', { width: 7, height: 7, class: 'hatch-ground' }), drawn('rect', { width: 1.5, height: 7, class: 'hatch-line' }));
  const definitions = drawn('defs', {});
  definitions.append(pattern);
  picture.prepend(definitions);
};

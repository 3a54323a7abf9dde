// What was set of an element before its code was there hides its setters: it is taken away and set again.
export const takeEarly = (element, ...names) => {
  for (const name of names.filter(one => Object.hasOwn(element, one))) {
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
};

/** Stands at the foot of every page. */
export const FICTION =
  'Fictional demonstration. Every person, place and record here is invented; this is no vendor’s product.';

export const CASE_TYPE_NAMES = {
  'early-help': 'Early help',
  'child-in-need': 'Child in need',
  'child-protection': 'Child protection',
  'looked-after': 'Looked after',
  'care-leaver': 'Care leaver',
};

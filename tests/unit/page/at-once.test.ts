// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { findAtOnce, forgetFound, foundAtOnce } from '../../../page/dom/at-once';

beforeEach(() => {
  document.body.innerHTML = `<ul class="list">
    <li class="a"><b>one</b><span><b>two</b></span></li><li class="b"></li><li class="c"><b>three</b></li></ul>
    <b>beside</b>`;
});

const items = (): Element[] => Array.from(document.querySelectorAll('li'));

it.each(['b', 'span b', '.list b', '.c b', 'i', 'span, b'])(
  'finds in each element what it itself finds for %s',
  (selector) => {
    findAtOnce(items(), selector);
    for (const item of items()) {
      expect(foundAtOnce(item, selector)).toEqual([...item.querySelectorAll(selector)]);
    }
  },
);

it('leaves elements that stand in each other, and what is told from where one looks, to be asked', () => {
  findAtOnce([document.body, ...items()], 'b');
  findAtOnce(items(), ':scope > b');
  for (const item of items()) {
    expect(foundAtOnce(item, 'b')).toBeUndefined();
    expect(foundAtOnce(item, ':scope > b')).toBeUndefined();
  }
});

it('knows nothing more of an element once it was read', () => {
  findAtOnce(items(), 'b');
  for (const item of items()) forgetFound(item);
  expect(items().map((item) => foundAtOnce(item, 'b'))).toEqual([undefined, undefined, undefined]);
});

// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { commandFor, PANEL_KEYS } from '../../../components/keys';

beforeEach(() => {
  document.body.innerHTML = `
    <input type="radio" id="filter">
    <li data-point="a"><button id="row"></button><textarea id="comment"></textarea>
    <form><input type="radio" id="choice"><button id="save"></button></form></li>`;
});

const press = (key: string, on = 'row', held: 'ctrlKey' | 'altKey' | 'metaKey' | null = null) =>
  commandFor(
    {
      key,
      ctrlKey: held === 'ctrlKey',
      altKey: held === 'altKey',
      metaKey: held === 'metaKey',
      target: document.getElementById(on),
    },
    true,
  );

describe('keys of the panel', () => {
  it('mean what the list of keys says', () => {
    for (const { command, keys } of PANEL_KEYS) {
      for (const key of keys) expect(press(key)).toBe(command);
    }
  });

  it('never use one key for two things', () => {
    const keys = PANEL_KEYS.flatMap(({ keys }) => [...keys]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('work with caps lock on', () => {
    expect(press('C')).toBe('confirm');
  });

  it('mean nothing while the auditor writes or chooses in a form, but Escape does', () => {
    for (const place of ['comment', 'choice', 'save']) {
      expect(press('c', place)).toBeNull();
      expect(press('j', place)).toBeNull();
      expect(press('?', place)).toBeNull();
      expect(press('Escape', place)).toBe('leave');
    }
  });

  it('leave the browser’s own shortcuts alone', () => {
    expect(press('c', 'row', 'ctrlKey')).toBeNull();
    expect(press('d', 'row', 'altKey')).toBeNull();
    expect(press('n', 'row', 'metaKey')).toBeNull();
  });

  it('leave the arrows to the filter, where they choose', () => {
    expect(press('ArrowDown', 'row')).toBe('next');
    expect(press('ArrowDown', 'filter')).toBeNull();
  });

  it('can be turned off, all but the list that turns them on again', () => {
    const target = document.getElementById('row');
    const plain = { ctrlKey: false, altKey: false, metaKey: false, target };
    expect(commandFor({ key: 'c', ...plain }, false)).toBeNull();
    expect(commandFor({ key: '?', ...plain }, false)).toBe('help');
    expect(commandFor({ key: 'ArrowDown', ...plain }, false)).toBe('next');
  });
});

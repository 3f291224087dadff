// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { stillAt } from '../../../components/still-at';

/** Two points, as the checklist shows them. */
beforeEach(() => {
  document.body.innerHTML = `
    <div id="one"><button>Save</button><textarea data-comment></textarea></div>
    <div id="two"><button>Confirm</button></div>`;
});

const at = (css: string) => document.querySelector<HTMLElement>(css);

describe('an auditor whose decision on the first point was just saved', () => {
  it('is called back to it from its own form', () => {
    at('#one button')?.focus();
    expect(stillAt(at('#one'))).toBe(true);
  });

  it('is called back when what had the focus is gone', () => {
    at('#one button')?.focus();
    at('#one button')?.remove();
    expect(stillAt(at('#one'))).toBe(true);
  });

  it('is left at another point', () => {
    at('#two button')?.focus();
    expect(stillAt(at('#one'))).toBe(false);
  });

  it('is left writing a comment on it', () => {
    at('#one textarea')?.focus();
    expect(stillAt(at('#one'))).toBe(false);
  });

  it('is left alone when the point was closed', () => {
    expect(stillAt(null)).toBe(false);
  });
});

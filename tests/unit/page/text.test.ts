// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { controlValue, isControl } from '../../../page/dom/controls';
import { textOf, visibleText } from '../../../page/dom/text';

function element(html: string): Element {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.replaceChildren(box);
  return box;
}

it.each([
  ['paragraphs and lines', '<p>One</p>\n<p>Two<br>Three</p>', 'One\n\nTwo\nThree'],
  ['an empty line between', '<p>One</p><p><br>Two</p>', 'One\n\n\nTwo'],
  ['blocks', '<div>One</div><div>Two</div>', 'One\nTwo'],
  ['a break that only ends a block', '<div>One<br></div><div>Two<br></div>', 'One\nTwo'],
  ['inline elements as one word', 'un<b>safe</b>', 'unsafe'],
  ['the layout of the source', '\n   One\n   <b>two</b>\n   three  ', 'One two three'],
  ['spaces that were typed', 'One  two. <br>Three', 'One  two. \nThree'],
  ['preformatted text', '<div style="white-space: pre-wrap">One\n\n  two </div>', 'One\n\n  two '],
  ['lines kept by style', '<div style="white-space: pre-line">One\n\n  two</div>', 'One\n\ntwo'],
  ['cells', '<table><tr><td>One</td><td>Two</td></tr></table>', 'One\tTwo'],
  ['what is hidden', 'One<span style="display: none">Two</span><span hidden>Three</span>', 'One'],
  ['invisible words', 'One<span style="visibility: hidden">Two</span>', 'One'],
  ['signs for the eye only', 'One<i aria-hidden="true">expand_more</i>', 'One'],
  ['script and style', 'One<script>two()</script><style>p {}</style>', 'One'],
  ['HTML that was typed', '&lt;b&gt;One&lt;/b&gt;', '<b>One</b>'],
  ['a text box', '<label>Seen</label> <textarea>\nOne\n\n two </textarea>', 'Seen One\n\n two '],
  ['a chosen option', '<select><option>No</option><option selected>Yes</option></select>', 'Yes'],
  ['a tick box', '<input type="checkbox" checked>', 'Yes'],
  ['no password', '<input type="password" value="secret">', ''],
])('shows %s', (_, html, text) => {
  expect(visibleText(element(html))).toBe(text);
});

it('shows the chosen of several radio buttons by its label', () => {
  const html = `<label><input type="radio" name="seen" value="1"> Yes</label>
    <label for="no">No</label><input id="no" type="radio" name="seen" value="0" checked>`;
  const [yes, no] = element(html).querySelectorAll('input');
  expect(yes && no && [controlValue(yes), controlValue(no)]).toEqual(['', 'No']);
});

it('leaves out what is not part of the record’s words', () => {
  const box = element('Seen at home. <a class="more">View full note</a>');
  expect(visibleText(box, '.more')).toBe('Seen at home.');
});

it('shows open shadow roots with what is slotted into them', () => {
  const box = element('<section><b>Nadia</b></section>');
  const root = box.querySelector('section')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>Seen: <slot></slot></p>';
  expect(visibleText(box)).toBe('Seen: Nadia');
});

it('knows where each character stands', () => {
  const html = '<p>One\n  <b>two</b>  three <br>four</p><textarea>five\nsix</textarea><p>seven</p>';
  const { text, runs } = textOf(element(html));
  expect(text).toBe('One two  three \nfour\n\nfive\nsix\n\nseven');
  for (const { start, length, node, offset } of runs) {
    const source = isControl(node) ? controlValue(node) : node.data;
    const shown = text.slice(start, start + length);
    expect(source.slice(offset, offset + length).replace(/\n$/, ' ')).toBe(shown);
  }
  const covered = runs.reduce((sum, { length }) => sum + length, 0);
  expect(covered).toBe(text.replace(/\n(?!six)/g, '').length);
});

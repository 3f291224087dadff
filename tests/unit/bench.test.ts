import { expect, it } from 'vitest';
import { costIn } from '../../scripts/bench/cost';
import { isOver, lineOf, median } from '../../scripts/bench/measure';

it('prints a measure on one line', () => {
  const measure = { name: 'reading / axe.run()', ratio: 0.0123456, limit: 1 / 20 };
  expect(lineOf(measure)).toBe('reading / axe.run(): ratio 0.0123 (at most 0.05)');
});

it('fails a measure that is over its limit, or that could not be taken', () => {
  const over = (ratio: number) => isOver({ name: '', ratio, limit: 1 });
  expect([over(0), over(1), over(1.01), over(Number.NaN)]).toEqual([false, false, true, true]);
});

it('takes the middle of the repetitions', () => {
  expect(median([3, 900, 1])).toBe(3);
  expect(median([4, 1, 2, 900])).toBe(3);
});

it('adds up the work of the main thread alone, in the processor’s time', () => {
  const main = { pid: 1, tid: 1 };
  const task = { name: 'ThreadControllerImpl::RunTask', args: {} };
  const trace = {
    traceEvents: [
      { ...main, name: 'thread_name', args: { name: 'CrRendererMain' } },
      { ...main, ...task, tdur: 12_000, dur: 300_000 },
      { ...main, ...task, tdur: 3_000 },
      { ...main, name: 'TimerFire', ts: 100, dur: 50, tdur: 2_000 },
      { ...main, name: 'FunctionCall', ts: 110, dur: 30, tdur: 1_900 },
      { ...main, name: 'FunctionCall', ts: 200, dur: 9, tdur: 500 },
      { ...main, name: 'Layout', tdur: 500 },
      { pid: 1, tid: 2, ...task, tdur: 90_000 },
    ],
  };
  expect(costIn(JSON.stringify(trace))).toEqual({
    time: 15,
    longest: 12,
    scripts: 2.5,
    layouts: 1,
  });
});

import { z } from 'zod';

/** What a piece of work cost the main thread of a page. */
export interface Cost {
  /** Milliseconds of all its tasks. */
  time: number;
  /** Milliseconds of the longest task. */
  longest: number;
  /** Milliseconds of scripts, without what the browser does to draw the page. */
  scripts: number;
  /** How often the page was laid out. */
  layouts: number;
}

const Event = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds at which it began, and for how long it went on, by the clock. */
  ts: z.number().optional(),
  dur: z.number().optional(),
  /** Microseconds that the thread itself worked. */
  tdur: z.number().optional(),
  args: z.object({ name: z.string() }).partial().optional().catch(undefined),
});
const Trace = z.object({ traceEvents: z.array(Event) });

const TASK = 'ThreadControllerImpl::RunTask';

/**
 * Adds up the main thread's tasks in a trace of the browser. Times are those of the processor, so
 * that a machine busy with other work measures the same.
 */
export function costIn(trace: string): Cost {
  const { traceEvents } = Trace.parse(JSON.parse(trace));
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const own = traceEvents.filter((event) => mains.has(threadOf(event)));
  const tasks = own.filter(({ name }) => name === TASK).map(({ tdur = 0 }) => tdur / 1000);
  return {
    time: tasks.reduce((sum, each) => sum + each, 0),
    longest: Math.max(0, ...tasks),
    scripts: outermost(own.filter(({ name }) => SCRIPTS.has(name))),
    layouts: own.filter(({ name }) => name === 'Layout').length,
  };
}

/** What runs scripts: timers, events, and messages, for which slices of work wait. Rather too much than too little. */
const SCRIPTS = new Set([
  'TimerFire',
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'SimpleWatcher::OnHandleReady',
]);

/** Adds up what does not stand in another of these. */
function outermost(events: readonly z.infer<typeof Event>[]): number {
  let end = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const { ts = 0, dur = 0, tdur = 0 } of [...events].sort(
    (a, b) => (a.ts ?? 0) - (b.ts ?? 0) || (b.dur ?? 0) - (a.dur ?? 0),
  )) {
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur / 1000;
  }
  return sum;
}

const threadOf = ({ pid, tid }: { pid: number; tid: number }): string => `${pid} ${tid}`;

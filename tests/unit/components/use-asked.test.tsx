// @vitest-environment jsdom
import { act } from 'react';
import { expect, it } from 'vitest';
import { type Asking, useAsked } from '../../../components/use-asked';
import { rendered } from './render';

let asking: Asking<string>;
function Asker({ ask }: { ask: () => Promise<string> }) {
  asking = useAsked(ask);
  return null;
}

it('leaves nothing of one case’s answer when another is asked for', async () => {
  const show = await rendered(<Asker ask={async () => 'audit of case A'} />);
  expect(asking.asked).toMatchObject({ value: 'audit of case A' });
  await show(<Asker ask={() => new Promise(() => {})} />);
  expect(asking.asked).toEqual({ status: 'asking' });
});

it('keeps what is shown when it cannot be asked again, and says why', async () => {
  let works = true;
  const ask = async () => {
    if (works) return 'audit';
    throw new Error('The background did not answer.');
  };
  await rendered(<Asker ask={ask} />);
  works = false;
  await act(() => asking.again());
  expect(asking.asked).toEqual({
    status: 'here',
    value: 'audit',
    fault: 'The background did not answer.',
  });
  works = true;
  await act(() => asking.again());
  expect(asking.asked).toMatchObject({ fault: null });
});

it('drops an answer that a newer one has overtaken', async () => {
  const answers: ((value: string) => void)[] = [];
  const ask = () => new Promise<string>((answer) => answers.push(answer));
  await rendered(<Asker ask={ask} />);
  const again = asking.again();
  await act(async () => {
    answers[1]?.('new');
    await again;
    answers[0]?.('old');
  });
  expect(asking.asked).toMatchObject({ value: 'new' });
});

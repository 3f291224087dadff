import '../background/without-eval';
import '../../components/base.css';
import { createRoot } from 'react-dom/client';
import { POINTS, RULES } from '../../components/points';
import { Workspace } from '../../components/workspace/Workspace';
import { connect, onChanged } from '../background/connect';
import { openOptions } from '../background/screens';
import { tracker } from './tracker';

createRoot(document.getElementById('root') ?? document.body).render(
  <Workspace
    service={connect()}
    onChanged={onChanged}
    points={POINTS}
    tracker={tracker(RULES)}
    openOptions={openOptions}
  />,
);

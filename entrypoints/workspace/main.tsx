import '../background/without-eval';
import '../../components/base.css';
import { createRoot } from 'react-dom/client';
import { Workspace } from '../../components/workspace/Workspace';
import { connect, onChanged } from '../background/connect';
import { openOptions } from '../background/screens';
import { tracker } from './tracker';

const service = connect();

createRoot(document.getElementById('root') ?? document.body).render(
  <Workspace
    service={service}
    onChanged={onChanged}
    tracker={tracker(service)}
    openOptions={openOptions}
  />,
);

import { z } from 'zod';

// Zod tries to compile its checks with eval, which an extension page's policy reports as an offence.
// It asks when a schema is made, so this must be the first import of every entrypoint.
z.config({ jitless: true });

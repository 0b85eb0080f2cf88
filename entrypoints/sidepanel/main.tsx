import { startClientPage } from '../client-page/start';

void startClientPage('panel');

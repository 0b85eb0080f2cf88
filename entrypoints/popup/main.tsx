import { startClientPage } from '../client-page/start';

void startClientPage('popup');

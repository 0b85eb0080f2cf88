/** Pages that change without loading, in Chromium. */
import { navigationJourneys } from '../journeys/navigation';
import { beginInChromium } from './begin';

navigationJourneys(beginInChromium);

/** Taking an insertion back, in Chromium. */
import { takeBackJourneys } from '../journeys/take-back';
import { beginInChromium } from './begin';

takeBackJourneys(beginInChromium);

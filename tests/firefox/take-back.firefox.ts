/** Taking an insertion back, in Firefox. */
import { takeBackJourneys } from '../journeys/take-back';
import { beginInFirefox } from './person';

takeBackJourneys(beginInFirefox);

/** Pages that change without loading, in Firefox. */
import { navigationJourneys } from '../journeys/navigation';
import { beginInFirefox } from './person';

navigationJourneys(beginInFirefox);

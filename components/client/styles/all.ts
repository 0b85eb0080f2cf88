/** The card's rules for pages of our own; the card in a site's page has them as text (card-styles.ts). */
import './tokens.css';
import './frame.css';
import './status.css';
import './add.css';
import './facts.css';
import './notes.css';
import './sections.css';
import './templates.css';
import './history.css';
import './states.css';
import './emoji.css';
import './deals.css';
import '../../tasks/tasks.css';
